import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import { requireGo } from '../planning/require-go.ts';
import type { Ports } from '../ports.ts';
import { conventionOf, serverOf, workshopOf } from '../server.ts';
import { callKey, callPost } from './call-post.ts';
import { untilSaved } from './until-saved.ts';

/**
 * Opens a workshop to applications and owes the server its call for participation. A call
 * that could not be posted is owed again, to the channel that is set up now.
 *
 * @throws {@link Refusal} `call-already-open`; `applications-closed` when the time for them is over.
 */
export async function openCall(ports: Ports, caller: Caller, workshopId: string): Promise<Workshop> {
  const server = await serverOf(ports, caller);
  requireRole(server, caller, 'organizer');

  const opened = await untilSaved(async () => {
    const workshop = await workshopOf(ports, caller, workshopId);
    const isLost = (await ports.posts.listDead([callKey(workshop.id)])).length > 0;
    requireUnopened(workshop, await ports.clock.now(), isLost);
    await requireGo(ports, workshop, 'open-call');
    const convention = await conventionOf(ports, caller, workshop.conventionId);

    const changed: Workshop = { ...workshop, stage: 'call-open' };
    const call = callPost({ server, workshop: changed, convention });
    return (await ports.workshops.save(changed, [call])) ? changed : undefined;
  });

  ports.courier.wake();
  return opened;
}

function requireUnopened({ stage, applicationsCloseAt }: Workshop, now: Date, isLost: boolean): void {
  if (stage === 'call-open' && !isLost) throw new Refusal('call-already-open', {});
  if ((stage !== 'planned' && stage !== 'call-open') || now >= applicationsCloseAt) {
    throw new Refusal('applications-closed', { closedAt: applicationsCloseAt });
  }
}
