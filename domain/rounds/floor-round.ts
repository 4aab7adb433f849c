import type { PostContent } from '../post.ts';
import type { Agenda } from './agenda.ts';
import { nextUp } from './calling-order.ts';
import type { FloorPlan, FloorState } from './floor.ts';
import { floorAdvance, floorDueAt, pausedFloor, resumedFloor } from './floor-clock.ts';
import { rulesOf } from './kinds/index.ts';
import type { OpenRound, PausedRound } from './round.ts';
import { placeOf, type Transition, transition } from './transition.ts';
import { floorContinued } from './turn.ts';

/** What the agenda says about turns in this round. @throws an `Error` where nobody speaks in turns. */
export function floorPlanOf({ plan }: OpenRound | PausedRound): FloorPlan {
  const floorPlan = rulesOf(plan).floor(plan);
  if (!floorPlan) throw new Error('a floor in a round without turns');
  return floorPlan;
}

/** When the floor of this round asks for something by itself. */
export const floorDueOf = ({ matter }: OpenRound): Date | undefined => matter?.floor && floorDueAt(matter.floor);

/** What the clock asks of the floor, told to the room. Nothing is due by itself without a floor. */
export function floorMoved(agenda: Agenda, round: OpenRound, now: Date): Transition {
  const floor = round.matter?.floor;
  const step = floor && floorAdvance(floor, floorPlanOf(round), now);
  if (!step) throw new Error('a floor is due, and nothing on it is');
  if (step.kind === 'turn-over') return floorChanged(agenda, round, step.floor);

  const { memberId } = step;
  const endsAt = step.floor.speaking?.[step.kind === 'turn-warning' ? 'endsAt' : 'takenBackAt'] ?? now;
  return transition(agenda, withFloor(round, step.floor), {
    kind: step.kind,
    ...placeOf(agenda, round),
    memberId,
    endsAt,
  });
}

/** The round with another floor; the room is told when another person has it, or nobody. */
export function floorChanged(agenda: Agenda, round: OpenRound | PausedRound, floor: FloorState): Transition {
  const before = round.matter?.floor;
  const isNewTurn = floor.turn !== before?.turn;
  const isFree = before?.speaking !== undefined && floor.speaking === undefined;
  const told: readonly PostContent[] = isNewTurn
    ? turnStarted(agenda, round, floor)
    : isFree
      ? [{ kind: 'floor-free', ...placeOf(agenda, round) }]
      : [];
  return transition(agenda, withFloor(round, floor), ...told);
}

function turnStarted(agenda: Agenda, round: OpenRound | PausedRound, floor: FloorState): readonly PostContent[] {
  if (!floor.speaking) return [];
  const next = nextUp(floor, floorPlanOf(round));
  return [
    {
      kind: 'turn-started',
      ...placeOf(agenda, round),
      roundId: round.id,
      turn: floor.turn,
      memberId: floor.speaking.memberId,
      ...(next && { nextMemberId: next.memberId }),
      endsAt: floor.speaking.endsAt,
    },
  ];
}

const withFloor = <R extends OpenRound | PausedRound>(round: R, floor: FloorState): R => ({
  ...round,
  matter: { ...round.matter, floor },
});

/** The same round with the clock of its floor standing still, if there is one. */
export const withPausedFloor = (round: OpenRound, at: Date): OpenRound =>
  round.matter?.floor ? withFloor(round, pausedFloor(round.matter.floor, at)) : round;

/** A round that runs on with its floor, and what the room is told of that. */
export interface ResumedFloor {
  readonly round: OpenRound;
  readonly told: readonly PostContent[];
}

/**
 * The floor goes on with its round: the room is told anew until when the one who speaks has it. Where
 * nobody speaks, whoever raised a hand in the pause has it now.
 */
export function withResumedFloor(agenda: Agenda, round: OpenRound, now: Date): ResumedFloor {
  const before = round.matter?.floor;
  if (!before) return { round, told: [] };
  const floor = floorContinued(resumedFloor(before, now), floorPlanOf(round), now);
  const resumed = withFloor(round, floor);
  return { round: resumed, told: turnStarted(agenda, resumed, floor) };
}
