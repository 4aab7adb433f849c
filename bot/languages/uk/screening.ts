import type { screening as en } from '../en/screening.ts';
import type { Unfinished } from '../translation.ts';

/** What members read in the chapter «screening», in Ukrainian. */
export const screening = {} satisfies Unfinished<typeof en>;
