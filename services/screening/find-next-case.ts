import { partyName } from '../../domain/planning/workshop.ts';
import { nextCase } from '../../domain/screening/case-queue.ts';
import { isInReview } from '../../domain/screening/review.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf } from '../server.ts';

/** An application as a reviewer reads it first: without name and affiliation. */
export interface BlindCase {
  readonly applicationId: string;
  readonly workshopTitle: string;
  readonly number: number;
  readonly party: string;
  readonly motivation: string;
  /** Cases this reviewer has judged, of those that are theirs to judge. */
  readonly reviewed: number;
  readonly total: number;
}

/** The next application of this server for this reviewer to read; `undefined` when all is done. */
export async function findNextCase(ports: Ports, caller: Caller): Promise<BlindCase | undefined> {
  requireRole(await serverOf(ports, caller), caller, 'reviewer');

  const workshops = (await ports.workshops.list(caller.serverId)).filter(isInReview);
  const cases = await Promise.all(
    workshops.map(async ({ id }) => ({
      applications: await ports.applications.list(id),
      reviews: await ports.reviews.listReviews(id),
      recusals: await ports.reviews.listRecusals(id),
    })),
  );
  // Whoever competes for a seat judges nobody who competes for the same seats.
  const open = cases.filter(
    ({ applications }) =>
      !applications.some(({ memberId, status }) => memberId === caller.memberId && status === 'submitted'),
  );
  const { next, reviewed, total } = nextCase(caller.memberId, {
    applications: open.flatMap(({ applications }) => applications),
    reviews: open.flatMap(({ reviews }) => reviews),
    recusals: open.flatMap(({ recusals }) => recusals),
  });

  const workshop = workshops.find(({ id }) => id === next?.workshopId);
  if (!next || !workshop) return undefined;
  return {
    applicationId: next.id,
    workshopTitle: workshop.title,
    number: next.number,
    party: partyName(workshop, next.partyId),
    motivation: next.motivation,
    reviewed,
    total,
  };
}
