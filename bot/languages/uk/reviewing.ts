import type { reviewing as en } from '../en/reviewing.ts';
import type { Translation } from '../translation.ts';

/** What members read about rubrics, assignments, conflicts and reviews, in Ukrainian. */
export const reviewing = {} satisfies Translation<typeof en>;
