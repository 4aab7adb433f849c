import { type Agenda, currentRound } from './agenda.ts';
import { pausedFrom, withoutEnd } from './control.ts';
import { minutesLeft, type PausedRound } from './round.ts';
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
 * through rounds that nobody could take part in. A pause that was to end by itself
 * meanwhile does not. After a short absence the round goes on. `undefined` where no
 * clock was running, and nothing is to be told.
 */
export function decideInterruption(agenda: Agenda, { lastSeenAt, isLong }: Absence): Transition | undefined {
  const round = currentRound(agenda);
  if (round?.status === 'paused') {
    return isLong && round.resumesAt ? interrupted(agenda, withoutEnd(round), lastSeenAt) : undefined;
  }
  if (round?.status !== 'open') return undefined;
  if (!isLong) {
    // Who is still writing after the end is told until when that is.
    const closesAt = round.graceEndsAt ?? round.closesAt;
    return transition(agenda, round, { kind: 'round-continued', ...placeOf(agenda, round), lastSeenAt, closesAt });
  }
  // A round opened after the last sign of life had all of its time left.
  return interrupted(agenda, pausedFrom(round, lastSeenAt > round.openedAt ? lastSeenAt : round.openedAt), lastSeenAt);
}

/** It goes on with a facilitator's word, and never by itself: also where it was paused to cool down. */
const interrupted = (agenda: Agenda, paused: PausedRound, lastSeenAt: Date): Transition =>
  transition(agenda, paused, {
    kind: 'round-interrupted',
    ...placeOf(agenda, paused),
    lastSeenAt,
    remainingMinutes: minutesLeft(paused),
  });
