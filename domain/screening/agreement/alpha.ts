/** How far apart two scores are: other or the same, in ranks, in points, or in proportion to their size. */
export const LEVELS = ['nominal', 'ordinal', 'interval', 'ratio'] as const;
export type Level = (typeof LEVELS)[number];

/** An agreement; or why there is none to speak of. */
export type Agreement =
  | { readonly outcome: 'found'; readonly value: number }
  /** Nothing was scored by two. */
  | { readonly outcome: 'no-pairs' }
  /** All scores are the same: nothing shows whether anybody can tell applicants apart. */
  | { readonly outcome: 'no-variation' };

/** Who was scored how, made ready for counting: the scores that occur, and for each one scored by two or more, the pairs. */
export interface Coincidences {
  readonly values: readonly number[];
  /** Of each unit, how often score c meets score k: a square table, row after row. */
  readonly units: readonly Float64Array[];
}

/**
 * Pairs the scores of each unit with one another, each pair weighing 1/(m − 1) where m scores were given.
 *
 * @param units the scores of each unit, in any order; a unit with a single score is left out, since it agrees with nothing.
 */
export function coincidencesOf(units: readonly (readonly number[])[]): Coincidences {
  const paired = units.filter(({ length }) => length > 1);
  const values = [...new Set(paired.flat())].toSorted((a, b) => a - b);
  return { values, units: paired.map((scores) => tableOf(scores, values)) };
}

function tableOf(scores: readonly number[], values: readonly number[]): Float64Array {
  const table = new Float64Array(values.length ** 2);
  const places = scores.map((score) => values.indexOf(score));
  for (const [first, row] of places.entries()) {
    for (const [second, column] of places.entries()) {
      if (first === second) continue;
      const place = row * values.length + column;
      table[place] = (table[place] ?? 0) + 1 / (scores.length - 1);
    }
  }
  return table;
}

/** Krippendorff's alpha of all units. */
export function alphaOf(coincidences: Coincidences, level: Level): Agreement {
  const total = new Float64Array(coincidences.values.length ** 2);
  for (const table of coincidences.units) addTo(total, table);
  return alphaOfTable(total, coincidences.values, level);
}

/**
 * Krippendorff's alpha: 1 − (n − 1) Σ o_ck δ²(c,k) / Σ n_c n_k δ²(c,k), with o the coincidences, n_c their sums
 * by score, n the sum of all (Krippendorff, Computing Krippendorff's Alpha-Reliability; Hayes and Krippendorff 2007).
 */
export function alphaOfTable(total: Float64Array, values: readonly number[], level: Level): Agreement {
  const size = values.length;
  const margins = values.map((_, row) => total.subarray(row * size, (row + 1) * size).reduce((sum, o) => sum + o, 0));
  const all = margins.reduce((sum, margin) => sum + margin, 0);
  if (all === 0) return { outcome: 'no-pairs' };

  const distance = DISTANCES[level];
  let observed = 0;
  let expected = 0;
  for (let c = 0; c < size; c += 1) {
    for (let k = c + 1; k < size; k += 1) {
      const apart = distance(c, k, { values, margins }) ** 2;
      observed += (total[c * size + k] ?? 0) * apart;
      expected += (margins[c] ?? 0) * (margins[k] ?? 0) * apart;
    }
  }
  if (expected === 0) return { outcome: 'no-variation' };
  return { outcome: 'found', value: 1 - ((all - 1) * observed) / expected };
}

/** Adds a table to a sum, place by place, so many times. */
export function addTo(sum: Float64Array, table: Float64Array, times = 1): void {
  if (times === 0) return;
  for (let place = 0; place < sum.length; place += 1) sum[place] = (sum[place] ?? 0) + times * (table[place] ?? 0);
}

interface Scale {
  readonly values: readonly number[];
  readonly margins: readonly number[];
}

/** The distance δ between the cth and the kth score, c before k. */
const DISTANCES: Readonly<Record<Level, (c: number, k: number, scale: Scale) => number>> = {
  nominal: () => 1,
  ordinal(c, k, { margins }) {
    let between = 0;
    for (let g = c; g <= k; g += 1) between += margins[g] ?? 0;
    return between - ((margins[c] ?? 0) + (margins[k] ?? 0)) / 2;
  },
  interval: (c, k, { values }) => (values[c] ?? 0) - (values[k] ?? 0),
  ratio(c, k, { values }) {
    const sum = (values[c] ?? 0) + (values[k] ?? 0);
    return sum === 0 ? 0 : ((values[c] ?? 0) - (values[k] ?? 0)) / sum;
  },
};
