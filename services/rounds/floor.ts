import { Refusal } from '../../domain/refusal.ts';
import type { Agenda } from '../../domain/rounds/agenda.ts';
import { callingOrder } from '../../domain/rounds/calling-order.ts';
import type { FloorPlan, FloorState, Speaker } from '../../domain/rounds/floor.ts';
import { floorChanged, floorPlanOf } from '../../domain/rounds/floor-round.ts';
import { handLowered, handRaised, isRaised } from '../../domain/rounds/hands.ts';
import { isUnderWay, type OpenRound, type PausedRound } from '../../domain/rounds/round.ts';
import { floorContinued, turnFinished } from '../../domain/rounds/turn.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { changeAgenda } from './change-agenda.ts';
import { seatAtOpen } from './seat.ts';

/** Where somebody stands in a round of turns. It tells how many wait, and not who. */
export interface OwnFloor {
  /** Their place in the order of calling, from 1; `undefined` while their hand is down. */
  readonly position?: number;
  /** How many hands are raised, theirs included. */
  readonly waiting: number;
  /** When their turn ends, while they have the floor and its clock runs. */
  readonly endsAt?: Date;
  /** The clock stands still: nobody is called before the round goes on. */
  readonly isPaused: boolean;
}

/**
 * The caller wants to speak. Where nobody speaks and nobody is to be called before them, they have the
 * floor at once: an empty floor needs no facilitator to give it away. In a pause hands go up, and
 * nobody is called. Raising a hand that is up changes nothing.
 *
 * @throws {@link Refusal} `turns-used-up`, `no-turns`.
 */
export const raiseHand = (ports: Ports, caller: Caller, roundId: string): Promise<OwnFloor> =>
  changeFloor(ports, caller, roundId, ({ floor, plan, speaker, now }) =>
    isRaised(floor, speaker.participantId) ? undefined : handRaised(floor, plan, speaker, now),
  );

/** The caller does not want to speak any more. @throws {@link Refusal} `hand-not-raised`, `no-turns`. */
export const lowerHand = (ports: Ports, caller: Caller, roundId: string): Promise<OwnFloor> =>
  changeFloor(ports, caller, roundId, ({ floor, speaker }) => handLowered(floor, speaker.participantId));

/**
 * The caller, who has the floor, has finished, and the next is called. What is pressed again about a
 * turn of theirs that is over changes nothing.
 *
 * @throws {@link Refusal} `not-your-turn`, `turn-changed`, `no-turns`.
 */
export const finishTurn = (
  ports: Ports,
  caller: Caller,
  { roundId, turn }: { readonly roundId: string; readonly turn: number },
): Promise<OwnFloor> =>
  changeFloor(ports, caller, roundId, ({ floor, plan, speaker: { participantId }, now }) =>
    wasTheirs(floor, turn, participantId) ? undefined : turnFinished(floor, plan, { participantId, turn }, now),
  );

/** Whether this turn, counted from 1, is over and was this person's: each that has begun is on record once, in its order. */
const wasTheirs = ({ spoken }: FloorState, turn: number, participantId: string): boolean =>
  spoken[turn - 1]?.participantId === participantId;

/** What somebody finds who changes the floor. */
interface FloorFound {
  readonly floor: FloorState;
  readonly plan: FloorPlan;
  readonly speaker: Speaker;
  readonly now: Date;
}

/** @param change gives `undefined` when there is nothing to change. @throws {@link Refusal} unless the caller sits in this round. */
async function changeFloor(
  ports: Ports,
  caller: Caller,
  roundId: string,
  change: (found: FloorFound) => FloorState | undefined,
): Promise<OwnFloor> {
  const { participant } = await seatAtOpen(ports, caller, roundId);
  const { id: participantId, memberId, partyId, workshopId } = participant;
  const { after } = await changeAgenda(ports, workshopId, (agenda, now) => {
    const round = roundOnFloor(agenda, roundId, now);
    const plan = floorPlanOf(round);
    const { floor } = round.matter;
    const changed = change({ floor, plan, speaker: { participantId, memberId, partyId }, now });
    if (!changed) return undefined;
    return floorChanged(agenda, round, round.status === 'open' ? floorContinued(changed, plan, now) : changed);
  });
  return ownFloor(after, roundId, participantId);
}

type OnFloor = (OpenRound | PausedRound) & { readonly matter: { readonly floor: FloorState } };

/** @throws {@link Refusal} `round-closed` also when its end has passed and nobody has noticed yet; `no-turns`. */
function roundOnFloor(agenda: Agenda, roundId: string, now: Date): OnFloor {
  const round = agenda.rounds.find(({ id }) => id === roundId);
  if (!round) throw new Refusal('unknown-round', {});
  if (!isUnderWay(round) || (round.status === 'open' && now >= round.closesAt)) {
    throw new Refusal('round-closed', { ordinal: round.ordinal });
  }
  const floor = round.matter?.floor;
  if (!floor) throw new Refusal('no-turns', {});
  return { ...round, matter: { ...round.matter, floor } };
}

function ownFloor(agenda: Agenda, roundId: string, participantId: string): OwnFloor {
  const round = agenda.rounds.find(({ id }) => id === roundId);
  const floor = round?.matter?.floor;
  if (!round || !isUnderWay(round) || !floor) throw new Refusal('no-turns', {});
  const order = callingOrder(floor, floorPlanOf(round));
  const index = order.findIndex((hand) => hand.participantId === participantId);
  const isPaused = round.status === 'paused';
  const own = floor.speaking?.participantId === participantId ? floor.speaking : undefined;
  return {
    ...(index >= 0 && { position: index + 1 }),
    waiting: order.length,
    ...(own && !isPaused && { endsAt: own.endsAt }),
    isPaused,
  };
}
