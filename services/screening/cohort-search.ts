import { Refusal } from '../../domain/refusal.ts';
import { brokenLimit, type Instance, type RuleRef, supposing } from '../../domain/screening/cohort/limits.ts';
import type { Solution } from '../../domain/screening/cohort/program.ts';
import { reduced } from '../../domain/screening/cohort/reduce.ts';
import { type Attained, elasticProgramOf, gainsAt, programOf } from '../../domain/screening/cohort/to-program.ts';
import type { Solver } from '../ports.ts';

/** A cohort that was found, by the places of its people in the pool. */
export interface FoundCohort {
  readonly places: readonly number[];
  /** Of the merits, in thousandths of a point. */
  readonly sum: number;
}

export interface Search {
  readonly solver: Solver;
  readonly instance: Instance;
  readonly seed: string;
  /** How many cohorts the instance is supposed not to be: the best of what is left is looked for. */
  readonly cuts?: number;
}

/** So many orders of equals are tried; two cohorts that are still equal then would be equal in all of them. */
const LEVELS_MOST = 8;

/**
 * The best cohort: none has more merit; among equals, the one that the seed prefers, which is one only.
 * The same people, rules and seed give the same cohort, whatever order anything was read in.
 *
 * @returns `undefined` when no cohort keeps all limits.
 * @throws {@link Refusal} `cohort-unfinished` when the time was over before it was certain.
 */
export async function bestCohort({ solver, instance, seed, cuts = 0 }: Search): Promise<FoundCohort | undefined> {
  const attained: Attained[] = [];
  // One more than is asked for: whether there is another of the same worth is asked of the same people.
  const level: Level = { seed, attained, kept: reduced(instance, cuts + 2) };
  let found: FoundCohort | undefined;
  while (attained.length <= LEVELS_MOST) {
    found = await greatest(solver, instance, level);
    if (!found || (await isOnly(solver, instance, { ...level, found }))) break;
  }
  return found;
}

/** The most merit that a cohort can have; `undefined` when there is none. */
export async function bestSum({ solver, instance, seed, cuts = 0 }: Search): Promise<number | undefined> {
  return (await greatest(solver, instance, { seed, attained: [], kept: reduced(instance, cuts + 1) }))?.sum;
}

interface Level {
  readonly seed: string;
  /** What the levels before have attained; this one is added. */
  readonly attained: Attained[];
  /** The places of those who need to be looked at. */
  readonly kept: readonly number[];
}

async function greatest(
  solver: Solver,
  instance: Instance,
  { seed, attained, kept }: Level,
): Promise<FoundCohort | undefined> {
  const gains = gainsAt(attained.length, instance.pool, seed);
  const solution = finished(await solver.solve(programOf(instance, kept, gains, attained)));
  if (solution.outcome === 'impossible') return undefined;

  const places = kept.filter((_, variable) => solution.values[variable] === 1);
  // A solver counts in fractions: what it says is believed only when whole numbers say so too.
  if (brokenLimit(instance, new Set(places))) throw new Error('the solver gave a cohort that breaks a rule');
  const total = (values: readonly number[]): number => places.reduce((sum, place) => sum + (values[place] ?? 0), 0);
  if (attained.some((one) => total(one.gains) !== one.sum)) throw new Error('the solver gave up what was attained');
  attained.push({ gains, sum: total(gains) });
  return { places, sum: total(gainsAt(0, instance.pool, seed)) };
}

async function isOnly(
  solver: Solver,
  instance: Instance,
  { attained, kept, found }: Level & { readonly found: FoundCohort },
): Promise<boolean> {
  const others = supposing(instance, { not: [found.places] });
  // Any other would do, so none is looked for that is better than another.
  const gains = instance.pool.map(() => 0);
  return finished(await solver.solve(programOf(others, kept, gains, attained))).outcome === 'impossible';
}

/** A rule that cannot be kept, and by how many people it is missed. */
export interface BrokenRule {
  readonly rule: RuleRef;
  readonly by: number;
  readonly is: 'too-few' | 'too-many';
}

/**
 * Which rules to give up when they cannot all be kept: the fewest, seats last of all; and of all ways to give up as few, the one whose
 * cohort has most merit. Whole numbers, not fractions, so that it is true also where fractions would do.
 *
 * @returns nothing when all can be kept; `undefined` when even then it is impossible.
 */
export async function leastBroken({ solver, instance, cuts = 0 }: Search): Promise<readonly BrokenRule[] | undefined> {
  const kept = reduced(instance, cuts + 1);
  const cheapest = finished(await solver.solve(elasticProgramOf(instance, kept).program));
  if (cheapest.outcome === 'impossible') return undefined;

  const price = Math.round(-cheapest.sum);
  const best = finished(await solver.solve(elasticProgramOf(instance, kept, price).program));
  if (best.outcome === 'impossible') throw new Error('the solver could not repeat what it had found');
  const chosen = new Set(kept.filter((_, variable) => best.values[variable] === 1));
  return instance.limits.flatMap(({ rule, least, most, of }): readonly BrokenRule[] => {
    const count = of.filter((place) => chosen.has(place)).length;
    if (count < least) return [{ rule, by: least - count, is: 'too-few' }];
    return count > most ? [{ rule, by: count - most, is: 'too-many' }] : [];
  });
}

/** What the solver knows for certain. @throws {@link Refusal} `cohort-unfinished` */
function finished(solution: Solution): Exclude<Solution, { readonly outcome: 'unfinished' }> {
  if (solution.outcome === 'unfinished') throw new Refusal('cohort-unfinished', {});
  return solution;
}
