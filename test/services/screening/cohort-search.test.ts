import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contender } from '../../../domain/screening/cohort/contender.ts';
import { type Instance, instanceOf, supposing } from '../../../domain/screening/cohort/limits.ts';
import { reduced } from '../../../domain/screening/cohort/reduce.ts';
import { type CohortRules, PARITY } from '../../../domain/screening/cohort/rules.ts';
import { programOf } from '../../../domain/screening/cohort/to-program.ts';
import { keyedOrder } from '../../../domain/screening/keyed-order.ts';
import type { Solver } from '../../../services/ports.ts';
import { bestCohort, bestSum, leastBroken } from '../../../services/screening/cohort-search.ts';
import { isCertain } from '../../../services/screening/shown-rules.ts';
import { loadHighs } from '../../../solver/highs.ts';
import { allCohorts, bestOf, type Puzzle, sumOf } from '../../support/cohort-oracle.ts';
import { solverHere } from '../../support/solver.ts';
import { yalpsSolver } from '../../support/yalps-solver.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);
const numRuns = Number(process.env['RUNS'] ?? 1_000);
console.info(`cohort-search: SEED=${seed} RUNS=${numRuns}`);

const PARTIES = ['a', 'b', 'c'].map((name) => ({ id: `party-${name}`, name }));
const GENDERS = ['woman', 'man'] as const;

/** Few scores, so that ties abound; few institutions and pairs apart, so that rules clash. */
const puzzles: fc.Arbitrary<Puzzle> = fc
  .record({
    parties: fc.integer({ min: 2, max: 3 }),
    each: fc.integer({ min: 1, max: 2 }),
    size: fc.integer({ min: 3, max: 11 }),
  })
  .chain(({ parties: count, each, size }) => {
    const parties = PARTIES.slice(0, count);
    const seats = count * each;
    const person = fc.record({
      partyId: fc.constantFrom(...parties.map(({ id }) => id)),
      merit: fc.integer({ min: 4, max: 9 }).map((half) => half * 500),
      // The empty one is none at all, and nobody's colleague.
      institution: fc.constantFrom('one', 'two', 'three', ''),
      gender: fc.constantFrom(...GENDERS),
      isOfficial: fc.constantFrom('yes', 'no', 'no'),
    });
    const number = fc.integer({ min: 1, max: size });
    return fc.record({
      parties: fc.constant(parties),
      seats: fc.constant(seats),
      pool: fc.array(person, { minLength: size, maxLength: size }).map((people) =>
        people.map(
          ({ gender, isOfficial, ...one }, index): Contender => ({
            ...one,
            id: `id-${index + 1}`,
            affiliation: one.institution,
            number: index + 1,
            traits: { gender, isOfficial },
          }),
        ),
      ),
      rules: fc.record({
        seats: fc.constantFrom<CohortRules['seats']>(
          {},
          {},
          Object.fromEntries(parties.map(({ id }) => [id, { least: Math.max(0, each - 1), most: each + 1 }])),
        ),
        perInstitution: fc.integer({ min: 1, max: 3 }),
        officialsMost: fc.integer({ min: 0, max: 2 }),
        quotas: fc.array(
          fc.record({
            attribute: fc.constant('gender' as const),
            is: fc.constantFrom(...GENDERS),
            least: fc.integer({ min: 0, max: 2 }),
            most: fc.integer({ min: 2, max: 4 }),
            within: fc.constantFrom('cohort' as const, 'each-party' as const, { partyId: 'party-a' }),
          }),
          { maxLength: 2 },
        ),
        apart: fc.array(
          fc
            .tuple(number, number)
            .filter(([one, other]) => one !== other)
            .map((applications) => ({ applications, reason: 'other' as const })),
          { maxLength: 4 },
        ),
        include: fc.array(number, { maxLength: 1 }),
      }),
    });
  });

