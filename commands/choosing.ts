import type { Button } from '../bot/button.ts';
import type { Command } from '../bot/command.ts';
import type { Modal } from '../bot/modal.ts';

/** What members type about the cohort. */
export const choosingCommands: readonly Command[] = [];

/** What they press. */
export const choosingButtons: readonly Button[] = [];

/** What they fill in. */
export const choosingModals: readonly Modal[] = [];
