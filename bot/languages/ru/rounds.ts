import type { rounds as en } from '../en/rounds.ts';
import type { Unfinished } from '../translation.ts';

/** What members read in the chapter «rounds», in Russian. */
export const rounds = {} satisfies Unfinished<typeof en>;
