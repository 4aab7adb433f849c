import type { Button } from '../bot/button.ts';
import type { Command } from '../bot/command.ts';
import type { Modal } from '../bot/modal.ts';

/** What members type about what reviewers agree on, and the dashboards. */
export const agreementCommands: readonly Command[] = [];

/** What they press. */
export const agreementButtons: readonly Button[] = [];

/** What they fill in. */
export const agreementModals: readonly Modal[] = [];
