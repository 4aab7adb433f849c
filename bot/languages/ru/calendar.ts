import type { calendar as en } from '../en/calendar.ts';
import type { Translation } from '../translation.ts';

/** What members read about conventions, timetables, meetings, series and calendars, in Russian. */
export const calendar = {} satisfies Translation<typeof en>;
