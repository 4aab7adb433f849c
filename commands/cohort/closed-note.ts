import type { Say } from '../../bot/languages/catalog.ts';

/** That some cases are missing here, to an organizer who has stepped aside from them; nothing to everybody else. */
export const closedNote = (closed: number, say: Say): readonly string[] =>
  closed === 0 ? [] : [say('reply.cohort.closed', { closed })];
