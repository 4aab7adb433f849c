import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Application } from '../../domain/screening/application.ts';
import { isInReview } from '../../domain/screening/review.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { isIdentifier, serverOf } from '../server.ts';

/** An application on a reviewer's desk. */
export interface Case {
  readonly workshop: Workshop;
  readonly application: Application;
}

/**
 * The case a reviewer asks for by its id, as old buttons do.
 *
 * @throws {@link Refusal} `application-gone` also for a case of another server; `review-own`;
 * `review-too-late` once the decisions are out.
 */
export async function caseOf(ports: Ports, caller: Caller, applicationId: string): Promise<Case> {
  requireRole(await serverOf(ports, caller), caller, 'reviewer');

  const application = isIdentifier(applicationId) ? await ports.applications.find(applicationId) : undefined;
  const workshop = application && (await ports.workshops.find(application.workshopId));
  if (workshop?.serverId !== caller.serverId) throw new Refusal('application-gone', {});
  if (application?.status !== 'submitted') throw new Refusal('application-gone', {});
  // Whoever competes for a seat judges nobody who competes for the same seats.
  const own = await ports.applications.findByMember(workshop.id, caller.memberId);
  if (own?.status === 'submitted') throw new Refusal('review-own', {});
  if (!isInReview(workshop)) throw new Refusal('review-too-late', {});
  return { workshop, application };
}

/** @throws {@link Refusal} `review-recused` when the caller has stepped aside from this case. */
export async function requireNoRecusal(ports: Ports, caller: Caller, { application }: Case): Promise<void> {
  const recusals = await ports.reviews.listRecusals(application.workshopId);
  const isRecused = recusals.some(
    ({ applicationId, reviewerId }) => applicationId === application.id && reviewerId === caller.memberId,
  );
  if (isRecused) throw new Refusal('review-recused', {});
}
