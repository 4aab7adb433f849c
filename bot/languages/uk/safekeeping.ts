import type { safekeeping as en } from '../en/safekeeping.ts';
import type { Unfinished } from '../translation.ts';

/** What members read in the chapter «safekeeping», in Ukrainian. */
export const safekeeping = {} satisfies Unfinished<typeof en>;
