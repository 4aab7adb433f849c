import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarEntry, type GivenEntry, givenNow } from '../../../domain/planning/calendar-entry.ts';
import { on } from '../../support/build.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);
console.info(`calendar-entry: SEED=${seed}`);

const anEntry = (overrides: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: 'meeting-1',
  summary: 'Annual Convention: remote meeting',
  startsAt: on(5, '10:00'),
  minutes: 60,
  isCancelled: false,
  ...overrides,
});

const uids = () => {
  let drawn = 0;
  return () => {
    drawn += 1;
    return `uid-${drawn}`;
  };
};

describe('what somebody is given for their calendar', () => {
  test('the first time it has a name of its own and the number 0', () => {
    const [given] = givenNow([], [anEntry()], { now: on(1, '09:00'), newUid: uids() });
    expect(given).toEqual({ ...anEntry(), uid: 'uid-1', sequence: 0, changedAt: on(1, '09:00') });
  });

  test('what is as it was keeps its number and its time of change', () => {
    const first = givenNow([], [anEntry()], { now: on(1, '09:00'), newUid: uids() });
    expect(givenNow(first, [anEntry()], { now: on(2, '09:00'), newUid: uids() })).toEqual(first);
  });

  test('what is theirs no more is cancelled as they knew it, without its place, and once', () => {
    const first = givenNow([], [anEntry({ where: 'Room 4' })], { now: on(1, '09:00'), newUid: uids() });
    const gone = givenNow(first, [], { now: on(2, '09:00'), newUid: uids() });
    expect(gone).toEqual([{ ...anEntry({ isCancelled: true }), uid: 'uid-1', sequence: 1, changedAt: on(2, '09:00') }]);
    expect(givenNow(gone, [], { now: on(3, '09:00'), newUid: uids() })).toEqual(gone);
  });

  test('nobody is told that something they never knew of is cancelled', () => {
    expect(givenNow([], [anEntry({ isCancelled: true })], { now: on(1, '09:00'), newUid: uids() })).toEqual([]);
  });

  test('over any changes names stay, numbers never fall, and each change that can be seen has a new one', () => {
    const entries = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c'),
        summary: fc.constantFrom('one', 'two'),
        startsAt: fc.constantFrom(on(5, '10:00'), on(6, '10:00')),
        minutes: fc.constantFrom(30, 60),
        isCancelled: fc.boolean(),
      }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(fc.array(entries, { maxLength: 12 }), (story) => {
        const newUid = uids();
        let given: readonly GivenEntry[] = [];
        for (const [step, shown] of story.entries()) {
          const next = givenNow(given, shown, { now: on(1 + step, '09:00'), newUid });
          for (const before of given) {
            const after = next.find(({ id }) => id === before.id)!;
            expect(after.uid).toBe(before.uid);
            const { uid: _u, sequence: was, changedAt: _c, ...seen } = before;
            const { uid: _v, sequence: is, changedAt: _d, ...sees } = after;
            expect(is - was).toBe(JSON.stringify(seen) === JSON.stringify(sees) ? 0 : 1);
          }
          expect(new Set(next.map(({ uid }) => uid)).size).toBe(next.length);
          given = next;
        }
      }),
      { seed, numRuns: 500 },
    );
  });
});
