import type { Program } from './program.ts';

/** How likely each cohort of an urn is, and how likely that leaves the one person who is least likely to be chosen. */
export interface Fairness {
  readonly probabilities: readonly number[];
  readonly lowest: number;
  /** For each of the people, how much they hold the lowest chance down; whole numbers. */
  readonly weights: readonly number[];
}

/** Weights are rounded to this part of all, so that what follows from them is exact. */
const WEIGHT_OF_ALL = 1_000_000;

/**
 * The linear program that spreads probability over cohorts so that the lowest chance of anybody is as great as these
 * cohorts allow (maximin, as in Flanigan and others, Nature 596, 2021). The last variable is the lowest chance.
 */
export function maximinProgram(cohorts: readonly (readonly number[])[], people: readonly number[]): Program {
  const lowest = cohorts.length;
  const ways = cohorts.map((cohort) => new Set(cohort));
  const rows = people.map((person) => {
    const of = ways.flatMap((cohort, index) => (cohort.has(person) ? [index] : []));
    return {
      least: 0,
      most: Number.POSITIVE_INFINITY,
      of: [...of, lowest],
      times: [...of.map(() => 1), -1],
    };
  });
  return {
    gains: [...cohorts.map(() => 0), 1],
    rows: [...rows, { least: 1, most: 1, of: [...cohorts.keys()] }],
    isContinuous: true,
  };
}

/** Reads the solution of {@link maximinProgram}; what a solver leaves over by rounding is shared out. */
export function fairnessFrom(
  { values, duals }: { readonly values: readonly number[]; readonly duals: readonly number[] },
  cohorts: readonly (readonly number[])[],
  people: readonly number[],
): Fairness {
  const raw = cohorts.map((_, index) => Math.max(0, values[index] ?? 0));
  const all = raw.reduce((sum, one) => sum + one, 0);
  const probabilities = raw.map((one) => one / all);
  const chances = people.map((person) => chanceOf(person, cohorts, probabilities));

  const pulls = people.map((_, index) => Math.abs(duals[index] ?? 0));
  const pull = pulls.reduce((sum, one) => sum + one, 0);
  return {
    probabilities,
    lowest: Math.min(...chances),
    weights: pulls.map((one) => Math.round((one / (pull || 1)) * WEIGHT_OF_ALL)),
  };
}

/** How likely somebody is to be chosen. */
export const chanceOf = (
  person: number,
  cohorts: readonly (readonly number[])[],
  probabilities: readonly number[],
): number =>
  cohorts.reduce((sum, cohort, index) => sum + (cohort.includes(person) ? (probabilities[index] ?? 0) : 0), 0);
