import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Application } from '../../domain/screening/application.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { isIdentifier } from '../server.ts';
import { clearDraft, draftSheet } from './application-drafts.ts';
import { settleSeats } from './settle-seats.ts';
import { untilSaved } from './until-saved.ts';

/**
 * Takes back the caller's application, at any time, and changes to it that were begun. A seat they were told of becomes
 * free; while the choice is the organizers' secret, the seat is given to the next
 * when the decisions are released, so that nobody can tell from it who was chosen.
 *
 * @throws {@link Refusal} `no-application` for an application that is not the caller's.
 */
export async function withdrawApplication(ports: Ports, caller: Caller, applicationId: string): Promise<Workshop> {
  const { workshopId } = await untilSaved(async () => {
    const application = await findOwnApplication(ports, caller, applicationId);
    if (application.status === 'withdrawn') return application;
    return (await ports.applications.save({ ...application, status: 'withdrawn' })) ? application : undefined;
  });
  await clearDraft(ports, await draftSheet(ports, { workshopId, memberId: caller.memberId }));

  return await settleSeats(ports, workshopId);
}

/**
 * One of the caller's own applications.
 *
 * @throws {@link Refusal} `no-application` for everybody else's, as if there were none.
 */
export async function findOwnApplication(ports: Ports, caller: Caller, id: string): Promise<Application> {
  const application = isIdentifier(id) ? await ports.applications.find(id) : undefined;
  if (application?.memberId !== caller.memberId) throw new Refusal('no-application', {});
  return application;
}
