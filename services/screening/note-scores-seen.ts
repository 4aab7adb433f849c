import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import { isCounted, isInReview } from '../../domain/screening/review.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { casesClosedTo } from './closed-cases.ts';
import { untilSaved } from './until-saved.ts';

/**
 * Writes down, before it is shown, that an organizer who reviews is about to read what others say of these cases: whatever
 * they change in their own reviews after that is kept as another version. It holds also for somebody who has left the
 * reviewers since: they may come back.
 *
 * @throws {@link Refusal} `application-gone` when one of these cases has been closed to them at this moment.
 */
export async function noteScoresSeen(
  ports: Ports,
  caller: Caller,
  { workshop, applicationIds }: { readonly workshop: Workshop; readonly applicationIds: readonly string[] },
): Promise<void> {
  if (!isInReview(workshop)) return;
  const now = await ports.clock.now();
  const asked = new Set(applicationIds);
  await untilSaved(async () => {
    const closed = await casesClosedTo(ports, caller.memberId, workshop.id);
    if (applicationIds.some((id) => closed.has(id))) throw new Refusal('application-gone', {});
    const own = (await ports.reviews.listReviews(workshop.id)).filter(
      (review) =>
        review.reviewerId === caller.memberId &&
        asked.has(review.applicationId) &&
        isCounted(review) &&
        review.sawOthersAt === undefined,
    );
    for (const review of own) {
      const noted = { ...review, id: ports.newId(), sawOthersAt: now };
      if (!(await ports.reviews.put(noted, { id: review.id }))) return undefined;
    }
    return true;
  });
}
