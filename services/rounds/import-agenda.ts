import { Refusal } from '../../domain/refusal.ts';
import { type Agenda, hasStarted, plannedMinutes } from '../../domain/rounds/agenda.ts';
import type { RoundPlan } from '../../domain/rounds/round.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf, workshopHere } from '../server.ts';
import { panelPost } from './save-transition.ts';

/**
 * Gives the workshop of this room its agenda, in the place of one that has not started.
 *
 * @param readPlans Fetches and reads the file; asked only once it is certain that the caller may import it.
 * @throws {@link Refusal} when the rounds need more time than is booked, or an agenda has begun.
 */
export async function importAgenda(
  ports: Ports,
  caller: Caller,
  readPlans: () => Promise<readonly RoundPlan[]>,
): Promise<Agenda> {
  requireRole(await serverOf(ports, caller), caller, 'facilitator');
  const workshop = await workshopHere(ports, caller);
  const { roomChannelId } = workshop;
  if (roomChannelId === undefined) throw new Refusal('room-not-open', {});

  const former = await ports.agendas.find(workshop.id);
  if (former && hasStarted(former)) throw new Refusal('agenda-started', {});

  const plans = await readPlans();
  const minutes = plannedMinutes(plans.map((plan) => ({ plan })));
  if (minutes > workshop.bookedMinutes) {
    throw new Refusal('agenda-too-long', { minutes, booked: workshop.bookedMinutes });
  }
  const agenda: Agenda = {
    workshopId: workshop.id,
    roomChannelId,
    ...(workshop.backstageChannelId !== undefined && { backstageChannelId: workshop.backstageChannelId }),
    ...(workshop.voiceChannelId !== undefined && { voiceChannelId: workshop.voiceChannelId }),
    epoch: (former?.epoch ?? 0) + 1,
    rounds: plans.map((plan, index) => ({ id: ports.newId(), ordinal: index + 1, plan, status: 'planned' })),
  };
  if (!(await ports.agendas.put(agenda, former?.epoch ?? 0))) throw new Refusal('changed-meanwhile', {});
  await showPanel(ports, agenda);
  return agenda;
}

/** The agenda of the workshop of this room. @throws {@link Refusal} `no-agenda`. */
export async function showAgenda(ports: Ports, caller: Caller): Promise<Agenda> {
  requireRole(await serverOf(ports, caller), caller, 'facilitator');
  const agenda = await ports.agendas.find((await workshopHere(ports, caller)).id);
  if (!agenda) throw new Refusal('no-agenda', {});
  return agenda;
}

/** The facilitators' first panel, or the one there is, as it is now. */
async function showPanel(ports: Ports, agenda: Agenda): Promise<void> {
  const { backstageChannelId } = agenda;
  if (backstageChannelId === undefined) return;
  await ports.posts.owe([panelPost(agenda, backstageChannelId, true), panelPost(agenda, backstageChannelId, false)]);
  ports.courier.wake();
}
