import type { Assessment, CriterionAssessment } from '../assessment.ts';
import { mean } from '../middle.ts';

/** That reviewers see one applicant so differently that they should talk. It never changes a score. */
export interface Disagreement {
  readonly applicationId: string;
  /** Criteria on which the highest score is at least {@link RANGE_FLAGGED} above the lowest. */
  readonly criteria: readonly string[];
  /** Whether their scores are spread more widely than those of nine tenths of the applicants. */
  readonly isSpread: boolean;
}

/** Points between the highest and the lowest score of a criterion, from which on it calls for a talk. */
export const RANGE_FLAGGED = 3;
/** The part of all applicants whose scores are spread most. */
const SPREAD_PART = 0.1;
/** Spreads that differ by less, in points, are the same. */
const ALMOST_EQUAL = 1e-9;

/** Those whom reviewers see so differently that they should talk, in the order in which they come. */
export function disagreementsAmong(assessments: readonly Assessment[]): readonly Disagreement[] {
  const spreads = assessments.map(spreadOf);
  return assessments.flatMap(({ applicationId, criteria }, index) => {
    const wide = criteria.filter((one) => rangeOf(one) >= RANGE_FLAGGED).map(({ criterion }) => criterion.id);
    const isSpread = isAmongTop(spreads[index] ?? 0, spreads);
    return wide.length > 0 || isSpread ? [{ applicationId, criteria: wide, isSpread }] : [];
  });
}

/** Points between the highest and the lowest score; 0 of fewer than two. */
export const rangeOf = ({ scores }: CriterionAssessment): number => (scores.at(-1) ?? 0) - (scores[0] ?? 0);

/** The standard deviation of the scores, as a mean over the criteria that two have scored; 0 where there is none. */
const spreadOf = ({ criteria }: Assessment): number =>
  mean(criteria.filter(({ scores }) => scores.length > 1).map(({ scores }) => deviation(scores))) ?? 0;

/** So that equals are treated alike, all of them must fit into the top part: never more than a tenth is called up by its spread alone. */
const isAmongTop = (own: number, all: readonly number[]): boolean =>
  own > ALMOST_EQUAL && all.filter((other) => other > own - ALMOST_EQUAL).length <= all.length * SPREAD_PART;

function deviation(scores: readonly number[]): number {
  const middle = mean(scores) ?? 0;
  return Math.sqrt(scores.reduce((sum, score) => sum + (score - middle) ** 2, 0) / (scores.length - 1));
}
