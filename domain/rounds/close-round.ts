import type { PostContent } from '../post.ts';
import type { Agenda } from './agenda.ts';
import type { ClosedRound, ClosingRound, OpenRound, PausedRound } from './round.ts';
import { finishedIfLast, placeOf, type Transition, transition } from './transition.ts';

/**
 * The round takes no more words from `closedAt` on; its reveal is still owed.
 *
 * Closing and revealing are two steps, because what is revealed must be read
 * after the last word has been taken, and words are taken until this is written.
 */
export function roundClosing(agenda: Agenda, round: OpenRound | PausedRound, closedAt: Date): Transition {
  const closing: ClosingRound = {
    id: round.id,
    ordinal: round.ordinal,
    plan: round.plan,
    status: 'closing',
    openedAt: round.openedAt,
    closedAt,
  };
  const isEarly = round.status === 'paused' || closedAt < round.closesAt;
  return transition(agenda, closing, { kind: 'round-closed', ...placeOf(agenda, round), closedAt, isEarly });
}

/** The round is over, and the room is shown what was written in it. */
export function roundRevealed(agenda: Agenda, round: ClosingRound, reveal: readonly PostContent[]): Transition {
  const closed: ClosedRound = { ...round, status: 'closed' };
  return finishedIfLast(transition(agenda, closed, ...reveal));
}
