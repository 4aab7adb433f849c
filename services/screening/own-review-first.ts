import type { Workshop } from '../../domain/planning/workshop.ts';
import { casesFor } from '../../domain/screening/case-queue.ts';
import { isCounted, isInReview, reviewsOf } from '../../domain/screening/review.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf } from '../server.ts';
import { casesOf } from './cases.ts';

/**
 * The cases that somebody has yet to judge: until then what others say of them stays hidden, also from an organizer
 * who reviews. Nobody has any in a workshop whose reviews are over, nor without the role.
 */
export async function casesToJudgeFirst(
  ports: Ports,
  caller: Caller,
  workshop: Pick<Workshop, 'id' | 'stage'>,
): Promise<ReadonlySet<string>> {
  const { reviewerRoleId } = await serverOf(ports, caller);
  if (!isInReview(workshop) || !caller.roleIds.includes(reviewerRoleId)) return new Set();

  const cases = await casesOf(ports, workshop.id);
  // A case that is left to others can be judged after all, and then by somebody who would have read what they say.
  const done = cases.reviews.filter((review) => review.reviewerId === caller.memberId && isCounted(review));
  const open = casesFor(caller.memberId, cases).filter((application) => reviewsOf(application, done).length === 0);
  return new Set(open.map(({ id }) => id));
}
