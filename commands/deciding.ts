import type { Button } from '../bot/button.ts';
import type { Command } from '../bot/command.ts';
import type { Modal } from '../bot/modal.ts';

/** What members type about decisions, replies, ground rules and the track. */
export const decidingCommands: readonly Command[] = [];

/** What they press. */
export const decidingButtons: readonly Button[] = [];

/** What they fill in. */
export const decidingModals: readonly Modal[] = [];
