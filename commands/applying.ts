import type { Button } from '../bot/button.ts';
import type { Command } from '../bot/command.ts';
import type { Modal } from '../bot/modal.ts';

/** What members type about the call and the application. */
export const applyingCommands: readonly Command[] = [];

/** What they press. */
export const applyingButtons: readonly Button[] = [];

/** What they fill in. */
export const applyingModals: readonly Modal[] = [];
