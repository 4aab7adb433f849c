import type { Button } from '../bot/button.ts';
import type { Command } from '../bot/command.ts';
import type { Modal } from '../bot/modal.ts';

/** What members type about hosts, sponsors, risks and going or not going. */
export const hostingCommands: readonly Command[] = [];

/** What they press. */
export const hostingButtons: readonly Button[] = [];

/** What they fill in. */
export const hostingModals: readonly Modal[] = [];
