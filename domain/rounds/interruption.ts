import { type Agenda, currentRound } from './agenda.ts';
import { minutesLeft, pausedFrom } from './control.ts';
import { placeOf, type Transition, transition } from './transition.ts';

/** An absence shorter than this leaves a round running; a longer one pauses it. */
const ABSENCE_BORNE_MILLISECONDS = 30_000;
/** In a rehearsal, whose clock is fast, a few signs of life may be missed all the same. */
const BEATS_BORNE_MILLISECONDS = 4_000;

/** Whether being silent from `lastSeenAt` until `now`, on a clock of this `speed`, was too long for a round to go on. */
export const isLongAbsence = (lastSeenAt: Date, now: Date, speed: number): boolean =>
  now.getTime() - lastSeenAt.getTime() >= Math.max(ABSENCE_BORNE_MILLISECONDS, BEATS_BORNE_MILLISECONDS * speed);

export interface Absence {
  readonly lastSeenAt: Date;
  readonly isLong: boolean;
}

/**
 * What a room is owed after the bot was away.
 *
 * After a long absence the round stands paused with the time that was left when
 * the bot was last seen: nobody loses minutes to our fault, and no agenda races
 * through rounds that nobody could take part in. After a short one it goes on.
 * Either way the room is told. `undefined` where no clock was running.
 */
export function decideInterruption(agenda: Agenda, { lastSeenAt, isLong }: Absence): Transition | undefined {
  const round = currentRound(agenda);
  if (round?.status !== 'open') return undefined;

  const place = placeOf(agenda, round);
  if (!isLong) {
    return transition(agenda, round, { kind: 'round-continued', ...place, lastSeenAt, closesAt: round.closesAt });
  }
  // A round opened after the last sign of life had all of its time left.
  const paused = pausedFrom(round, lastSeenAt > round.openedAt ? lastSeenAt : round.openedAt);
  // A pause to cool down ends with a facilitator's word after an outage, never by itself.
  return transition(agenda, paused, {
    kind: 'round-interrupted',
    ...place,
    lastSeenAt,
    remainingMinutes: minutesLeft(paused),
  });
}
