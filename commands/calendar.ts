import type { Button } from '../bot/button.ts';
import type { Command } from '../bot/command.ts';
import type { Modal } from '../bot/modal.ts';

/** What members type about conventions, timetables, meetings, series and calendars. */
export const calendarCommands: readonly Command[] = [];

/** What they press. */
export const calendarButtons: readonly Button[] = [];

/** What they fill in. */
export const calendarModals: readonly Modal[] = [];
