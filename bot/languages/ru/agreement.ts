import type { agreement as en } from '../en/agreement.ts';
import type { Translation } from '../translation.ts';

/** What members read about what reviewers agree on, and the dashboards, in Russian. */
export const agreement = {} satisfies Translation<typeof en>;
