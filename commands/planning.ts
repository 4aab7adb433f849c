import type { Button } from '../bot/button.ts';
import type { Command } from '../bot/command.ts';
import { conventionAdd } from './convention/add.ts';
import { conventionImport } from './convention/import.ts';
import { conventionList } from './convention/list.ts';
import { conventionMove } from './convention/move.ts';
import { conventionShow } from './convention/show.ts';
import { confirmDatesButton } from './presses/confirm-dates.ts';
import { workshopDeadline } from './workshop/deadline.ts';
import { workshopList } from './workshop/list.ts';
import { workshopMove } from './workshop/move.ts';
import { workshopSchedule } from './workshop/schedule.ts';
import { workshopTimetable } from './workshop/timetable.ts';

/** What organizers type about conventions, workshops and their dates. */
export const planningCommands: readonly Command[] = [
  conventionAdd,
  conventionImport,
  conventionList,
  conventionShow,
  conventionMove,
  workshopSchedule,
  workshopList,
  workshopTimetable,
  workshopMove,
  workshopDeadline,
];

/** What they press. */
export const planningButtons: readonly Button[] = [confirmDatesButton];
