import { CRITERIA, type Criterion, type Review } from './review.ts';

/**
 * Whether somebody may be given a seat. `gated` names the gates that were not passed;
 * `unjudged` names what no reviewer could judge, so that there is nothing to rank by.
 */
export type Standing =
  | { readonly outcome: 'eligible'; readonly openness: number; readonly influence: number }
  | { readonly outcome: 'unreviewed' }
  | { readonly outcome: 'unjudged'; readonly criteria: readonly Criterion[] }
  | { readonly outcome: 'gated'; readonly criteria: readonly Criterion[] };

/** What the reviewers, taken together, say of one application. */
export interface Assessment {
  readonly applicationId: string;
  readonly reviews: number;
  /** Mean of the scores given; `undefined` where nobody could judge. */
  readonly means: Readonly<Record<Criterion, number | undefined>>;
  readonly standing: Standing;
}

/** What every participant must have, and what influence cannot buy off. */
const GATES = ['moderate', 'committed'] as const satisfies readonly Criterion[];
const GATE_MEDIAN = 3;
/** One such score closes a gate, however high the others are. */
const GATE_BAR = 1;

/**
 * Takes the reviews of one application together.
 *
 * Openness (moderate, committed) and influence (influential, community) stay a pair:
 * a single total would hide that somebody has much of one and little of the other.
 * When one half of a pair is unjudged, the other half speaks for both.
 */
export function assess(applicationId: string, reviews: readonly Review[]): Assessment {
  const given = (criterion: Criterion): readonly number[] =>
    reviews.map(({ scores }) => scores[criterion]).filter((score) => score !== undefined && score !== 'cannot-judge');

  const means = {
    influential: mean(given('influential')),
    community: mean(given('community')),
    moderate: mean(given('moderate')),
    committed: mean(given('committed')),
  };
  return { applicationId, reviews: reviews.length, means, standing: standingOf(reviews.length, given, means) };
}

function standingOf(
  reviews: number,
  given: (criterion: Criterion) => readonly number[],
  means: Assessment['means'],
): Standing {
  if (reviews === 0) return { outcome: 'unreviewed' };

  const gated = GATES.filter((gate) => means[gate] !== undefined && !isPassed(given(gate)));
  if (gated.length > 0) return { outcome: 'gated', criteria: gated };

  const openness = mean([means.moderate, means.committed].filter((value) => value !== undefined));
  const influence = mean([means.influential, means.community].filter((value) => value !== undefined));
  const isGateUnjudged = GATES.some((gate) => means[gate] === undefined);
  if (openness === undefined || influence === undefined || isGateUnjudged) {
    return { outcome: 'unjudged', criteria: CRITERIA.filter((criterion) => means[criterion] === undefined) };
  }
  return { outcome: 'eligible', openness, influence };
}

const isPassed = (scores: readonly number[]): boolean =>
  median(scores) >= GATE_MEDIAN && !scores.some((score) => score <= GATE_BAR);

function mean(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return (lower + upper) / 2;
}
