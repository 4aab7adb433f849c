import type { Application } from './application.ts';
import { mean, median } from './middle.ts';
import type { QuorumState } from './quorum.ts';
import type { Review } from './review.ts';
import type { Rubric, RubricCriterion } from './rubric.ts';

/** What the reviewers, taken together, say of one applicant on one criterion. */
export interface CriterionAssessment {
  readonly criterion: RubricCriterion;
  /** The scores given, the lowest first; whose they are is not told. */
  readonly scores: readonly number[];
  readonly cannotJudge: number;
  /** Mean of the scores given; absent where nobody could judge. */
  readonly mean?: number;
  /** The same with each reviewer's severity taken out; absent where that cannot be estimated. */
  readonly adjusted?: number;
}

/**
 * Whether somebody may be given a seat. `gated` names the gates that were not passed; `unjudged` names what no
 * reviewer could judge, so that there is nothing to rank by; `no-quorum` means that too few have read it, or not those who must.
 */
export type Standing =
  | { readonly outcome: 'eligible'; readonly openness: number; readonly influence: number }
  | { readonly outcome: 'unreviewed' }
  | { readonly outcome: 'no-quorum' }
  | { readonly outcome: 'unjudged'; readonly criteria: readonly string[] }
  | { readonly outcome: 'gated'; readonly criteria: readonly string[] };

/** The two sides, which stay a pair: a single total would hide that somebody has much of one and little of the other. */
export interface Pair {
  readonly openness?: number;
  readonly influence?: number;
}

/** What the reviewers, taken together, say of one application. */
export interface Assessment {
  readonly applicationId: string;
  /** How many reviews count. */
  readonly reviews: number;
  /** How far it is from its quorum; absent where none was asked for. */
  readonly quorum?: QuorumState;
  /** In the order of the rubric. */
  readonly criteria: readonly CriterionAssessment[];
  /** The pair as it counts, whatever the standing. */
  readonly pair: Pair;
  /** The pair from the scores as they were given. */
  readonly raw: Pair;
  /** Whether the standing goes by adjusted means: on all criteria, on some, or on none. */
  readonly basis: 'adjusted' | 'mixed' | 'raw';
  readonly standing: Standing;
}

/** What an application is assessed by. */
export interface Measure {
  readonly rubric: Rubric;
  /** The applicant's adjusted mean on a criterion, where there is one. */
  readonly adjusted?: (criterionId: string) => number | undefined;
  /** How far it is from its quorum, where one is asked for. */
  readonly quorum?: QuorumState;
  /** Whether its reviewers have talked about it as it stands. */
  readonly isTalkedOver?: boolean;
}

const GATE_MEDIAN = 3;
/** One such score closes a gate, however high the others are, until the reviewers have talked about it. */
const GATE_BAR = 1;

/**
 * Takes the reviews of one application together.
 *
 * Gates look at the scores as they were given, since nobody is kept out, or let in, by an estimate of somebody's severity. Openness
 * and influence are weighted means of the criteria of their side, adjusted where that is possible; a
 * criterion that nobody could judge leaves its weight to the others of its side.
 */
export function assess(
  { id }: Pick<Application, 'id'>,
  reviews: readonly Review[],
  { rubric, adjusted = () => undefined, quorum, isTalkedOver = false }: Measure,
): Assessment {
  const criteria = rubric.criteria.map((criterion) => assessed(criterion, reviews, adjusted(criterion.id)));
  const judged = criteria.filter((one) => one.mean !== undefined);
  const corrected = judged.filter((one) => one.adjusted !== undefined);
  const pair = pairOf(criteria, (one) => one.adjusted ?? one.mean);
  return {
    applicationId: id,
    reviews: reviews.length,
    ...(quorum && { quorum }),
    criteria,
    pair,
    raw: pairOf(criteria, (one) => one.mean),
    basis: basisOf(corrected.length, judged.length),
    standing:
      reviews.length === 0
        ? { outcome: 'unreviewed' }
        : standingOf(criteria, pair, { hasQuorum: quorum?.isMet ?? true, isTalkedOver }),
  };
}

function assessed(
  criterion: RubricCriterion,
  reviews: readonly Review[],
  adjusted: number | undefined,
): CriterionAssessment {
  const answers = reviews.map(({ scores }) => scores[criterion.id]);
  const scores = answers.filter((score) => typeof score === 'number').toSorted((a, b) => a - b);
  const raw = mean(scores);
  return {
    criterion,
    scores,
    cannotJudge: answers.filter((score) => score === 'cannot-judge').length,
    ...(raw !== undefined && { mean: raw, ...(adjusted !== undefined && { adjusted }) }),
  };
}

function standingOf(
  criteria: readonly CriterionAssessment[],
  { openness, influence }: Pair,
  { hasQuorum, isTalkedOver }: { readonly hasQuorum: boolean; readonly isTalkedOver: boolean },
): Standing {
  const gates = criteria.filter(({ criterion }) => criterion.isGate);
  const gated = gates.filter(({ scores }) => scores.length > 0 && !isPassed(scores, isTalkedOver));
  if (gated.length > 0) return { outcome: 'gated', criteria: idsOf(gated) };
  if (!hasQuorum) return { outcome: 'no-quorum' };

  const isGateUnjudged = gates.some(({ scores }) => scores.length === 0);
  if (openness === undefined || influence === undefined || isGateUnjudged) {
    return { outcome: 'unjudged', criteria: idsOf(criteria.filter(({ scores }) => scores.length === 0)) };
  }
  return { outcome: 'eligible', openness, influence };
}

/** Weighted means of the two sides; a side on which nobody judged anything has none. */
function pairOf(
  criteria: readonly CriterionAssessment[],
  countedIn: (one: CriterionAssessment) => number | undefined,
): Pair {
  const side = (wanted: RubricCriterion['side']): number | undefined => {
    const parts = criteria.flatMap((one) => {
      const value = countedIn(one);
      return one.criterion.side === wanted && value !== undefined ? [{ value, weight: one.criterion.weight }] : [];
    });
    const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
    return weights > 0 ? parts.reduce((sum, { value, weight }) => sum + value * weight, 0) / weights : undefined;
  };
  const openness = side('openness');
  const influence = side('influence');
  return { ...(openness !== undefined && { openness }), ...(influence !== undefined && { influence }) };
}

/** Whether a gate lets somebody with these scores through. No talk makes up for a low median. */
const isPassed = (scores: readonly number[], isTalkedOver: boolean): boolean =>
  median(scores) >= GATE_MEDIAN && (isTalkedOver || !scores.some((score) => score <= GATE_BAR));

const idsOf = (criteria: readonly CriterionAssessment[]): readonly string[] =>
  criteria.map(({ criterion }) => criterion.id);

function basisOf(corrected: number, judged: number): Assessment['basis'] {
  if (corrected === 0) return 'raw';
  return corrected === judged ? 'adjusted' : 'mixed';
}
