import { type FloorPlan, type FloorState, type Hand, withoutHand, withTurnOver } from './floor.ts';
import { carriedOver, millisecondsIn, turnsHad } from './floor-time.ts';

/**
 * Who is called after the present turn, as the hands stand now; `undefined` when nobody waits.
 *
 * Nobody speaks again before everybody with a raised hand has had as many turns, in either
 * order. Among those who have had equally many, parties alternate: a party other than the
 * last speaker's, the one that has had the floor least; inside it who has spoken least, then
 * who raised a hand first. `as-raised` looks at hands alone.
 */
export const nextUp = (floor: FloorState, plan: FloorPlan): Hand | undefined => called(afterPresentTurn(floor), plan);

/**
 * Everybody who waits, in the order in which they would be called if no other hand went up
 * or down and each spoke for exactly the time given.
 */
export function callingOrder(floor: FloorState, plan: FloorPlan): readonly Hand[] {
  const order: Hand[] = [];
  let ahead = afterPresentTurn(floor);
  for (let hand = called(ahead, plan); hand; hand = called(ahead, plan)) {
    order.push(hand);
    const { participantId, partyId } = hand;
    const milliseconds = turnMilliseconds(ahead, plan, participantId);
    const spoken = [...ahead.spoken, { participantId, partyId, milliseconds, wasSkipped: false }];
    ahead = { ...withoutHand(ahead, participantId), spoken };
  }
  return order;
}

/** Somebody's place in the order of calling, 1 for the next; `undefined` without a raised hand. */
export function positionOf(floor: FloorState, plan: FloorPlan, participantId: string): number | undefined {
  const index = callingOrder(floor, plan).findIndex((hand) => hand.participantId === participantId);
  return index === -1 ? undefined : index + 1;
}

/** Length of the turn this person would have now: a turn that was skipped comes back with what was left of it. */
export const turnMilliseconds = (floor: FloorState, plan: FloorPlan, participantId: string): number =>
  plan.secondsEach * 1000 - carriedOver(floor, participantId);

/**
 * After how many turns behind everybody's a hand is called; one that comes back from a skip
 * stands half a turn behind, so that it is the last of its lap.
 */
export const lapOf = (floor: FloorState, { participantId, behindTurns }: Hand): number =>
  behindTurns === undefined ? turnsHad(floor, participantId) : behindTurns + 0.5;

const afterPresentTurn = (floor: FloorState): FloorState =>
  floor.speaking ? withTurnOver(floor, floor.speaking.endsAt) : floor;

function called(floor: FloorState, { order }: FloorPlan): Hand | undefined {
  const lap = Math.min(...floor.queue.map((hand) => lapOf(floor, hand)));
  const inLap = floor.queue.filter((hand) => lapOf(floor, hand) === lap);
  if (order === 'as-raised') return inLap[0];

  const partyId = partyCalled(floor, inLap);
  const ofParty = inLap.filter((hand) => hand.partyId === partyId);
  // Among those who come back, the last to be skipped is the last to be called, however little was said.
  if (ofParty.some(({ behindTurns }) => behindTurns !== undefined)) return ofParty[0];
  return leastBy(ofParty, ({ participantId }) =>
    millisecondsIn(floor.spoken.filter((turn) => turn.participantId === participantId)),
  );
}

/** The party whose turn it is among these hands. */
function partyCalled(floor: FloorState, hands: readonly Hand[]): string | undefined {
  const last = floor.spoken.at(-1)?.partyId;
  const others = hands.filter(({ partyId }) => partyId !== last);
  return leastBy(others.length > 0 ? others : hands, ({ partyId }) =>
    millisecondsIn(floor.spoken.filter((turn) => turn.partyId === partyId)),
  )?.partyId;
}

/** The item with the least of something, and the first of equals. */
function leastBy<T>(items: readonly T[], amount: (item: T) => number): T | undefined {
  const least = Math.min(...items.map(amount));
  return items.find((item) => amount(item) === least);
}
