import type { Review } from '../review.ts';

/** That reviewers have talked about a case. It changes no score; but a single score of 1 closes no gate after it. */
export interface Discussion {
  readonly discussedAt: Date;
  /** The organizer who noted it. */
  readonly notedBy: string;
}

/** Whether it was talked about as it stands: a review that was completed or changed later opens the question again. */
export const isTalkedOver = (
  discussion: Discussion | undefined,
  reviews: readonly Pick<Review, 'submittedAt' | 'changedAt'>[],
): discussion is Discussion =>
  discussion !== undefined &&
  reviews.every(({ submittedAt, changedAt = submittedAt }) => changedAt <= discussion.discussedAt);
