import { type Agenda, currentRound, dueAt, isToBeShown, nextRound, warningAt } from './agenda.ts';
import { roundClosing, roundEnding } from './close-round.ts';
import { roundResumed } from './control.ts';
import { floorDueOf, floorMoved } from './floor-round.ts';
import { blockedBecause, type Circumstances, nextRoundOpened } from './open-round.ts';
import { waitsAfter } from './plan.ts';
import type { ClosingRound, OpenRound } from './round.ts';
import { placeOf, type Transition, transition } from './transition.ts';

/** What the clock asks for: nothing, one step, or showing what was written, for which the words must be read first. */
export type Advance =
  | { readonly outcome: 'nothing-due' }
  | { readonly outcome: 'step'; readonly step: Transition }
  /** The round has opened: what was handed in beforehand is to be shown. */
  | { readonly outcome: 'show'; readonly round: OpenRound }
  | { readonly outcome: 'reveal'; readonly round: ClosingRound };

/**
 * Decides what is due at `now`: a warning, a change of speaker, an end or a reveal.
 *
 * An alarm may ring early, late, twice or for an end that has been moved, so it is
 * only a reason to ask. One step at a time: ask again after each is written.
 *
 * A round counts as closed at its announced end rather than at `now`, so that a
 * late worker never gives one party more time on the record than another.
 */
export function decideAdvance(agenda: Agenda, now: Date): Advance {
  const due = dueAt(agenda);
  if (!due || now < due) return { outcome: 'nothing-due' };

  const round = currentRound(agenda);
  switch (round?.status) {
    case 'closing':
      return { outcome: 'reveal', round };
    case 'paused':
      return { outcome: 'step', step: roundResumed(agenda, due) };
    case 'open':
      return isToBeShown(round) ? { outcome: 'show', round } : { outcome: 'step', step: stepOf(agenda, round, now) };
    default:
      return { outcome: 'nothing-due' };
  }
}

function stepOf(agenda: Agenda, round: OpenRound, now: Date): Transition {
  const { graceEndsAt, closesAt } = round;
  if (graceEndsAt) return roundClosing(agenda, round, graceEndsAt);
  if (now >= closesAt) return roundEnding(agenda, round, closesAt);
  const floorDue = floorDueOf(round);
  if (floorDue && floorDue <= now) return floorMoved(agenda, round, now);

  const warning = warningAt(round);
  if (!warning || now < warning) throw new Error('a round is due, and nothing in it is');
  return roundWarned(agenda, round);
}

/** The room is told that little time is left. */
export const roundWarned = (agenda: Agenda, round: OpenRound): Transition =>
  transition(
    agenda,
    { ...round, isWarned: true },
    { kind: 'round-warning', ...placeOf(agenda, round), closesAt: round.closesAt },
  );

/**
 * After a reveal: the next round opens at the very instant at which this one closed, unless the agenda
 * waits for a facilitator here, or a rule stands against it, of which the facilitators are told.
 * `undefined` when nothing follows.
 */
export function afterReveal(
  revealed: Transition,
  round: ClosingRound,
  circumstances?: Circumstances,
): Transition | undefined {
  const next = nextRound(revealed.agenda);
  if (!next || waitsAfter(round.plan)) return undefined;

  const why = circumstances && blockedBecause(next, circumstances);
  if (why) {
    const { ordinal, plan } = next;
    const { workshopId } = revealed.agenda;
    const parties = plan.affects ?? [];
    return {
      ...revealed,
      backstage: [{ kind: 'round-blocked', workshopId, ordinal, title: plan.title, why, parties }],
    };
  }
  const opened = nextRoundOpened(revealed.agenda, round.closedAt, circumstances);
  // Reveal and opening are one change to the room, so they are one epoch.
  return {
    ...opened,
    agenda: { ...opened.agenda, epoch: revealed.agenda.epoch },
    told: [...revealed.told, ...opened.told],
  };
}
