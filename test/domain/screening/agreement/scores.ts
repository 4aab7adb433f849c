import type { Review, Score } from '../../../../domain/screening/review.ts';
import { aReview, idOf, memberOf } from '../../../support/build.ts';

/** One score of one reviewer, for the nth application, by the nth reviewer. */
export interface Scored {
  readonly applicant: number;
  readonly reviewer: number;
  readonly score: number;
}

/** Reviews that score a single criterion, `moderate`. Scores may lie between the points: estimates are to be compared, not forms. */
export const reviewsBy = (scored: readonly Scored[]): readonly Review[] =>
  scored.map(({ applicant, reviewer, score }, index) =>
    aReview({
      id: idOf('review', index + 1),
      applicationId: idOf('application', applicant),
      reviewerId: memberOf(800 + reviewer),
      scores: { moderate: score as Score },
    }),
  );
