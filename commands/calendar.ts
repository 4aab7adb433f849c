import type { Button } from '../bot/button.ts';
import type { Command } from '../bot/command.ts';
import { meetingAdd } from './meeting/add.ts';
import { meetingChange } from './meeting/change.ts';
import { meetingList } from './meeting/list.ts';
import { meetingRemove } from './meeting/remove.ts';
import { calendarFileButton, myCalendar } from './my/calendar.ts';
import { seriesCarried } from './series/carried.ts';
import { seriesCompare } from './series/compare.ts';
import { seriesEdition } from './series/edition.ts';
import { seriesNew } from './series/new.ts';
import { planEditionsSelect, seriesPlan } from './series/plan.ts';
import { workshopEvent } from './workshop/event.ts';
import { workshopReminders } from './workshop/reminders.ts';

/** What members type about conventions, timetables, meetings, series and calendars. */
export const calendarCommands: readonly Command[] = [
  seriesNew,
  seriesEdition,
  seriesPlan,
  seriesCompare,
  seriesCarried,
  meetingAdd,
  meetingList,
  meetingChange,
  meetingRemove,
  workshopReminders,
  workshopEvent,
  myCalendar,
];

/** What they press. */
export const calendarButtons: readonly Button[] = [calendarFileButton, planEditionsSelect];
