import { keyedOrder } from '../keyed-order.ts';
import type { Contender } from './contender.ts';
import type { Instance, Limit } from './limits.ts';
import type { Program, ProgramRow } from './program.ts';

/** What was found to be possible at an earlier level, and must not be given up again. */
export interface Attained {
  readonly gains: readonly number[];
  readonly sum: number;
}

/**
 * What counts first, second and so on, for each place of the pool: merit; then, among cohorts of equal merit, the
 * places in the order of the seed; and among equals even then, other orders that follow from it.
 */
export function gainsAt(level: number, pool: readonly Contender[], seed: string): readonly number[] {
  if (level === 0) return pool.map(({ merit }) => merit);
  if (level === 1) return pool.map((_, place) => -place);
  const order = keyedOrder(`${seed}:${level}`);
  const ranked = [...pool.keys()].sort((a, b) => order(pool[a]?.id ?? '', pool[b]?.id ?? ''));
  const gains = pool.map(() => 0);
  for (const [rank, place] of ranked.entries()) gains[place] = -rank;
  return gains;
}

/** The instance as a program whose nth variable says whether the nth of `kept` is chosen. */
export function programOf(
  { limits }: Instance,
  kept: readonly number[],
  gains: readonly number[],
  attained: readonly Attained[] = [],
): Program {
  const variables = variablesOf(kept);
  return {
    gains: kept.map((place) => gains[place] ?? 0),
    rows: [...limits.map((limit) => rowOf(limit, variables)), ...attained.map((one) => attainedRow(one, kept))],
  };
}

/**
 * What breaking a rule by one costs in an elastic program: the heavier, the later it is given up. An empty seat is
 * better than one of the other party.
 */
const WEIGHTS: Readonly<Partial<Record<Limit['rule']['is'], number>>> = {
  total: 500,
  seats: 1000,
  include: 10,
  institution: 1,
  officials: 1,
  quota: 1,
};

/** The program of an instance whose rules may be broken at a price, and where its persons and prices are among the variables. */
export interface Elastic {
  readonly program: Program;
  /** For each variable, what it costs; 0 for people. */
  readonly prices: readonly number[];
}

/**
 * The same with every rule about groups made elastic by whole numbers; that two people cannot sit together stays, and so does
 * what the question supposes. Without `most` its optimum is the smallest price; with it, the greatest merit for that price.
 */
export function elasticProgramOf({ pool, limits }: Instance, kept: readonly number[], most?: number): Elastic {
  const variables = variablesOf(kept);
  const prices: number[] = kept.map(() => 0);
  const rows = limits.map((limit): ProgramRow => {
    const row = rowOf(limit, variables);
    const weight = WEIGHTS[limit.rule.is];
    if (weight === undefined) return row;
    const slack = (times: number) => {
      prices.push(weight);
      return { variable: prices.length - 1, times };
    };
    const slacks = [...(row.least > 0 ? [slack(1)] : []), ...(row.most < row.of.length ? [slack(-1)] : [])];
    return {
      ...row,
      of: [...row.of, ...slacks.map(({ variable }) => variable)],
      times: [...row.of.map(() => 1), ...slacks.map(({ times }) => times)],
    };
  });
  const all = [...prices.keys()];
  const gains = most === undefined ? prices.map((price) => -price) : all.map((one) => meritOf(pool, kept[one]));
  const budget = most === undefined ? [] : [{ least: 0, most, of: all, times: prices }];
  const greatest = Math.max(...limits.map(({ least, of }) => Math.max(least, of.length)));
  return {
    prices,
    program: { gains, rows: [...rows, ...budget], most: all.map((one) => (one < kept.length ? 1 : greatest)) },
  };
}

const meritOf = (pool: readonly Contender[], place: number | undefined): number =>
  place === undefined ? 0 : (pool[place]?.merit ?? 0);

const variablesOf = (kept: readonly number[]): ReadonlyMap<number, number> =>
  new Map(kept.map((place, variable) => [place, variable]));

const rowOf = ({ least, most, of }: Limit, variables: ReadonlyMap<number, number>): ProgramRow => ({
  least,
  most,
  of: of.flatMap((place) => variables.get(place) ?? []),
});

/** Sums are whole numbers, so half of one below is as good as exactly, and safe from a solver's rounding. */
const attainedRow = ({ gains, sum }: Attained, kept: readonly number[]): ProgramRow => ({
  least: sum - 0.5,
  most: Number.POSITIVE_INFINITY,
  of: [...kept.keys()],
  times: kept.map((place) => gains[place] ?? 0),
});
