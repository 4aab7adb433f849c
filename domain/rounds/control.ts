import { Refusal } from '../refusal.ts';
import { type Agenda, currentRound } from './agenda.ts';
import { roundClosing, roundEnding } from './close-round.ts';
import { withPausedFloor, withResumedFloor } from './floor-round.ts';
import { minutesLeft, type OpenRound, type PausedRound } from './round.ts';
import { placeOf, type Transition, transition } from './transition.ts';

const MINUTE = 60_000;

/** Longest single extension, in minutes. */
export const EXTENSION_MOST = 60;

/** The clock stops; what remains is kept to the millisecond. @throws {@link Refusal} unless a round is open. */
export function roundPaused(agenda: Agenda, now: Date): Transition {
  const round = requireOpen(agenda, now);
  const paused = pausedFrom(round, now);
  return transition(agenda, paused, {
    kind: 'round-paused',
    ...placeOf(agenda, round),
    remainingMinutes: minutesLeft(paused),
  });
}

/** The clock runs on with what remained. @throws {@link Refusal} `round-not-paused`. */
export function roundResumed(agenda: Agenda, now: Date): Transition {
  const round = currentRound(agenda);
  if (round?.status !== 'paused') throw new Refusal('round-not-paused', {});
  const closesAt = new Date(now.getTime() + round.remainingMilliseconds);
  const { remainingMilliseconds: _left, resumesAt: _planned, ...rest } = round;
  const resumed = withResumedFloor(agenda, { ...rest, status: 'open', closesAt }, now);
  const place = placeOf(agenda, round);
  return transition(agenda, resumed.round, { kind: 'round-resumed', ...place, closesAt }, ...resumed.told);
}

/** Shortest and longest time to cool down, in minutes. */
export const COOL_DOWN_LEAST = 1;
export const COOL_DOWN_MOST = 60;

/** The clock stops for a while, and runs on by itself. @throws {@link Refusal} unless a round is open. */
export function roundCooling(agenda: Agenda, minutes: number, now: Date): Transition {
  if (!Number.isInteger(minutes) || minutes < COOL_DOWN_LEAST || minutes > COOL_DOWN_MOST) {
    throw new Refusal('cool-down-out-of-range', { asked: minutes, most: COOL_DOWN_MOST });
  }
  const round = requireOpen(agenda, now);
  const resumesAt = new Date(now.getTime() + minutes * MINUTE);
  return transition(
    agenda,
    { ...pausedFrom(round, now), resumesAt },
    { kind: 'round-cooling', ...placeOf(agenda, round), resumesAt },
  );
}

/**
 * A participant has asked for a pause: it is granted at once, and nobody is told who. A clock that stands
 * still for a while, to run on by itself, stands still until a facilitator says otherwise.
 *
 * @returns `undefined` when it stands still like that already.
 * @throws {@link Refusal} `no-open-round`; `round-ending` once only the last words are being finished.
 */
export function pauseAsked(agenda: Agenda, now: Date): Transition | undefined {
  const round = currentRound(agenda);
  if (round?.status === 'paused' && !round.resumesAt) return undefined;
  if (round?.status !== 'open' && round?.status !== 'paused') throw new Refusal('no-open-round', {});
  if (round.status === 'open' && now >= round.closesAt) throw new Refusal('round-ending', { ordinal: round.ordinal });

  const paused = round.status === 'open' ? pausedFrom(round, now) : withoutEnd(round);
  return {
    ...transition(agenda, paused, {
      kind: 'pause-asked',
      ...placeOf(agenda, round),
      remainingMinutes: minutesLeft(paused),
    }),
    backstage: [{ kind: 'flag', ordinal: round.ordinal, flag: 'pause' }],
  };
}

/**
 * This round ends now; whoever is writing may still finish, if the agenda grants some grace. Asked
 * again meanwhile, it closes at once.
 *
 * @throws {@link Refusal} `round-closed` when it is over: another round is never ended in its place.
 */
export function roundClosed(agenda: Agenda, roundId: string, now: Date): Transition {
  const round = requireUnderWay(agenda, roundId);
  const end = round.status === 'open' && !round.graceEndsAt && round.closesAt < now ? round.closesAt : now;
  return roundEnding(agenda, round, end);
}

/**
 * The round closes `minutes` later.
 *
 * @throws {@link Refusal} unless a round is open and the number is within bounds.
 */
export function roundExtended(agenda: Agenda, minutes: number, now: Date): Transition {
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > EXTENSION_MOST) {
    throw new Refusal('extension-out-of-range', { asked: minutes, most: EXTENSION_MOST });
  }
  const round = requireOpen(agenda, now);
  const closesAt = new Date(round.closesAt.getTime() + minutes * MINUTE);
  return transition(
    agenda,
    { ...round, closesAt, isWarned: false },
    { kind: 'round-extended', ...placeOf(agenda, round), closesAt, minutes },
  );
}

/**
 * This round ends now, though its time is not over; what was written is revealed all the same.
 *
 * @throws {@link Refusal} `round-closed` when it is over: another round is never ended in its place.
 */
export function roundSkipped(agenda: Agenda, roundId: string, now: Date): Transition {
  const round = requireUnderWay(agenda, roundId);
  const end = round.status === 'open' && !round.graceEndsAt && round.closesAt < now ? round.closesAt : now;
  return roundClosing(agenda, round, end);
}

function requireUnderWay(agenda: Agenda, roundId: string): OpenRound | PausedRound {
  const round = agenda.rounds.find(({ id }) => id === roundId);
  if (!round) throw new Refusal('unknown-round', {});
  if (round.status === 'planned') throw new Refusal('no-open-round', {});
  if (round.status === 'closing' || round.status === 'closed') {
    throw new Refusal('round-closed', { ordinal: round.ordinal });
  }
  return round;
}

/** The round that can be ended before its time. @throws {@link Refusal} `no-open-round`. */
export function roundToSkip(agenda: Agenda): OpenRound | PausedRound {
  const round = currentRound(agenda);
  if (round?.status !== 'open' && round?.status !== 'paused') throw new Refusal('no-open-round', {});
  return round;
}

/** The paused form of a round whose clock stops at `at`. A round that should have ended by then has nothing left. */
export function pausedFrom(round: OpenRound, at: Date): PausedRound {
  const { closesAt, graceEndsAt: _grace, ...rest } = withPausedFloor(round, at);
  return { ...rest, status: 'paused', remainingMilliseconds: Math.max(0, closesAt.getTime() - at.getTime()) };
}

/** The same pause, which does not end by itself. */
export function withoutEnd(round: PausedRound): PausedRound {
  const { resumesAt: _planned, ...rest } = round;
  return rest;
}

/** The round whose clock is running. @throws {@link Refusal} */
export function requireOpen(agenda: Agenda, now: Date): OpenRound {
  const round = currentRound(agenda);
  if (round?.status === 'paused') throw new Refusal('round-already-paused', { ordinal: round.ordinal });
  if (round?.status !== 'open') throw new Refusal('no-open-round', {});
  // Its end has passed, though its alarm may not have rung yet: an end that is over cannot be moved.
  if (now >= round.closesAt) throw new Refusal('round-closed', { ordinal: round.ordinal });
  return round;
}
