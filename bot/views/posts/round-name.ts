import { plainLineWithin } from '../../plain.ts';
import type { Voice } from '../voice.ts';

/** "Round 2 of 6 · Hopes and fears", at the top of every post about a round. */
export const roundName = (
  { ordinal, total, title }: { readonly ordinal: number; readonly total: number; readonly title: string },
  { say }: Voice,
): string => `**${say('post.round.name', { ordinal, total, title: plainLineWithin(title, 120) })}**`;
