import type { Workshop } from '../../../domain/planning/workshop.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Application } from '../../../domain/screening/application.ts';
import { type Caller, requireRole } from '../../../domain/server.ts';
import type { Ports } from '../../ports.ts';
import { casesClosedTo } from '../../screening/closed-cases.ts';
import { serverOf, workshopOf } from '../../server.ts';

/** A workshop whose safety an organizer answers for, with what this one may see of its people. */
export interface SafetyDesk {
  readonly workshop: Workshop;
  /** Where organizers are told what waits for a second of them. */
  readonly organizersChannelId: string;
  /** The applications that stand and are open to this organizer, by number. */
  readonly open: readonly Application[];
}

/**
 * Opens what is known about the safety of a workshop.
 *
 * @throws {@link Refusal} `needs-role`; `unknown-workshop`; `review-own` for an organizer who has applied to this very workshop.
 */
export async function openSafetyDesk(ports: Ports, caller: Caller, workshopId: string): Promise<SafetyDesk> {
  const server = await serverOf(ports, caller);
  requireRole(server, caller, 'organizer');
  const workshop = await workshopOf(ports, caller, workshopId);
  const applications = await ports.applications.list(workshop.id);
  const standing = applications.filter(({ status }) => status === 'submitted');
  if (standing.some(({ memberId }) => memberId === caller.memberId)) throw new Refusal('review-own', {});
  const closedTo = await casesClosedTo(ports, caller.memberId, workshop.id);
  return {
    workshop,
    organizersChannelId: server.organizersChannelId,
    open: standing.filter(({ id }) => !closedTo.has(id)),
  };
}

/**
 * The application of this number.
 *
 * @throws {@link Refusal} `no-open-application`, the same whether there is none or it is closed to this organizer.
 */
export function openApplication({ open }: SafetyDesk, number: number): Application {
  const found = open.find((application) => application.number === number);
  if (!found) throw new Refusal('no-open-application', { number });
  return found;
}
