import { describe, expect, test } from 'vitest';
import { nextUp, positionOf } from '../../../domain/rounds/calling-order.ts';
import { emptyFloor, type FloorState } from '../../../domain/rounds/floor.ts';
import { order, PLAN, people } from './floor-play.ts';

const [a1, a2, a3, b1, b2] = people(3, 2) as Five;
type Five = readonly [Person, Person, Person, Person, Person];
type Person = ReturnType<typeof people>[number];

const raisedAt = new Date('2026-10-09T13:00:00Z');
/** A floor on which these hands went up in this order. */
const waiting = (...all: readonly Person[]): FloorState => ({
  ...emptyFloor(),
  queue: all.map((person) => ({ ...person, raisedAt })),
});
/** A turn that is over. */
const over = ({ participantId, partyId }: Person, seconds: number, wasSkipped = false) => ({
  participantId,
  partyId,
  milliseconds: seconds * 1000,
  wasSkipped,
});

describe('the order of calling', () => {
  test('alternates the parties, though one party raised all its hands first', () => {
    expect(order(waiting(a1, a2, a3, b1, b2), PLAN)).toEqual(['p1-1', 'p2-1', 'p1-2', 'p2-2', 'p1-3']);
  });

  test('is that of the hands where the agenda says so', () => {
    const asRaised = { ...PLAN, order: 'as-raised' as const };
    expect(order(waiting(a1, a2, a3, b1, b2), asRaised)).toEqual(['p1-1', 'p1-2', 'p1-3', 'p2-1', 'p2-2']);
  });

  test('begins with the party that has had the floor least, inside it with who has spoken least', () => {
    const floor = { ...waiting(a1, a2, b1), spoken: [over(a1, 100), over(b1, 120), over(a2, 10), over(b2, 20)] };
    expect(order(floor, PLAN)).toEqual(['p1-2', 'p2-1', 'p1-1']);
  });

  test.each(['alternate-parties', 'as-raised'] as const)('calls nobody twice before the others (%s)', (kind) => {
    const floor = { ...waiting(a1, b1, a2), spoken: [over(a1, 5), over(b1, 5)] };
    expect(nextUp(floor, { ...PLAN, order: kind })?.participantId).toBe('p1-2');
  });

  test('counts the turn of the present speaker, whose hand is up again', () => {
    const speaking = { ...a1, since: raisedAt, endsAt: raisedAt, takenBackAt: raisedAt, isWarned: false };
    expect(order({ ...waiting(a1, a2), speaking, turn: 1 }, PLAN)).toEqual(['p1-2', 'p1-1']);
  });

  test('puts who was skipped behind everybody of that lap, and before a further turn of anybody', () => {
    const floor = { ...waiting(a1, b1), spoken: [over(b1, 60), over(a1, 60), over(a2, 3, true)], turn: 3 };
    const comesBack = { ...floor, queue: [...floor.queue, { ...a2, raisedAt, behindTurns: 1 }] };
    expect(order(comesBack, PLAN)).toEqual(['p2-1', 'p1-1', 'p1-2']);

    const anew = { ...comesBack, spoken: [...comesBack.spoken, over(b1, 60)] };
    expect(order(anew, PLAN)).toEqual(['p1-1', 'p1-2', 'p2-1']);
  });

  test('puts them there though the party that is waiting for its turn is theirs', () => {
    const floor = { ...waiting(a1, a2), spoken: [over(a1, 60), over(b1, 60), over(a2, 60), over(b2, 3, true)] };
    const comesBack = { ...floor, queue: [{ ...b2, raisedAt, behindTurns: 1 }, ...floor.queue] };
    expect(order(comesBack, PLAN)).toEqual(['p1-1', 'p1-2', 'p2-2']);
  });

  test('lets those who were skipped come back as they were skipped, however little they said', () => {
    const floor = { ...waiting(), spoken: [over(a1, 30, true), over(a2, 20, true), over(a3, 10, true)] };
    const back = [a1, a2, a3].map((person) => ({ ...person, raisedAt, behindTurns: 0 }));
    expect(order({ ...floor, queue: back }, PLAN)).toEqual(['p1-1', 'p1-2', 'p1-3']);
  });

  test('among three parties goes to the one that has had least', () => {
    const [first, second, third] = people(1, 1, 1) as readonly [Person, Person, Person];
    const floor = { ...waiting(second, third), spoken: [over(second, 90), over(third, 80), over(first, 10)] };
    expect(order(floor, PLAN)).toEqual(['p3-1', 'p2-1']);
  });

  test('tells a place in it, and none without a raised hand', () => {
    const floor = waiting(a1, a2, b1);
    expect([a1, b1, a2, b2].map(({ participantId }) => positionOf(floor, PLAN, participantId))).toEqual([
      1,
      2,
      3,
      undefined,
    ]);
  });

  test('is empty when nobody waits', () => {
    expect([nextUp(emptyFloor(), PLAN), order(emptyFloor(), PLAN)]).toEqual([undefined, []]);
  });
});
