import { grouped } from '../grouped.ts';
import { addTo, alphaOfTable, type Coincidences, type Level } from './alpha.ts';

/** Where the agreement would lie in 19 of 20 such groups of applicants. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const DRAWS = 1000;
/** The part of all draws that lies below the interval, and the same above it. */
const TAIL = 0.025;
/** When more draws than this part have no agreement to speak of, the rest says little. */
const UNDEFINED_MOST = 0.1;

/**
 * A percentile bootstrap over applicants: as many of them as there are are drawn with repetition, a thousand times, and of
 * the agreements of those groups the middle 95 % are told. Reviewers stay who they are.
 *
 * @param chance from 0 to below 1; seeded, so that the same scores give the same interval.
 * @returns `undefined` where too many of the drawn groups have no variation.
 */
export function alphaInterval(coincidences: Coincidences, level: Level, chance: () => number): Interval | undefined {
  const { values, units } = coincidences;
  const alike = [...grouped(units, (table) => table.join()).values()];
  const kindOf = new Map(alike.flatMap((tables, kind) => tables.map((table) => [table, kind] as const)));
  const kinds = units.map((table) => kindOf.get(table) ?? 0);
  const found: number[] = [];
  for (let draw = 0; draw < DRAWS; draw += 1) {
    // How often each kind was drawn: adding up tables once for each of a hundred applicants would take far longer.
    const counts = new Int32Array(alike.length);
    for (let drawn = 0; drawn < kinds.length; drawn += 1) {
      const kind = kinds[Math.floor(chance() * kinds.length)] ?? 0;
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    const total = new Float64Array(values.length ** 2);
    for (const [kind, [table]] of alike.entries()) {
      if (table) addTo(total, table, counts[kind]);
    }
    const agreement = alphaOfTable(total, values, level);
    if (agreement.outcome === 'found') found.push(agreement.value);
  }

  if (found.length < DRAWS * (1 - UNDEFINED_MOST)) return undefined;
  const sorted = found.toSorted((a, b) => a - b);
  const at = (part: number): number => sorted[Math.round(part * (sorted.length - 1))] ?? 0;
  return { low: at(TAIL), high: at(1 - TAIL) };
}
