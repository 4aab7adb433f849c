import type { applying as en } from '../en/applying.ts';
import type { Translation } from '../translation.ts';

/** What members read about the call and the application, in Russian. */
export const applying = {} satisfies Translation<typeof en>;
