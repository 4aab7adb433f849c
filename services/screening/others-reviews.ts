import { Refusal } from '../../domain/refusal.ts';
import { keyedOrder } from '../../domain/screening/keyed-order.ts';
import {
  countedReviews,
  isCounted,
  type Review,
  type ReviewVersion,
  reviewsOf,
} from '../../domain/screening/review.ts';
import type { Rubric } from '../../domain/screening/rubric.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { keepReview } from './keep-review.ts';

/** What others say of a case, without who they are. */
export interface OthersReviews {
  readonly applicationId: string;
  readonly number: number;
  readonly rubric: Rubric;
  /** In an order that tells nothing of when they wrote, each with what they changed later. */
  readonly reviews: readonly (Pick<Review, 'scores' | 'evidence' | 'identityEvidence'> & {
    readonly later: readonly ReviewVersion[];
  })[];
}

/**
 * What others say of a case, once the reviewer's own review of it is whole; and writes down that they have read it,
 * before it is shown.
 *
 * @throws {@link Refusal} `own-review-first`; and as for every case that is not theirs to judge.
 */
export async function othersReviews(ports: Ports, caller: Caller, applicationId: string): Promise<OthersReviews> {
  const { found } = await keepReview(ports, caller, applicationId, async ({ own }, base) => {
    if (!own || !isCounted(own)) throw new Refusal('own-review-first', {});
    return own.sawOthersAt ? own : { ...own, id: base.id, sawOthersAt: await ports.clock.now() };
  });

  const { application, rubric, all } = found;
  const order = keyedOrder(`${caller.memberId}:${application.id}`);
  const reviews = reviewsOf(application, countedReviews(all.reviews, all.applications, all.conflicts))
    .filter(({ reviewerId }) => reviewerId !== caller.memberId)
    .toSorted((a, b) => order(a.reviewerId, b.reviewerId))
    .map(({ scores, evidence, identityEvidence, versions = [] }) => ({
      scores,
      evidence,
      ...(identityEvidence !== undefined && { identityEvidence }),
      later: versions.slice(1),
    }));
  return { applicationId: application.id, number: application.number, rubric, reviews };
}
