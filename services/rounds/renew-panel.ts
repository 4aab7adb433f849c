import { Refusal } from '../../domain/refusal.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf, workshopHere } from '../server.ts';
import { moveClock } from './change-clock.ts';
import { emptyPanelMoved, emptyPanelPost } from './save-transition.ts';

/**
 * Shows the panel as it is now: at the bottom of the facilitators' channel, or where it stands.
 *
 * It is a change of the agenda like any other, a new epoch in which nothing is told, so that no
 * panel that is owed at the same moment can overwrite a newer one.
 *
 * @throws {@link Refusal} `no-backstage` when there is no channel for it.
 */
export async function renewPanel(
  ports: Ports,
  caller: Caller,
  { isMoved }: { readonly isMoved: boolean },
): Promise<{ readonly backstageChannelId: string }> {
  requireRole(await serverOf(ports, caller), caller, 'facilitator');
  const { id: workshopId, backstageChannelId } = await workshopHere(ports, caller);
  if (backstageChannelId === undefined) throw new Refusal('no-backstage', {});
  if (!(await ports.agendas.find(workshopId))) {
    await ports.posts.owe([
      emptyPanelPost(workshopId, backstageChannelId),
      ...(isMoved ? [emptyPanelMoved(workshopId, backstageChannelId, ports.newId())] : []),
    ]);
    ports.courier.wake();
    return { backstageChannelId };
  }
  await moveClock(ports, caller, (agenda) => ({
    agenda: { ...agenda, epoch: agenda.epoch + 1 },
    told: [],
    isPanelMoved: isMoved,
  }));
  return { backstageChannelId };
}
