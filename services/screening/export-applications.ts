import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Application } from '../../domain/screening/application.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf, workshopOf } from '../server.ts';
import { casesClosedTo } from './closed-cases.ts';
import { casesToJudgeFirst } from './own-review-first.ts';

export interface ApplicationsExport {
  readonly workshop: Workshop;
  /** In the order of the names: their order of arrival would show where one is left out. */
  readonly applications: readonly Application[];
}

/**
 * The applications that an organizer may take away in a file: those that stand, without the cases closed to this
 * organizer. Nothing tells whether there are such cases.
 *
 * @throws {@link Refusal} `needs-role`; `review-own` for an organizer who has applied to this very workshop;
 * `own-review-first` for one who reviews and has cases to judge yet: words and names stand side by side in it.
 */
export async function exportApplications(
  ports: Ports,
  caller: Caller,
  workshopId: string,
): Promise<ApplicationsExport> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const workshop = await workshopOf(ports, caller, workshopId);
  const applications = (await ports.applications.list(workshop.id)).filter(({ status }) => status === 'submitted');
  if (applications.some(({ memberId }) => memberId === caller.memberId)) throw new Refusal('review-own', {});
  if ((await casesToJudgeFirst(ports, caller, workshop)).size > 0) throw new Refusal('own-review-first', {});

  const closed = await casesClosedTo(ports, caller.memberId, workshop.id);
  const open = applications.filter(({ id }) => !closed.has(id));
  return { workshop, applications: open.toSorted((one, other) => one.name.localeCompare(other.name)) };
}
