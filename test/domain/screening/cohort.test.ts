import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Candidate, cohortMark, formCohort, merit } from '../../../domain/screening/cohort.ts';
import { aWorkshop } from '../../support/build.ts';

const candidate = (applicationId: string, partyId: string, openness: number, influence: number): Candidate => ({
  applicationId,
  partyId,
  openness,
  influence,
});

const chosenIn = (candidates: readonly Candidate[], workshop = aWorkshop()): readonly string[] | undefined => {
  const decision = formCohort(workshop, candidates);
  if (decision.outcome !== 'proposed') return undefined;
  return decision.parties.flatMap(({ chosen }) => chosen.map(({ applicationId }) => applicationId));
};

describe('a cohort', () => {
  test('seats the best of each party and keeps the rest in line, the next one first', () => {
    const decision = formCohort(aWorkshop({ seats: 2 }), [
      candidate('a-low', 'party-1', 3, 3),
      candidate('a-top', 'party-1', 4.5, 4),
      candidate('a-mid', 'party-1', 4, 4),
      candidate('b-only', 'party-2', 3, 1),
    ]);

    expect(decision).toEqual({
      outcome: 'proposed',
      parties: [
        {
          party: { id: 'party-1', name: 'Ardania' },
          chosen: [candidate('a-top', 'party-1', 4.5, 4)],
          reserve: [candidate('a-mid', 'party-1', 4, 4), candidate('a-low', 'party-1', 3, 3)],
        },
        { party: { id: 'party-2', name: 'Belmark' }, chosen: [candidate('b-only', 'party-2', 3, 1)], reserve: [] },
      ],
    });
  });

  test('is impossible when one party has too few, and says which', () => {
    const many = ['a', 'b', 'c'].map((id) => candidate(id, 'party-1', 5, 5));

    expect(formCohort(aWorkshop({ seats: 4 }), [...many, candidate('d', 'party-2', 3, 3)])).toEqual({
      outcome: 'too-few',
      party: { id: 'party-2', name: 'Belmark' },
      seats: 2,
      eligible: 1,
    });
  });

  test('means of different numbers of reviews that are equal count as equal', () => {
    const thirds = { openness: (4 + 4 + 5) / 3, influence: 4 };
    const sixths = { openness: 4, influence: (4 + 4 + 4 + 4 + 5 + 5) / 6 };

    expect([merit(thirds), merit(sixths)]).toEqual([8333, 8333]);
  });

  test('another seed orders equals differently, the same seed always in one way', () => {
    const equals = Array.from({ length: 8 }, (_, index) => candidate(`application-${index}`, 'party-1', 4, 4));
    const others = [candidate('b', 'party-2', 4, 4)];
    const chosenBy = (seed: string) => chosenIn([...equals, ...others], aWorkshop({ seats: 2, seed }))?.[0];

    const byTwentySeeds = Array.from({ length: 20 }, (_, index) => chosenBy(`seed-${index}`));
    expect(byTwentySeeds).toEqual(Array.from({ length: 20 }, (_, index) => chosenBy(`seed-${index}`)));
    expect(new Set(byTwentySeeds).size).toBeGreaterThan(4);
  });
});

const candidates = fc
  .array(
    fc.record({
      party: fc.constantFrom('party-1', 'party-2'),
      openness: fc.integer({ min: 6, max: 10 }),
      influence: fc.integer({ min: 2, max: 10 }),
    }),
    { minLength: 0, maxLength: 9 },
  )
  .map((all) =>
    all.map(({ party, openness, influence }, n) => candidate(`application-${n}`, party, openness / 2, influence / 2)),
  );

describe('whoever applies', () => {
  test('no other cohort with the same seats for each party is better', () => {
    const workshop = aWorkshop({ seats: 4 });

    fc.assert(
      fc.property(candidates, (all) => {
        const chosen = chosenIn(all, workshop);
        const sums = subsets(all)
          .filter((some) =>
            workshop.parties.every(({ id }) => some.filter(({ partyId }) => partyId === id).length === 2),
          )
          .map(sumOf);

        if (sums.length === 0) return chosen === undefined;
        const seated = all.filter(({ applicationId }) => chosen?.includes(applicationId));
        const isEven = workshop.parties.every(({ id }) => seated.filter(({ partyId }) => partyId === id).length === 2);
        return isEven && sumOf(seated) === Math.max(...sums);
      }),
      { numRuns: 300, verbose: 1 },
    );
  });

  test('the cohort does not depend on the order in which applications are read', () => {
    const shuffled = candidates.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length })),
    );

    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(formCohort(aWorkshop(), other)).toEqual(formCohort(aWorkshop(), all));
      }),
      { numRuns: 300, verbose: 1 },
    );
  });
});

test('the mark of a cohort stands for its people, in whatever order', () => {
  const mark = cohortMark([{ applicationId: 'a' }, { applicationId: 'b' }]);

  expect(cohortMark([{ applicationId: 'b' }, { applicationId: 'a' }])).toBe(mark);
  expect(cohortMark([{ applicationId: 'a' }, { applicationId: 'c' }])).not.toBe(mark);
});

const sumOf = (some: readonly Candidate[]): number => some.reduce((sum, one) => sum + merit(one), 0);

function subsets(all: readonly Candidate[]): readonly (readonly Candidate[])[] {
  return Array.from({ length: 2 ** all.length }, (_, mask) => all.filter((_one, index) => (mask & (1 << index)) !== 0));
}
