import type { transmission as en } from '../en/transmission.ts';
import type { Unfinished } from '../translation.ts';

/** What members read in the chapter «transmission», in Ukrainian. */
export const transmission = {} satisfies Unfinished<typeof en>;
