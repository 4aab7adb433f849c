import type { Application } from './application.ts';
import { type Review, reviewsOf } from './review.ts';
import type { ReviewerProfile } from './reviewer-profile.ts';
import type { Quorum } from './rubric.ts';

/** Whether enough people have judged an application, and of how many kinds they are. */
export interface QuorumState {
  readonly isMet: boolean;
  /** Counted reviews; those by people who know the applicant's party; those from outside it. */
  readonly reviews: number;
  readonly knowing: number;
  readonly outside: number;
}

/** What the quorum is asked of, besides the application and its reviews. */
export interface QuorumRules {
  readonly quorum: Quorum;
  readonly profiles: readonly Pick<ReviewerProfile, 'memberId' | 'knows'>[];
}

/** How far an application is from its quorum. `counted` are reviews that count (see `countedReviews`), of whatever cases. */
export function quorumOf(
  application: Pick<Application, 'id' | 'submittedAt' | 'partyId'>,
  counted: readonly Review[],
  { quorum, profiles }: QuorumRules,
): QuorumState {
  const reviews = reviewsOf(application, counted);
  const knowing = reviews.filter((review) => knowsParty(review, application.partyId, profiles)).length;
  const outside = reviews.length - knowing;
  const isMet = reviews.length >= quorum.reviews && knowing >= quorum.knowing && outside >= quorum.outside;
  return { isMet, reviews: reviews.length, knowing, outside };
}

/** What a reviewer said with this very review comes before what they told of themselves in general. */
function knowsParty(review: Review, partyId: string, profiles: QuorumRules['profiles']): boolean {
  if (review.knowsParty !== undefined) return review.knowsParty;
  return profiles.some(({ memberId, knows }) => memberId === review.reviewerId && knows.includes(partyId));
}
