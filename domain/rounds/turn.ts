import { Refusal } from '../refusal.ts';
import { lapOf, nextUp, positionOf, turnMilliseconds } from './calling-order.ts';
import { type FloorPlan, type FloorState, floorTime, type Hand, withoutHand, withTurnOver } from './floor.ts';
import { turnsHad } from './floor-time.ts';

/**
 * The present turn, if there is one, is over, and the next begins.
 *
 * @param turn the number of the turn that was seen by whoever asks for the next.
 * @throws {@link Refusal} `turn-changed` when somebody was faster, `nobody-waiting` when there
 * is no next: who speaks then speaks on.
 */
export function nextSpeaker(floor: FloorState, plan: FloorPlan, turn: number, now: Date): FloorState {
  if (turn !== floor.turn) throw new Refusal('turn-changed', {});
  const free = withTurnOver(floor, floorTime(floor, now));
  const hand = nextUp(free, plan);
  if (!hand) throw new Refusal('nobody-waiting', {});
  return turnBegun(free, plan, hand, now);
}

/**
 * The floor as it goes on after a turn has ended: the next turn begins when somebody waits.
 *
 * Whose turn has just been skipped, and who waits alone, is not called again at once: the
 * floor is free until somebody asks for the next. The same floor while somebody speaks.
 */
export function floorContinued(floor: FloorState, plan: FloorPlan, now: Date): FloorState {
  const hand = nextUp(floor, plan);
  if (floor.speaking || !hand) return floor;
  const last = floor.spoken.at(-1);
  if (last?.wasSkipped && last.participantId === hand.participantId) return floor;
  return turnBegun(floor, plan, hand, now);
}

/**
 * Who speaks has finished; the floor is free, see {@link floorContinued}.
 *
 * A facilitator ends somebody's turn by naming its speaker.
 *
 * @throws {@link Refusal} `not-your-turn` when somebody else speaks or nobody, `turn-changed`
 * when an earlier turn of the same person was meant.
 */
export function turnFinished(
  floor: FloorState,
  plan: FloorPlan,
  press: { readonly participantId: string; readonly turn: number },
  now: Date,
): FloorState {
  if (floor.speaking?.participantId !== press.participantId) {
    throw new Refusal('not-your-turn', { position: positionOf(floor, plan, press.participantId) ?? 0 });
  }
  if (press.turn !== floor.turn) throw new Refusal('turn-changed', {});
  return withTurnOver(floor, floorTime(floor, now));
}

/**
 * Who speaks, or was called and is not there, comes back later, behind all others whose turn is
 * still to come; the floor is free, see {@link floorContinued}.
 *
 * The turn comes back with what is left of it, so a skip neither costs time nor gives any.
 * In overtime nothing is left: then the turn is simply over.
 *
 * @throws {@link Refusal} `turn-changed` when that turn is over.
 */
export function turnSkipped(floor: FloorState, turn: number, now: Date): FloorState {
  const { speaking } = floor;
  if (!speaking || turn !== floor.turn) throw new Refusal('turn-changed', {});
  const at = floorTime(floor, now);
  if (at >= speaking.endsAt) return withTurnOver(floor, at);

  const { participantId, memberId, partyId } = speaking;
  const skipped = withoutHand(withTurnOver(floor, at, true), participantId);
  const laps = skipped.queue.map((hand) => Math.floor(lapOf(skipped, hand)));
  const behindTurns = Math.max(turnsHad(skipped, participantId), ...laps);
  return { ...skipped, queue: [...skipped.queue, { participantId, memberId, partyId, raisedAt: now, behindTurns }] };
}

/**
 * The floor without somebody who has left the workshop: no raised hand, no turn; what was
 * said counts for their party all the same. When they were speaking, the floor is free.
 */
export function withoutParticipant(floor: FloorState, participantId: string, now: Date): FloorState {
  const rest = withoutHand(floor, participantId);
  return rest.speaking?.participantId === participantId ? withTurnOver(rest, floorTime(rest, now)) : rest;
}

/** The floor of a round that is over: the last turn is on record, all hands are down, no clock runs. */
export function closedFloor(floor: FloorState, at: Date): FloorState {
  const { pausedAt: _, ...rest } = withTurnOver(floor, floorTime(floor, at));
  return { ...rest, queue: [] };
}

function turnBegun(
  floor: FloorState,
  plan: FloorPlan,
  { participantId, memberId, partyId }: Hand,
  now: Date,
): FloorState {
  const since = floorTime(floor, now);
  const endsAt = new Date(since.getTime() + turnMilliseconds(floor, plan, participantId));
  const takenBackAt = new Date(endsAt.getTime() + plan.overtimeSeconds * 1000);
  return {
    ...withoutHand(floor, participantId),
    speaking: { participantId, memberId, partyId, since, endsAt, takenBackAt, isWarned: false },
    turn: floor.turn + 1,
  };
}
