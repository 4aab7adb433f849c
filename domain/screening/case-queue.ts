import type { Application } from './application.ts';
import { keyedOrder } from './keyed-order.ts';
import { disinterested, type Recusal, type Review, reviewsOf } from './review.ts';

/** All that is in review in one server. */
export interface CasesInReview {
  readonly applications: readonly Application[];
  readonly reviews: readonly Review[];
  readonly recusals: readonly Recusal[];
}

/** What a reviewer is to read next, and how far they are. */
export interface QueuedCase {
  /** `undefined` when all is done. */
  readonly next: Application | undefined;
  readonly reviewed: number;
  /** Cases that are theirs to judge: neither their own nor one they stepped aside from. */
  readonly total: number;
}

/**
 * The case that needs this reviewer most: the one with the fewest reviews. Equals come
 * in an order of the reviewer's own, so that several who begin at once do not all
 * read the same.
 */
export function nextCase(reviewerId: string, { applications, reviews, recusals }: CasesInReview): QueuedCase {
  const isRecused = ({ id }: Application): boolean =>
    recusals.some((recusal) => recusal.applicationId === id && recusal.reviewerId === reviewerId);
  const isReviewed = (application: Application): boolean =>
    reviewsOf(application, reviews).some((review) => review.reviewerId === reviewerId);
  const counted = disinterested(reviews, applications);
  const count = (application: Application): number => reviewsOf(application, counted).length;
  const order = keyedOrder(reviewerId);

  const own = applications.filter(
    (application) =>
      application.status === 'submitted' && application.memberId !== reviewerId && !isRecused(application),
  );
  const waiting = own
    .filter((application) => !isReviewed(application))
    .toSorted((a, b) => count(a) - count(b) || order(a.id, b.id));

  return { next: waiting[0], reviewed: own.length - waiting.length, total: own.length };
}
