import { describe, expect, test } from 'vitest';
import { partiesFrom, requireEvenSeats } from '../../../domain/planning/workshop.ts';
import { cohortMark, merit, seatsOf } from '../../../domain/screening/cohort.ts';

test('means of different numbers of reviews that are equal count as equal', () => {
  const thirds = { openness: (4 + 4 + 5) / 3, influence: 4 };
  const sixths = { openness: 4, influence: (4 + 4 + 4 + 4 + 5 + 5) / 6 };

  expect([merit(thirds), merit(sixths)]).toEqual([8333, 8333]);
});

test('the mark of a cohort stands for its seats, in whatever order', () => {
  const mark = cohortMark([{ id: 'a' }, { id: 'b' }]);

  expect(cohortMark([{ id: 'b' }, { id: 'a' }])).toBe(mark);
  expect(cohortMark([{ id: 'a' }, { id: 'c' }])).not.toBe(mark);
});

describe('seats of a party', () => {
  test('are an even share, or its own number', () => {
    const [one, two, panel] = [
      { id: 'one', name: 'Ardania' },
      { id: 'two', name: 'Belmark' },
      { id: 'panel', name: 'Panel', seats: 4 },
    ];

    expect(seatsOf({ seats: 10, parties: [one, two] }, one)).toBe(5);
    expect(seatsOf({ seats: 24, parties: [one, two, panel] }, two)).toBe(10);
    expect(seatsOf({ seats: 24, parties: [one, two, panel] }, panel)).toBe(4);
  });

  test('are read from the list of parties when each has a number', () => {
    const parties = partiesFrom('Ardania 10, Belmark 10, Third-party panel 4');

    expect(parties.map(({ name, seats }) => [name, seats])).toEqual([
      ['Ardania', 10],
      ['Belmark', 10],
      ['Third-party panel', 4],
    ]);
    expect(() => requireEvenSeats(24, parties)).not.toThrow();
    expect(() => requireEvenSeats(25, parties)).toThrow('party-seats-sum');
    expect(() => requireEvenSeats(10, partiesFrom('Ardania 10, Belmark 0'))).toThrow('party-seats-sum');
  });

  test('are nobody’s own when only some names end in a number', () => {
    expect(partiesFrom('Group of 77, Group 77, Belmark')).toEqual([
      { id: 'party-1', name: 'Group of 77' },
      { id: 'party-2', name: 'Group 77' },
      { id: 'party-3', name: 'Belmark' },
    ]);
  });
});
