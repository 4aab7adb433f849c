import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Application } from '../../domain/screening/application.ts';
import { casesFor } from '../../domain/screening/case-queue.ts';
import { isInReview, type Review, reviewsOf } from '../../domain/screening/review.ts';
import type { Rubric } from '../../domain/screening/rubric.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { isIdentifier, serverOf } from '../server.ts';
import { casesOf, type ReviewedCases } from './cases.ts';
import { rubricOf } from './rubric.ts';

/** An application on a reviewer's desk. */
export interface Case {
  readonly workshop: Workshop;
  readonly application: Application;
  readonly rubric: Rubric;
  /** What this reviewer has said of it so far. */
  readonly own: Review | undefined;
  /** All that is in review beside it. */
  readonly all: ReviewedCases;
}

/**
 * The case a reviewer asks for by its id, as old buttons do.
 *
 * @throws {@link Refusal} `application-gone` for every case that is not theirs to read, whatever the reason: withdrawn,
 * closed to them, given to others, of another server, or none at all. Otherwise the answer would tell how it stands.
 * `review-own` for who has applied to that workshop; `review-too-late` once its decisions are out.
 */
export async function caseOf(ports: Ports, caller: Caller, applicationId: string): Promise<Case> {
  requireRole(await serverOf(ports, caller), caller, 'reviewer');

  const asked = isIdentifier(applicationId) ? await ports.applications.find(applicationId) : undefined;
  const workshop = asked && (await ports.workshops.find(asked.workshopId));
  if (workshop?.serverId !== caller.serverId) throw new Refusal('application-gone', {});
  const all = await casesOf(ports, workshop.id);
  const rubric = await rubricOf(ports, workshop.id);
  // Whoever competes for a seat judges nobody who competes for the same seats.
  if (all.applications.some(({ memberId, status }) => memberId === caller.memberId && status === 'submitted')) {
    throw new Refusal('review-own', {});
  }
  if (!isInReview(workshop)) throw new Refusal('review-too-late', {});

  const application = casesFor(caller.memberId, all).find(({ id }) => id === applicationId);
  if (!application) throw new Refusal('application-gone', {});
  const own = reviewsOf(application, all.reviews).find(({ reviewerId }) => reviewerId === caller.memberId);
  return { workshop, application, rubric, own, all };
}

/** @throws {@link Refusal} `outdated-button` when these are not the words of that version: others were handed in since. */
export function requireAsRead({ application }: Pick<Case, 'application'>, version: number): void {
  if (application.version !== version) throw new Refusal('outdated-button', {});
}
