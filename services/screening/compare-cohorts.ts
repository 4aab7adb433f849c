import { Refusal } from '../../domain/refusal.ts';
import { supposing } from '../../domain/screening/cohort/limits.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { type CohortCase, listedAt, openCohortCase, partiesClosed, searchIn } from './cohort-case.ts';
import type { Listed } from './cohort-desk.ts';
import { bestCohort, type FoundCohort, type Search } from './cohort-search.ts';

/** How many of the best cohorts are compared. */
const COMPARED = 10;

/** One of the best cohorts, seen from the best. */
export interface NearBest {
  /** By how much it falls short of the best, in thousandths of a point. */
  readonly short: number;
  readonly leaving: readonly Listed[];
  readonly coming: readonly Listed[];
}

export interface Comparison {
  /** The sum of the best, in thousandths of a point. */
  readonly best: number;
  /** The next best, the nearest first; fewer where there are no more. */
  readonly others: readonly NearBest[];
  /** Present when the time was over before all were found: there may be more. */
  readonly isUnfinished?: true;
  /** What one reviewer's one point more on one criterion for one applicant changes, in thousandths of a point. */
  readonly onePoint: number;
}

/**
 * The ten best cohorts and how far apart they are: each is the best of all that are none of those before it. When the
 * time is over, those that were found by then.
 *
 * @throws {@link Refusal} `cohort-impossible`; `cohort-unfinished` before even the best was found; `party-closed` for an organizer to whom a case is closed: how near others come
 * would tell of it.
 */
export async function compareCohorts(ports: Ports, caller: Caller, workshopId: string): Promise<Comparison> {
  const found = await openCohortCase(ports, caller, workshopId);
  if (partiesClosed(found).size > 0) throw new Refusal('party-closed', {});
  const search = searchIn(ports, found);
  const ranked: FoundCohort[] = [];
  let next: FoundCohort | 'unfinished' | undefined = await bestCohort(search);
  while (next && next !== 'unfinished') {
    ranked.push(next);
    if (ranked.length === COMPARED) break;
    const instance = supposing(found.instance, { not: ranked.map(({ places }) => places) });
    next = await foundInTime({ ...search, instance, cuts: ranked.length });
  }
  const [best, ...others] = ranked;
  if (!best) throw new Refusal('cohort-impossible', {});
  return {
    best: best.sum,
    others: others.map((other) => ({
      short: best.sum - other.sum,
      leaving: listedAt(
        found,
        best.places.filter((place) => !other.places.includes(place)),
      ),
      coming: listedAt(
        found,
        other.places.filter((place) => !best.places.includes(place)),
      ),
    })),
    onePoint: onePointOf(found),
    ...(next === 'unfinished' && { isUnfinished: true }),
  };
}

/** The best cohort, or that the time was over before it was certain. */
async function foundInTime(search: Search): Promise<FoundCohort | 'unfinished' | undefined> {
  try {
    return await bestCohort(search);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'cohort-unfinished') return 'unfinished';
    throw error;
  }
}

/** The least that one point can change, over all who may be chosen: a criterion's share of its side, shared by the reviews. */
function onePointOf({ assessed }: CohortCase): number {
  const eligible = assessed.filter(({ assessment }) => assessment.standing.outcome === 'eligible');
  const changes = eligible.flatMap(({ assessment: { criteria } }) =>
    criteria
      .filter(({ scores }) => scores.length > 0)
      .map(({ criterion, scores }) => {
        const side = criteria.filter((one) => one.criterion.side === criterion.side && one.scores.length > 0);
        const weights = side.reduce((sum, one) => sum + one.criterion.weight, 0);
        return (1000 * criterion.weight) / weights / scores.length;
      }),
  );
  return changes.length === 0 ? 0 : Math.round(Math.min(...changes));
}
