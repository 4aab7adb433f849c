import type { Button } from '../bot/button.ts';
import type { Command } from '../bot/command.ts';
import type { Modal } from '../bot/modal.ts';

/** What members type about rubrics, assignments, conflicts and reviews. */
export const reviewingCommands: readonly Command[] = [];

/** What they press. */
export const reviewingButtons: readonly Button[] = [];

/** What they fill in. */
export const reviewingModals: readonly Modal[] = [];
