import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { caseOf } from './case.ts';

/**
 * Closes a case to a reviewer for good and destroys the review they gave of it, if any.
 * Repeating it changes nothing.
 *
 * @returns the number of the application.
 * @throws {@link Refusal} `review-too-late`, `application-gone`, `review-own`.
 */
export async function recuse(ports: Ports, caller: Caller, applicationId: string): Promise<number> {
  const { workshop, application } = await caseOf(ports, caller, applicationId);

  await ports.reviews.recuse({
    workshopId: workshop.id,
    applicationId: application.id,
    reviewerId: caller.memberId,
    recusedAt: await ports.clock.now(),
  });
  return application.number;
}
