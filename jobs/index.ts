import { advanceAgendaJob } from './advance-agenda.ts';

/** Every job there is. */
export const jobs = [advanceAgendaJob];
