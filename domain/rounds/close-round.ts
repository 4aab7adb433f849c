import type { PostContent } from '../post.ts';
import type { Agenda } from './agenda.ts';
import { rulesOf } from './kinds/index.ts';
import { withoutFloor } from './matter.ts';
import { graceMillisecondsOf } from './plan.ts';
import type { ClosedRound, ClosingRound, OpenRound, PausedRound, PlannedRound, RoundPlan } from './round.ts';
import { finishedIfLast, placeOf, type Transition, transition } from './transition.ts';

/**
 * The round's time is over. Whoever is still writing may finish: where people write, and the agenda
 * grants some grace, the round takes words a little longer; otherwise it takes none from now on.
 */
export function roundEnding(agenda: Agenda, round: OpenRound | PausedRound, at: Date): Transition {
  const grace = graceMillisecondsOf(round.plan);
  if (grace === 0 || !takesWriting(round.plan) || (round.status === 'open' && round.graceEndsAt)) {
    return roundClosing(agenda, round, at);
  }
  const graceEndsAt = new Date(at.getTime() + grace);
  const { id, ordinal, plan, openedAt, matter } = round;
  const ending: OpenRound = {
    id,
    ordinal,
    plan,
    status: 'open',
    openedAt,
    closesAt: at,
    isWarned: true,
    graceEndsAt,
    // Nobody speaks any more while the last words are being written.
    ...withoutFloor(matter),
  };
  return transition(agenda, ending, { kind: 'round-grace', ...placeOf(agenda, round), graceEndsAt });
}

/** Whether people write while the round is open, and may need a moment more at its end. */
export const takesWriting = (plan: RoundPlan): boolean => {
  const rules = rulesOf(plan);
  return rules.writing === 'while-open' && rules.sheets(plan).length > 0;
};

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
    ...withoutFloor(round.matter),
  };
  const isEarly = round.status === 'paused' || closedAt < round.closesAt;
  return transition(agenda, closing, { kind: 'round-closed', ...placeOf(agenda, round), closedAt, isEarly });
}

/** The round is over, and the room is shown what was written in it. */
export function roundRevealed(agenda: Agenda, round: ClosingRound, reveal: readonly PostContent[]): Transition {
  const closed: ClosedRound = { ...round, status: 'closed' };
  return finishedIfLast(transition(agenda, closed, ...reveal));
}

/** The round is left out: it is over without having been held. */
export function roundLeftOut(agenda: Agenda, round: PlannedRound, now: Date): Transition {
  const { id, ordinal, plan } = round;
  const closed: ClosedRound = { id, ordinal, plan, status: 'closed', openedAt: now, closedAt: now };
  return finishedIfLast(transition(agenda, closed, { kind: 'round-left-out', ...placeOf(agenda, round) }));
}