/** So many people of one party who differ in nothing but their numbers. */
const peopleOf = (partyId: string, count: number): readonly Contender[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${partyId}-${index + 1}`,
    number: index + 1,
    partyId,
    merit: 1000,
    institution: `${partyId}-${index + 1}`,
    affiliation: `${partyId}-${index + 1}`,
    traits: {},
  }));

const instanceIn = ({ pool, seats, parties, rules }: Puzzle): Instance => instanceOf(pool, { seats, parties }, rules);

test('the cohort is the best of all, and the one of equals that the seed prefers: against every other there is', async () => {
  let impossible = 0;
  let tied = 0;
  let leftOut = 0;
  await fc.assert(
    fc.asyncProperty(puzzles, async (puzzle) => {
      const all = allCohorts(puzzle);
      const found = await bestCohort({ solver: solverHere, instance: instanceIn(puzzle), seed: 'seed' });
      impossible += Number(all.length === 0);
      leftOut += Number(reduced(instanceIn(puzzle), 2).length < puzzle.pool.length);
      if (all.length === 0) return found === undefined;
      const best = bestOf(puzzle.pool, all);
      const most = all.filter((places) => sumOf(puzzle.pool, places) === sumOf(puzzle.pool, best[0]!));
      tied += Number(most.length > 1);
      return (
        found !== undefined &&
        best.some((places) => places.join() === found.places.join()) &&
        found.sum === sumOf(puzzle.pool, found.places)
      );
    }),
    { seed, numRuns },
  );
  expect(leftOut).toBeGreaterThan(numRuns / 100);
  // Were there nothing impossible and nothing equal among them, nothing would be shown of either.
  expect(impossible).toBeGreaterThan(numRuns / 50);
  expect(tied).toBeGreaterThan(numRuns / 50);
}, 180_000);

test('a second solver finds the same cohorts', async () => {
  await fc.assert(
    fc.asyncProperty(puzzles, async (puzzle) => {
      const instance = instanceIn(puzzle);
      const found = await bestCohort({ solver: solverHere, instance, seed: 'seed' });
      expect(await bestCohort({ solver: yalpsSolver, instance, seed: 'seed' })).toEqual(found);
    }),
    { seed, numRuns },
  );
}, 180_000);

describe('whoever reads the applications in whatever order', () => {
  const inOrder = (pool: readonly Contender[]): readonly Contender[] => {
    const order = keyedOrder('seed');
    return pool.toSorted((one, other) => order(one.id, other.id));
  };
  const membersOf = async (puzzle: Puzzle, pool: readonly Contender[], solver: Solver) => {
    const instance = instanceOf(pool, puzzle, puzzle.rules);
    const found = await bestCohort({ solver, instance, seed: 'seed' });
    return found?.places.map((place) => pool[place]!.id).toSorted();
  };
  const shuffled = puzzles.chain((puzzle) =>
    fc.tuple(fc.constant(puzzle), fc.shuffledSubarray([...puzzle.pool], { minLength: puzzle.pool.length })),
  );

  test('finds the same cohort', async () => {
    await fc.assert(
      fc.asyncProperty(shuffled, async ([puzzle, other]) => {
        expect(await membersOf(puzzle, inOrder(other), solverHere)).toEqual(
          await membersOf(puzzle, inOrder(puzzle.pool), solverHere),
        );
      }),
      { seed, numRuns: 200 },
    );
  }, 60_000);

  test('does not, when equals are left to the solver', async () => {
    const onlyMerit: Solver = {
      // The first answer is believed to be the only one, as it would be without the order of the seed.
      solve: async (program) =>
        program.gains.every((gain) => gain === 0) ? { outcome: 'impossible' } : await solverHere.solve(program),
    };
    const outcome = await fc.check(
      fc.asyncProperty(shuffled, async ([puzzle, other]) => {
        expect(await membersOf(puzzle, other, onlyMerit)).toEqual(await membersOf(puzzle, puzzle.pool, onlyMerit));
      }),
      { seed, numRuns: 500, endOnFailure: true },
    );
    expect(outcome.failed).toBe(true);
  }, 60_000);
});

describe('when rules cannot all be kept', () => {
  test('the rules that are named, loosened by what is named, are enough, and no fewer are', async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(puzzles, async (puzzle) => {
        const search = { solver: solverHere, instance: instanceIn(puzzle), seed: 'seed' };
        const broken = await leastBroken(search);
        if (allCohorts(puzzle).length > 0) return broken?.length === 0;
        seen += 1;
        if (broken === undefined || broken.length === 0 || !(await isCertain(search, broken))) return false;
        // Without any one of them it is not enough.
        for (const one of broken) {
          if (
            await isCertain(
              search,
              broken.filter((other) => other !== one),
            )
          )
            return false;
        }
        return true;
      }),
      { seed, numRuns: 300 },
    );
    expect(seen).toBeGreaterThan(5);
  }, 120_000);

  test('it is explained truly also where fractions of people would keep them', async () => {
    // Two threes of people, each two of whom cannot sit together, for three seats: half of everybody would do.
    const pool = peopleOf('party-a', 6);
    const pairs = [0, 3].flatMap((from) => [
      [from + 1, from + 2],
      [from + 1, from + 3],
      [from + 2, from + 3],
    ]) as [number, number][];
    const rules: CohortRules = { ...PARITY, apart: pairs.map((applications) => ({ applications, reason: 'other' })) };
    const instance = instanceOf(pool, { seats: 3, parties: PARTIES.slice(0, 1) }, rules);
    const program = programOf(
      instance,
      [...pool.keys()],
      pool.map(() => 0),
    );
    expect(await solverHere.solve({ ...program, isContinuous: true })).toMatchObject({ outcome: 'optimal' });

    const search = { solver: solverHere, instance, seed: 'seed' };
    expect(await bestSum(search)).toBeUndefined();
    const broken = await leastBroken(search);
    expect(broken).toMatchObject([
      { rule: { is: 'total' }, by: 1, is: 'too-few' },
      { rule: { is: 'seats', partyId: 'party-a' }, by: 1, is: 'too-few' },
    ]);
    expect(await isCertain(search, broken ?? [])).toBe(true);
  });
});

test('cohorts that are equal even by the order of the seed are told apart by it all the same', async () => {
  // Of four equal people, the first and the last, or the two in the middle: their places make the same sum.
  const pool = peopleOf('party-a', 4);
  const apart = (
    [
      [1, 2],
      [1, 3],
      [2, 4],
      [3, 4],
    ] as const
  ).map((applications) => ({ applications, reason: 'other' }) as const);
  const instance = instanceOf(pool, { seats: 2, parties: PARTIES.slice(0, 1) }, { ...PARITY, apart });
  const chosenBy = async (solver: Solver, by: string) =>
    (await bestCohort({ solver, instance, seed: by }))?.places.join();

  const seeds = Array.from({ length: 10 }, (_, n) => `seed-${n}`);
  const chosen = await Promise.all(seeds.map((by) => chosenBy(solverHere, by)));
  expect(await Promise.all(seeds.map((by) => chosenBy(yalpsSolver, by)))).toEqual(chosen);
  expect(new Set(chosen)).toEqual(new Set(['0,3', '1,2']));
});

describe('a solver', () => {
  test('that runs out of time is not believed', async () => {
    const late: Solver = { solve: async () => ({ outcome: 'unfinished' }) };
    const instance = instanceOf([], { seats: 0, parties: [] }, PARITY);
    await expect(bestCohort({ solver: late, instance, seed: 'seed' })).rejects.toMatchObject({
      code: 'cohort-unfinished',
    });
    await expect(leastBroken({ solver: late, instance, seed: 'seed' })).rejects.toMatchObject({
      code: 'cohort-unfinished',
    });
  });

  test('that gives a cohort which breaks a rule is found out', async () => {
    const wrong: Solver = {
      solve: async ({ gains }) => ({ outcome: 'optimal', sum: 0, values: gains.map(() => 1) }),
    };
    const pool = [...peopleOf('party-a', 2), ...peopleOf('party-b', 2)];
    const instance = instanceOf(pool, { seats: 2, parties: PARTIES.slice(0, 2) }, PARITY);
    await expect(bestCohort({ solver: wrong, instance, seed: 'seed' })).rejects.toThrow('breaks a rule');
  });

  test('says so when its time is over, rather than give the best until then', async () => {
    const solve = await loadHighs();
    const hard = Array.from({ length: 60 }, (_, index) => 1000 + ((index * 7919) % 977));
    expect(
      solve({ gains: hard, rows: [{ least: 31_415, most: 31_415, of: [...hard.keys()], times: hard }] }, 0),
    ).toEqual({ outcome: 'unfinished' });
  });
});

test('the tenth best is the tenth best, though most people were left out of the search', async () => {
  await fc.assert(
    fc.asyncProperty(puzzles, async (puzzle) => {
      const instance = instanceIn(puzzle);
      const sums = allCohorts(puzzle)
        .map((places) => sumOf(puzzle.pool, places))
        .toSorted((one, other) => other - one);
      const not: (readonly number[])[] = [];
      for (const sum of sums.slice(0, 10)) {
        const next = await bestCohort({
          solver: solverHere,
          instance: supposing(instance, { not }),
          seed: 'seed',
          cuts: not.length,
        });
        expect(next?.sum).toBe(sum);
        not.push(next!.places);
      }
    }),
    { seed, numRuns: 40 },
  );
}, 120_000);
