import { createHash } from 'node:crypto';
import { Refusal } from '../../domain/refusal.ts';
import { brokenLimit, type Instance } from '../../domain/screening/cohort/limits.ts';
import { chanceOf, type Fairness, fairnessFrom, maximinProgram } from '../../domain/screening/cohort/lot.ts';
import type { LotRecord } from '../../domain/screening/cohort/record.ts';
import { gainsAt, programOf } from '../../domain/screening/cohort/to-program.ts';
import type { Solver } from '../ports.ts';
import type { CohortCase } from './cohort-case.ts';
import type { FoundCohort, Search } from './cohort-search.ts';

/** The most people among whom a lot is worked out: each of them is a row of every step. */
export const LOT_MOST = 400;
/** So many cohorts are added at most. Steps are counted rather than seconds, so that the same people give the same urn. */
const STEPS_MOST = 200;
/** Nearer than this to what is proven to be the most, the lowest chance is the most. */
const NEAR_ENOUGH = 1e-6;
/** Probabilities under this are a solver's rounding. */
const PROBABILITY_LEAST = 1e-9;

export interface Lot {
  readonly drawn: FoundCohort;
  readonly record: LotRecord;
}

/**
 * Draws one of the cohorts that come near enough to the best, so that the lowest chance of anybody who can be in one
 * of them is as great as can be. The urn is worked out first and its hash taken; then that hash and the
 * workshop's seed, which was fixed before anybody applied, decide. Who knows both can draw it again.
 *
 * @param search the one that found the best: the lot has what is left of its time.
 * @throws {@link Refusal} `lot-too-large`, `cohort-unfinished`.
 */
export async function drawLot({ solver }: Pick<Search, 'solver'>, found: CohortCase, best: FoundCohort): Promise<Lot> {
  const { instance, workshop, rules } = found;
  if (instance.pool.length > LOT_MOST) throw new Refusal('lot-too-large', { most: LOT_MOST });
  const tolerance = rules.lottery ?? 0;
  const urn = createUrn(solver, instance, Math.ceil(best.sum * (1 - tolerance)));
  const people = await everybodyIn(urn, instance);

  let bound = 1;
  let fairness = await spread(solver, urn.cohorts, people);
  for (let step = 0; step < STEPS_MOST; step += 1) {
    const weightOf = new Map(people.map((person, index) => [person, fairness.weights[index] ?? 0]));
    const wanted = await urn.add(instance.pool.map((_, place) => weightOf.get(place) ?? 0));
    // No way to spread chances gives everybody more than the mean of these weights allows.
    const all = fairness.weights.reduce((sum, weight) => sum + weight, 0);
    if (all > 0) bound = Math.min(bound, wanted.sum / all);
    if (bound - fairness.lowest < NEAR_ENOUGH || !wanted.isNew) break;
    fairness = await spread(solver, urn.cohorts, people);
  }
  return drawnFrom(urn.cohorts, { fairness, bound, tolerance, people, seed: workshop.seed, instance });
}

interface Urn {
  readonly cohorts: readonly (readonly number[])[];
  /** Puts the cohort in for which these gains are greatest, unless it is in already. */
  readonly add: (gains: readonly number[]) => Promise<{ readonly sum: number; readonly isNew: boolean }>;
}

/** Cohorts with this much merit at least. */
function createUrn(solver: Solver, instance: Instance, least: number): Urn {
  const cohorts: (readonly number[])[] = [];
  const known = new Set<string>();
  const all = [...instance.pool.keys()];
  const attained = [{ gains: gainsAt(0, instance.pool, ''), sum: least }];
  return {
    cohorts,
    async add(gains) {
      const solution = await solver.solve(programOf(instance, all, gains, attained));
      if (solution.outcome !== 'optimal') throw new Refusal('cohort-unfinished', {});
      const places = all.filter((place) => solution.values[place] === 1);
      if (brokenLimit(instance, new Set(places))) throw new Error('the solver gave a cohort that breaks a rule');
      const isNew = !known.has(places.join());
      if (isNew) cohorts.push(places);
      known.add(places.join());
      return { sum: solution.sum, isNew };
    },
  };
}

/** Fills the urn until everybody is in it who can be in one of its cohorts at all. */
async function everybodyIn(urn: Urn, { pool }: Instance): Promise<readonly number[]> {
  const met = new Set<number>();
  for (;;) {
    const { sum } = await urn.add(pool.map((_, place) => (met.has(place) ? 0 : 1)));
    if (sum === 0) return [...met].sort((a, b) => a - b);
    for (const place of urn.cohorts.at(-1) ?? []) met.add(place);
  }
}

async function spread(
  solver: Solver,
  cohorts: readonly (readonly number[])[],
  people: readonly number[],
): Promise<Fairness> {
  const solution = await solver.solve(maximinProgram(cohorts, people));
  if (solution.outcome !== 'optimal') throw new Refusal('cohort-unfinished', {});
  const { values, duals = [] } = solution;
  return fairnessFrom({ values, duals }, cohorts, people);
}

interface Spread {
  readonly fairness: Fairness;
  readonly bound: number;
  readonly tolerance: number;
  readonly people: readonly number[];
  readonly seed: string;
  readonly instance: Instance;
}

function drawnFrom(cohorts: Urn['cohorts'], spreading: Spread): Lot {
  const { fairness, bound, tolerance, people, seed, instance } = spreading;
  const idAt = (place: number): string => instance.pool[place]?.id ?? '';
  const tickets = cohorts
    .map((places, index) => ({ places, probability: fairness.probabilities[index] ?? 0 }))
    .filter(({ probability }) => probability >= PROBABILITY_LEAST)
    .sort((a, b) => (a.places.join() < b.places.join() ? -1 : 1));
  const urn = tickets.map(({ places, probability }) => ({ applicationIds: places.map(idAt), probability }));
  const commitment = createHash('sha256').update(JSON.stringify(urn)).digest('hex');

  const point = pointFrom(`${seed}:${commitment}`);
  let passed = 0;
  const ticket = tickets.find(({ probability }) => {
    passed += probability;
    return point < passed;
  });
  const places = (ticket ?? tickets.at(-1))?.places ?? [];
  return {
    drawn: { places, sum: places.reduce((sum, place) => sum + (instance.pool[place]?.merit ?? 0), 0) },
    record: {
      tolerance,
      urn,
      chances: people.map((person) => ({
        applicationId: idAt(person),
        probability: chanceOf(person, cohorts, fairness.probabilities),
      })),
      lowest: fairness.lowest,
      bound,
      commitment,
    },
  };
}

/** A number from 0 to 1 that follows from the text and that nobody can aim at: the first 48 bits of its SHA-256. */
const pointFrom = (text: string): number => createHash('sha256').update(text).digest().readUIntBE(0, 6) / 2 ** 48;
