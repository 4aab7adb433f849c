import type { hosting as en } from '../en/hosting.ts';
import type { Translation } from '../translation.ts';

/** What members read about hosts, sponsors, risks and going or not going, in Ukrainian. */
export const hosting = {} satisfies Translation<typeof en>;
