import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Application } from '../../domain/screening/application.ts';
import { isDecided } from '../../domain/screening/application-state.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf, workshopOf } from '../server.ts';
import { casesClosedTo } from './closed-cases.ts';

/** Applications of a workshop that an organizer names by their numbers. */
export interface NamedCases {
  readonly workshop: Workshop;
  /** Those that were named. */
  readonly applications: readonly Application[];
  /** All that this organizer may know of. */
  readonly open: readonly Application[];
}

/**
 * The applications with these numbers, for an organizer who may know of them.
 *
 * @throws {@link Refusal} `needs-role`; `review-own` for an organizer who has applied here; `call-not-open`;
 * `decisions-released`; `unknown-application`, also for one that is closed to them: there is none, as far as they know.
 */
export async function organizersCases(
  ports: Ports,
  caller: Caller,
  { workshopId, numbers }: { readonly workshopId: string; readonly numbers: readonly number[] },
): Promise<NamedCases> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const workshop = await workshopOf(ports, caller, workshopId);
  const [all, closed] = await Promise.all([
    ports.applications.list(workshop.id),
    casesClosedTo(ports, caller.memberId, workshop.id),
  ]);
  if (all.some(({ memberId, status }) => memberId === caller.memberId && status === 'submitted')) {
    throw new Refusal('review-own', {});
  }
  if (workshop.stage === 'planned') throw new Refusal('call-not-open', {});
  if (isDecided(workshop)) throw new Refusal('decisions-released', {});

  const open = all.filter(({ id, status }) => status === 'submitted' && !closed.has(id));
  const applications = numbers.map((number) => {
    const found = open.find((application) => application.number === number);
    if (!found) throw new Refusal('unknown-application', { number });
    return found;
  });
  return { workshop, applications, open };
}
