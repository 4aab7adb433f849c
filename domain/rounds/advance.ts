import { type Agenda, currentRound, dueAt, nextRound, warningAt } from './agenda.ts';
import { roundClosing } from './close-round.ts';
import { nextRoundOpened } from './open-round.ts';
import type { ClosingRound } from './round.ts';
import { placeOf, type Transition, transition } from './transition.ts';

/** What the clock asks for: nothing, one step, or a reveal, for which the words must be read first. */
export type Advance =
  | { readonly outcome: 'nothing-due' }
  | { readonly outcome: 'step'; readonly step: Transition }
  | { readonly outcome: 'reveal'; readonly round: ClosingRound };

/**
 * Decides what is due at `now`: a warning, an end or a reveal.
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
  if (round?.status === 'closing') return { outcome: 'reveal', round };
  if (round?.status !== 'open') return { outcome: 'nothing-due' };
  if (now >= round.closesAt) return { outcome: 'step', step: roundClosing(agenda, round, round.closesAt) };

  const { closesAt } = round;
  return warningAt(round)
    ? {
        outcome: 'step',
        step: transition(
          agenda,
          { ...round, isWarned: true },
          { kind: 'round-warning', ...placeOf(agenda, round), closesAt },
        ),
      }
    : { outcome: 'nothing-due' };
}

/** After a reveal: the next round opens at the very instant at which this one closed. `undefined` when it was the last. */
export const afterReveal = (revealed: Transition, round: ClosingRound): Transition | undefined => {
  if (!nextRound(revealed.agenda)) return undefined;
  const opened = nextRoundOpened(revealed.agenda, round.closedAt);
  // Reveal and opening are one change to the room, so they are one epoch.
  return { agenda: { ...opened.agenda, epoch: revealed.agenda.epoch }, told: [...revealed.told, ...opened.told] };
};
