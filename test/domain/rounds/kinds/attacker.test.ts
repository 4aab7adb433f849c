import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Reaction, SCALES, type Scale, weightOf } from '../../../../domain/rounds/scales.ts';
import { resultOf } from '../../../../domain/transmission/results.ts';
import { answered, manyOf, peopleOf } from './people.ts';

/** How many people of a party gave each answer of a scale that takes a side, in the order of the scale. */
type Table = readonly number[];

const sidesOf = (scale: Scale): readonly Reaction[] =>
  SCALES[scale].filter((answer) => weightOf(scale, answer) !== undefined);

/** Every way in which `people` can be dealt out over `answers`. */
function* tablesOf(people: number, answers: number): Generator<Table> {
  if (answers === 1) {
    yield [people];
    return;
  }
  for (let first = 0; first <= people; first += 1) {
    for (const rest of tablesOf(people - first, answers - 1)) yield [first, ...rest];
  }
}

/** The band the room reads of a party that answered so; the other party is there so that bands are shown at all. */
function bandOfTable(scale: Scale, table: Table): string {
  const sides = sidesOf(scale);
  const answers = table.flatMap((count, n) => Array<Reaction>(count).fill(sides[n] ?? 'pass'));
  const record = {
    ...peopleOf(answers.length, 5),
    contributions: answered([...answers, ...manyOf(5, sides[0] ?? 'pass')]),
  };
  const band = resultOf({ text: 'Share data.', scale }, 0, record).byParty?.[0]?.band;
  if (band === undefined) throw new Error('the band of a party of five or more is shown');
  return band;
}

/** What somebody who has read a band and knows how many answered can still believe: all tables behind each band. */
function beliefs(scale: Scale, people: number): ReadonlyMap<string, readonly Table[]> {
  const behind = new Map<string, Table[]>();
  for (const table of tablesOf(people, sidesOf(scale).length)) {
    const band = bandOfTable(scale, table);
    behind.set(band, [...(behind.get(band) ?? []), table]);
  }
  return behind;
}

/** Whether all these tables say the same, and that everybody gave one and the same answer. */
const isPinned = (tables: readonly Table[]): boolean => {
  const people = tables[0]?.reduce((sum, count) => sum + count, 0) ?? 0;
  return people > 0 && (tables[0] ?? []).some((_, n) => tables.every((table) => table[n] === people));
};

const SCALE_NAMES = Object.keys(SCALES) as readonly Scale[];
const SIZES = [5, 6, 7, 8, 9, 10];
/** Degrees have thousands of tables, of which the smallest parties are those that could tell. */
const CASES = SCALE_NAMES.flatMap((scale) =>
  SIZES.filter((people) => sidesOf(scale).length <= 3 || people <= 7).map((people) => ({ scale, people })),
);

const LEANINGS = ['leaning-against', 'leaning-for'];
/**
 * Bands of two sides behind which there is one table only, by how many answered: exactly two or three were of the other
 * opinion, or exactly half, and nobody is told who. Cuts at fifths cannot hide that from somebody who knows that
 * nobody passed, which is told to no one.
 */
const SINGLE: Readonly<Record<number, readonly string[]>> = {
  6: ['divided', ...LEANINGS],
  7: LEANINGS,
  8: ['divided'],
  10: LEANINGS,
};

describe.each(CASES)('an attacker who knows that $people answered on the scale of $scale', ({ scale, people }) => {
  const behind = beliefs(scale, people);

  test('finds more than one table behind every band, but for a few of two sides', () => {
    const single = [...behind].filter(([, tables]) => tables.length < 2).map(([band]) => band);
    expect(single.toSorted()).toEqual(sidesOf(scale).length === 2 ? (SINGLE[people] ?? []) : []);
  });

  test('learns nobody’s answer', () => {
    expect([...behind].filter(([, tables]) => isPinned(tables))).toEqual([]);
  });

  test('never learns that nobody gave an answer, or one alone, or all, or all but one', () => {
    const told = [...behind].flatMap(([band, tables]) =>
      sidesOf(scale).flatMap((answer, n) => {
        const counts = new Set(tables.map((table) => table[n] ?? 0));
        const [only] = counts;
        return counts.size === 1 && [0, 1, people - 1, people].includes(only ?? -1)
          ? [`${band}: ${only} ${answer}`]
          : [];
      }),
    );
    expect(told).toEqual([]);
  });

  test('who answered too learns the others’ answers only when alone against all of them', () => {
    const sides = sidesOf(scale);
    const weights = sides.map((answer) => weightOf(scale, answer) ?? 0);
    for (const [band, tables] of behind) {
      for (const [own, weight] of weights.entries()) {
        const others = tables
          .filter((table) => (table[own] ?? 0) > 0)
          .map((table) => table.map((count, n) => (n === own ? count - 1 : count)));
        if (others.length === 0 || !isPinned(others)) continue;
        const isAlone =
          (['broad-support', 'very-high'].includes(band) && weight === 0) ||
          (['broad-opposition', 'very-low'].includes(band) && weight === 1);
        expect(isAlone && people < 10, `${band}, ${sides[own]}`).toBe(true);
      }
    }
  });
});

test('the attacker finds what a table of counts would tell, so that it can be believed', () => {
  // Naive: the exact count is printed.
  const naive = [...tablesOf(5, 2)].map((table) => [table]);
  expect(naive.filter(isPinned)).toEqual([[[0, 5]], [[5, 0]]]);
});

test('a band follows from exact fractions, also where sixths and quarters meet a cut', () => {
  const seed = Date.now() % 1_000_000;
  console.log(`bands: seed ${seed}`);
  fc.assert(
    fc.property(
      fc.constantFrom<Scale>('temperature', 'confidence'),
      fc.array(fc.nat(6), { minLength: 5, maxLength: 40 }),
      (scale, degrees) => {
        const most = sidesOf(scale).length - 1;
        const table = Array.from(
          { length: most + 1 },
          (_, n) => degrees.filter((one) => Math.min(one, most) === n).length,
        );
        // Five times the mean, without a fraction: sum × 5 against people × most.
        const sum = 5 * table.reduce((total, count, n) => total + count * n, 0);
        const whole = degrees.length * most;
        const rung =
          sum <= whole
            ? 'very-low'
            : sum < 2 * whole
              ? 'low'
              : sum <= 3 * whole
                ? 'middle'
                : sum < 4 * whole
                  ? 'high'
                  : 'very-high';
        expect(bandOfTable(scale, table)).toBe(rung);
      },
    ),
    { seed, numRuns: 3_000 },
  );
});
