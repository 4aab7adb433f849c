import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import { cohortMark } from '../../domain/screening/cohort.ts';
import { isSeated } from '../../domain/screening/participant.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { type Listed, listed, openCohortDesk } from './cohort-desk.ts';

/** What an organizer is about to release. */
export interface StoredCohort {
  readonly workshop: Workshop;
  readonly invited: readonly Listed[];
  /** How many will read that they were not chosen. */
  readonly others: number;
  /** Stands for exactly these people: releasing asks for it back. */
  readonly mark: string;
}

/**
 * The cohort as it was last proposed, for a last look.
 *
 * @throws {@link Refusal} `no-cohort`, and whatever keeps an organizer from this desk.
 */
export async function findCohort(ports: Ports, caller: Caller, workshopId: string): Promise<StoredCohort> {
  const desk = await openCohortDesk(ports, caller, workshopId);
  const cohort = (await ports.participants.list(desk.workshop.id)).filter(isSeated);
  if (cohort.length === 0) throw new Refusal('no-cohort', {});

  const submitted = desk.applications.filter(({ status }) => status === 'submitted');
  const invited = submitted.filter(({ id }) => cohort.some(({ applicationId }) => applicationId === id));
  return {
    workshop: desk.workshop,
    invited: invited.map((application) => listed(desk, application)),
    others: submitted.length - invited.length,
    mark: cohortMark(cohort),
  };
}
