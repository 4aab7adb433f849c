import type { Button } from '../bot/button.ts';
import type { Command } from '../bot/command.ts';
import type { Modal } from '../bot/modal.ts';
import { cohortRelease } from './cohort/release.ts';

/** What members type in the chapter «screening». */
export const screeningCommands: readonly Command[] = [cohortRelease];

/** What they press. */
export const screeningButtons: readonly Button[] = [
];

/** What they fill in. */
export const screeningModals: readonly Modal[] = [];
