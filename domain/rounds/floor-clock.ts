import { type FloorPlan, type FloorState, type Speaking, withTurnOver } from './floor.ts';
import { floorContinued } from './turn.ts';

/** Seconds before the end of a turn at which its speaker is warned. */
export const TURN_WARNING_SECONDS = 20;
/** Turns of this many seconds or fewer are not warned: they have hardly begun. */
export const TURN_UNWARNED_SECONDS = 60;

/** One thing that happened on the floor by itself, to whom, and the floor after it. */
export interface FloorStep {
  /** Little time is left; the turn's own time is over; the turn was taken back, and the next has begun if anybody waited. */
  readonly kind: 'turn-warning' | 'turn-overtime' | 'turn-over';
  /** Whose turn it is, or was. */
  readonly participantId: string;
  readonly memberId: string;
  readonly floor: FloorState;
}

/**
 * The next instant at which something is due by itself: a warning, the end of a turn or of its
 * overtime. `undefined` while nobody speaks, and in a pause.
 */
export function floorDueAt({ speaking, pausedAt }: FloorState): Date | undefined {
  if (!speaking || pausedAt) return undefined;
  if (speaking.overtimeSince) return speaking.takenBackAt;
  return turnWarningAt(speaking) ?? speaking.endsAt;
}

/**
 * Decides what is due at `now`; `undefined` when nothing is. One step at a time: ask again
 * after each is written.
 *
 * An alarm may ring early, late or twice. A late one tells only what is still true: nobody is
 * warned of an end that has passed. The turn that is taken back counts to its own end, and the
 * next begins at `now`: so nobody loses the time in which nobody had been told to speak.
 */
export function floorAdvance(floor: FloorState, plan: FloorPlan, now: Date): FloorStep | undefined {
  const { speaking } = floor;
  const due = floorDueAt(floor);
  if (!speaking || !due || now < due) return undefined;
  const { participantId, memberId, endsAt, takenBackAt } = speaking;
  const who = { participantId, memberId };

  if (now >= takenBackAt) {
    return { kind: 'turn-over', ...who, floor: floorContinued(withTurnOver(floor, now), plan, now) };
  }
  return now >= endsAt
    ? { kind: 'turn-overtime', ...who, floor: { ...floor, speaking: { ...speaking, overtimeSince: endsAt } } }
    : { kind: 'turn-warning', ...who, floor: { ...floor, speaking: { ...speaking, isWarned: true } } };
}

/**
 * The clock of the floor stops; what is left of a turn is kept to the millisecond. Hands go up
 * and down all the same. The same floor when it stands already.
 *
 * @param at may be before the turn began, after an absence of ours: then all of its time is left.
 */
export function pausedFloor(floor: FloorState, at: Date): FloorState {
  if (floor.pausedAt) return floor;
  const { speaking } = floor;
  return { ...floor, pausedAt: speaking && at < speaking.since ? speaking.since : at };
}

/** The clock of the floor runs on, with what was left. The same floor when it runs already. */
export function resumedFloor(floor: FloorState, now: Date): FloorState {
  const { pausedAt, speaking, ...rest } = floor;
  if (!pausedAt) return floor;
  if (!speaking) return rest;

  const later = (date: Date): Date => new Date(date.getTime() + now.getTime() - pausedAt.getTime());
  const { overtimeSince } = speaking;
  return {
    ...rest,
    speaking: {
      ...speaking,
      since: later(speaking.since),
      endsAt: later(speaking.endsAt),
      takenBackAt: later(speaking.takenBackAt),
      ...(overtimeSince && { overtimeSince: later(overtimeSince) }),
    },
  };
}

function turnWarningAt({ since, endsAt, isWarned }: Speaking): Date | undefined {
  if (isWarned || endsAt.getTime() - since.getTime() <= TURN_UNWARNED_SECONDS * 1000) return undefined;
  return new Date(endsAt.getTime() - TURN_WARNING_SECONDS * 1000);
}
