import type { planning as en } from '../en/planning.ts';
import type { Unfinished } from '../translation.ts';

/** What members read in the chapter «planning», in Russian. */
export const planning = {} satisfies Unfinished<typeof en>;
