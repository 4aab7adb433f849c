import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import { isCounted, isInReview } from '../../domain/screening/review.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { keepReview } from './keep-review.ts';

/**
 * Writes down, before it is shown, that an organizer who reviews is about to read what others say of these cases: whatever
 * they change in their own reviews after that is kept as another version.
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
  const own = (await ports.reviews.listReviews(workshop.id)).filter(
    (review) =>
      review.reviewerId === caller.memberId &&
      applicationIds.includes(review.applicationId) &&
      isCounted(review) &&
      review.sawOthersAt === undefined,
  );
  for (const review of own) {
    await keepReview(ports, caller, review.applicationId, async (found, { id }) => {
      if (!found.own) throw new Refusal('application-gone', {});
      if (found.own.sawOthersAt) return found.own;
      return { ...found.own, id, sawOthersAt: now };
    });
  }
}
