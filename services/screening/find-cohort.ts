import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import { cohortMark } from '../../domain/screening/cohort.ts';
import { isSeated } from '../../domain/screening/participant.ts';
import { replyDeadline } from '../../domain/screening/reply-deadline.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { type Listed, listed, openCohortToRead, requireAllOpen, requireNotBegun } from './cohort-desk.ts';

/** What an organizer is about to release. */
export interface StoredCohort {
  /** With the deadline for replies as it would be, were the decisions released now. */
  readonly workshop: Workshop;
  readonly invited: readonly Listed[];
  /** How many others will read that they were not chosen. */
  readonly others: number;
  /** Stands for exactly these people: releasing asks for it back. */
  readonly mark: string;
}

/**
 * The cohort as it was last proposed, for a last look.
 *
 * @throws {@link Refusal} `release-by-another` to whom a case is closed; `no-cohort`; `workshop-begun`; and whatever keeps an organizer from this desk.
 */
export async function findCohort(ports: Ports, caller: Caller, workshopId: string): Promise<StoredCohort> {
  const desk = await openCohortToRead(ports, caller, workshopId);
  requireAllOpen(desk);
  const cohort = (await ports.participants.list(desk.workshop.id)).filter(isSeated);
  if (cohort.length === 0) throw new Refusal('no-cohort', {});

  const now = await ports.clock.now();
  requireNotBegun(desk.workshop, now);

  const open = desk.applications.filter(({ status }) => status === 'submitted');
  const invited = open.filter(({ id }) => cohort.some(({ applicationId }) => applicationId === id));
  return {
    workshop: { ...desk.workshop, repliesDueAt: replyDeadline(desk.workshop, now) },
    invited: invited.map((application) => listed(desk, application)),
    others: open.length - invited.length,
    mark: cohortMark(cohort),
  };
}
