import { z } from 'zod';
import { answerAlarm } from '../services/rounds/advance-agenda.ts';
import { defineJob } from './job.ts';

/** Rings when the clock of a workshop asks for something: a warning, an end, a reveal. */
export const advanceAgendaJob = defineJob({
  name: 'advance-agenda',
  payload: z.strictObject({ workshopId: z.string(), epoch: z.int() }),
  process: answerAlarm,
});
