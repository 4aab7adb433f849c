import type { choosing as en } from '../en/choosing.ts';
import type { Translation } from '../translation.ts';

/** What members read about the cohort and why it is so, in Ukrainian. */
export const choosing = {} satisfies Translation<typeof en>;
