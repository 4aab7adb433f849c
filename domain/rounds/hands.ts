import { Refusal } from '../refusal.ts';
import { type FloorPlan, type FloorState, type Speaker, withoutHand } from './floor.ts';
import { turnsHad } from './floor-time.ts';

/**
 * Somebody wants to speak; who speaks at present may ask for a further turn already.
 *
 * @throws {@link Refusal} `hand-raised-already`, or `turns-used-up`.
 */
export function handRaised(
  floor: FloorState,
  { turnsEach }: FloorPlan,
  { participantId, memberId, partyId }: Speaker,
  now: Date,
): FloorState {
  if (isRaised(floor, participantId)) throw new Refusal('hand-raised-already', {});
  if (turnsHad(floor, participantId) >= turnsEach) throw new Refusal('turns-used-up', { most: turnsEach });
  return { ...floor, queue: [...floor.queue, { participantId, memberId, partyId, raisedAt: now }] };
}

/** Somebody does not want to speak any more. @throws {@link Refusal} `hand-not-raised`. */
export function handLowered(floor: FloorState, participantId: string): FloorState {
  if (!isRaised(floor, participantId)) throw new Refusal('hand-not-raised', {});
  return withoutHand(floor, participantId);
}

export const isRaised = (floor: FloorState, participantId: string): boolean =>
  floor.queue.some((hand) => hand.participantId === participantId);
