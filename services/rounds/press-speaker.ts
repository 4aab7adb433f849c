import { Refusal } from '../../domain/refusal.ts';
import { requireOpen } from '../../domain/rounds/control.ts';
import type { FloorPlan, FloorState } from '../../domain/rounds/floor.ts';
import { floorChanged, floorPlanOf } from '../../domain/rounds/floor-round.ts';
import { floorContinued, nextSpeaker, turnSkipped } from '../../domain/rounds/turn.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { type Pressed, press } from './press-panel.ts';

/** A turn of speaking as a facilitator saw it. Where another has begun since, nothing is done. */
export interface SeenTurn {
  readonly roundId: string;
  readonly turn: number;
}

/** Ends this turn, and gives the floor to whoever waits longest for it. @throws {@link Refusal} `nobody-waiting`. */
export const callNextSpeaker = (ports: Ports, caller: Caller, seen: SeenTurn): Promise<Pressed> =>
  pressFloor(ports, caller, seen, (floor, plan, now) => nextSpeaker(floor, plan, seen.turn, now));

/** Lets whoever speaks come back later, and gives the floor to the next. @throws {@link Refusal} */
export const skipSpeaker = (ports: Ports, caller: Caller, seen: SeenTurn): Promise<Pressed> =>
  pressFloor(ports, caller, seen, (floor, plan, now) => floorContinued(turnSkipped(floor, seen.turn, now), plan, now));

const pressFloor = (
  ports: Ports,
  caller: Caller,
  seen: SeenTurn,
  change: (floor: FloorState, plan: FloorPlan, now: Date) => FloorState,
): Promise<Pressed> =>
  press(ports, caller, seen.roundId, ({ agenda, round, now }) => {
    const open = requireOpen(agenda, now);
    if (open.id !== round.id) throw new Refusal('round-closed', { ordinal: round.ordinal });
    const floor = open.matter?.floor;
    if (!floor) throw new Refusal('no-turns', {});
    return floor.turn === seen.turn ? floorChanged(agenda, open, change(floor, floorPlanOf(open), now)) : undefined;
  });
