import type { Review } from '../review.ts';

/** That reviewers have talked about a case on which they were far apart. It changes no score. */
export interface Discussion {
  readonly discussedAt: Date;
  /** The organizer who noted it. */
  readonly notedBy: string;
}

/** Whether it was talked about as it stands: a review handed in later opens the question again. */
export const isTalkedOver = (
  discussion: Discussion | undefined,
  reviews: readonly Pick<Review, 'submittedAt'>[],
): discussion is Discussion =>
  discussion !== undefined && reviews.every(({ submittedAt }) => submittedAt <= discussion.discussedAt);
