import { Refusal } from '../../domain/refusal.ts';
import { reviewsOf } from '../../domain/screening/review.ts';
import { withRuling } from '../../domain/screening/review-step.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { organizersCases } from './organizers-cases.ts';
import { untilSaved } from './until-saved.ts';

export interface VersionRuling {
  readonly workshopId: string;
  readonly application: number;
  readonly reviewerId: string;
  readonly counts: 'first' | 'last';
}

/**
 * Lets the last version of somebody's review count, or the first again.
 *
 * @throws {@link Refusal} `version-own` for one's own review: it was changed after others' were read; `one-version` when there is no other; and whatever keeps an organizer from this case.
 */
export async function ruleVersion(ports: Ports, caller: Caller, asked: VersionRuling): Promise<void> {
  await untilSaved(async () => {
    const { workshop, applications } = await organizersCases(ports, caller, {
      workshopId: asked.workshopId,
      numbers: [asked.application],
    });
    if (asked.reviewerId === caller.memberId) throw new Refusal('version-own', {});
    const reviews = await ports.reviews.listReviews(workshop.id);
    const review = applications
      .flatMap((application) => reviewsOf(application, reviews))
      .find(({ reviewerId }) => reviewerId === asked.reviewerId);
    if (!review?.versions) throw new Refusal('one-version', {});
    const ruled = { ...withRuling(review, asked.counts, await ports.clock.now()), id: ports.newId() };
    return (await ports.reviews.put(ruled, { id: review.id })) ? true : undefined;
  });
}
