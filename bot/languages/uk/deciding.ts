import type { deciding as en } from '../en/deciding.ts';
import type { Translation } from '../translation.ts';

/** What members read about decisions, replies, ground rules and the track, in Ukrainian. */
export const deciding = {} satisfies Translation<typeof en>;
