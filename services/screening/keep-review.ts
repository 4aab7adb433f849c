import type { Review } from '../../domain/screening/review.ts';
import { type ReviewBase, seenBy } from '../../domain/screening/review-step.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { type Case, caseOf } from './case.ts';
import { fixRubric } from './rubric.ts';
import { untilSaved } from './until-saved.ts';

/**
 * Changes what a reviewer has said of a case, on top of exactly what was read; `change` gives the review as it is when
 * nothing is to be written, and may refuse.
 *
 * @throws {@link Refusal} as for every case that is not theirs to judge.
 */
export async function keepReview(
  ports: Ports,
  caller: Caller,
  applicationId: string,
  change: (found: Case, base: ReviewBase) => Promise<Review>,
): Promise<{ readonly found: Case; readonly review: Review }> {
  return await untilSaved(async () => {
    const found = await caseOf(ports, caller, applicationId);
    // Also of words that were replaced since: who has seen the name reads the new ones knowing it.
    const former = found.all.reviews.find(
      (one) => one.applicationId === found.application.id && one.reviewerId === caller.memberId,
    );
    const base: ReviewBase = {
      id: ports.newId(),
      workshopId: found.workshop.id,
      applicationId: found.application.id,
      reviewerId: caller.memberId,
      wordsFrom: found.application.submittedAt,
      ...seenBy(former),
    };
    const review = await change(found, base);
    if (review === found.own) return { found, review };
    // What they judged by may have been changed before anybody had begun.
    const { workshopId } = base;
    if (!(await fixRubric(ports, { workshopId, read: found.rubric }))) return undefined;
    // They may have stepped aside since, or written on another phone: then all is asked anew.
    return (await ports.reviews.put(review, { id: former?.id })) ? { found, review } : undefined;
  });
}
