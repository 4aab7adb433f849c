import type { Correction } from '../aggregate.ts';
import { mean } from '../middle.ts';

/** How a reviewer scores beside the others, in words: a number would be taken for a mark. */
export type Severity = 'strict' | 'middle' | 'mild';

/** From so many points above or below the others on. */
const NOTICED_FROM = 0.5;
/** Of fewer reviewers, "stricter than the others" points at one person and at what they scored. */
export const REVIEWERS_LEAST = 3;

/**
 * How each reviewer leans, over all criteria on which that can be estimated.
 *
 * @returns nothing of anybody where it cannot be estimated, or where there are fewer than {@link REVIEWERS_LEAST} reviewers.
 */
export function severitiesOf(corrections: Iterable<Correction>): ReadonlyMap<string, Severity> {
  const leanings = [...corrections].flatMap((one) => (one.outcome === 'made' ? [one.leanings] : []));
  const reviewers = [...new Set(leanings.flatMap((one) => [...one.keys()]))].toSorted();
  if (reviewers.length < REVIEWERS_LEAST) return new Map();
  return new Map(
    reviewers.map((id) => {
      const own = leanings.flatMap((one) => one.get(id) ?? []);
      return [id, severityOf(mean(own) ?? 0)];
    }),
  );
}

function severityOf(leaning: number): Severity {
  if (leaning <= -NOTICED_FROM) return 'strict';
  return leaning >= NOTICED_FROM ? 'mild' : 'middle';
}
