import { Refusal } from '../../domain/refusal.ts';
import { casesFor } from '../../domain/screening/case-queue.ts';
import { isCounted, reviewsOf } from '../../domain/screening/review.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf, workshopOf } from '../server.ts';
import { type Case, caseOf } from './case.ts';

/** A case and how far its reviewer is with all of that workshop. */
export interface NumberedCase extends Case {
  readonly reviewed: number;
  readonly total: number;
}

/** The case a reviewer names by its number. @throws {@link Refusal} as for every case that is not theirs to judge. */
export async function caseNumbered(
  ports: Ports,
  caller: Caller,
  workshopId: string,
  number: number,
): Promise<NumberedCase> {
  // First of all: the answer to others would tell them which numbers there are.
  requireRole(await serverOf(ports, caller), caller, 'reviewer');
  const workshop = await workshopOf(ports, caller, workshopId);
  const asked = (await ports.applications.list(workshop.id)).find((application) => application.number === number);
  if (!asked) throw new Refusal('application-gone', {});
  const found = await caseOf(ports, caller, asked.id);
  const own = casesFor(caller.memberId, found.all);
  const isDone = (application: (typeof own)[number]): boolean =>
    reviewsOf(application, found.all.reviews).some(
      (review) => review.reviewerId === caller.memberId && (isCounted(review) || review.hasAbstained === true),
    );
  return { ...found, reviewed: own.filter(isDone).length, total: own.length };
}
