import { partyName, type Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Application } from '../../domain/screening/application.ts';
import { isDecided } from '../../domain/screening/application-state.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf, workshopOf } from '../server.ts';
import { casesClosedTo } from './closed-cases.ts';
import { casesToJudgeFirst } from './own-review-first.ts';

/** A workshop whose cohort is being decided, with what its organizer may see of it. */
export interface CohortDesk {
  readonly workshop: Workshop;
  readonly applications: readonly Application[];
  /** The applications with which this organizer has a conflict of interest: closed to them here too. */
  readonly closedTo: ReadonlySet<string>;
}

/** Somebody on an organizer's list. */
export interface Listed {
  readonly applicationId: string;
  readonly number: number;
  readonly party: string;
  readonly name: string;
}

/**
 * Opens the papers of a workshop to one of its organizers.
 *
 * @throws {@link Refusal} `needs-role`; `review-own` for an organizer who has applied to this very workshop;
 * `call-not-open`; `call-still-open` while applications may come in; `decisions-released`.
 */
export async function openCohortDesk(ports: Ports, caller: Caller, workshopId: string): Promise<CohortDesk> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const workshop = await workshopOf(ports, caller, workshopId);
  const applications = await ports.applications.list(workshop.id);
  const own = applications.find(({ memberId }) => memberId === caller.memberId);
  if (own?.status === 'submitted') throw new Refusal('review-own', {});

  requireUndecided(workshop, await ports.clock.now());
  return { workshop, applications, closedTo: await closedOnDesk(ports, caller.memberId, { workshop, applications }) };
}

/** The cases that are closed to this organizer, on this desk. */
export async function closedOnDesk(
  ports: Ports,
  memberId: string,
  { workshop, applications }: Pick<CohortDesk, 'workshop' | 'applications'>,
): Promise<ReadonlySet<string>> {
  const closed = await casesClosedTo(ports, memberId, workshop.id);
  // One's own, withdrawn, is nobody's secret.
  const own = applications.find((one) => one.memberId === memberId && one.status === 'withdrawn');
  return new Set([...closed].filter((id) => id !== own?.id));
}

/**
 * Opens them where names, or what reviewers say, are shown: not to an organizer who reviews and has cases to judge yet.
 *
 * @throws {@link Refusal} also `own-review-first`.
 */
export async function openCohortToRead(ports: Ports, caller: Caller, workshopId: string): Promise<CohortDesk> {
  const desk = await openCohortDesk(ports, caller, workshopId);
  if ((await casesToJudgeFirst(ports, caller, desk.workshop)).size > 0) throw new Refusal('own-review-first', {});
  return desk;
}

/** How an application appears on this organizer's list. */
export const listed = ({ workshop }: Pick<CohortDesk, 'workshop'>, application: Application): Listed => ({
  applicationId: application.id,
  number: application.number,
  party: partyName(workshop, application.partyId),
  name: application.name,
});

/**
 * How many cases are closed to this organizer: all that is shown of them, on any list. Withdrawn ones stay among
 * them, or the number would tell of it.
 */
export const closedCases = ({ closedTo }: CohortDesk): number => closedTo.size;

/**
 * Only whom no case is closed to confirms a cohort and releases the decisions: any other answer could tell them of the
 * case, and who was not shown everybody cannot agree to all of them.
 *
 * @throws {@link Refusal} `release-by-another`.
 */
export function requireAllOpen({ closedTo }: Pick<CohortDesk, 'closedTo'>): void {
  if (closedTo.size > 0) throw new Refusal('release-by-another', {});
}

function requireUndecided(workshop: Workshop, now: Date): void {
  const { stage, applicationsCloseAt } = workshop;
  if (stage === 'planned') throw new Refusal('call-not-open', {});
  if (isDecided(workshop)) throw new Refusal('decisions-released', {});
  if (stage === 'call-open' && now < applicationsCloseAt) {
    throw new Refusal('call-still-open', { closesAt: applicationsCloseAt });
  }
}

/** @throws {@link Refusal} `workshop-begun` when nobody who is invited now could come. */
export function requireNotBegun({ startsAt }: Pick<Workshop, 'startsAt'>, now: Date): void {
  if (now >= startsAt) throw new Refusal('workshop-begun', { startsAt });
}
