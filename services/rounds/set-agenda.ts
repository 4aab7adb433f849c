import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import { type Agenda, hasStarted, plannedMinutes } from '../../domain/rounds/agenda.ts';
import type { RoundPlan } from '../../domain/rounds/round.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf, workshopHere } from '../server.ts';
import { panelPost } from './save-transition.ts';

/** The room of a workshop whose agenda can still be set or replaced. */
export interface AgendaPlace {
  readonly workshop: Workshop;
  readonly roomChannelId: string;
  readonly former: Agenda | undefined;
}

/**
 * The workshop of this room, if its agenda can be set by this caller.
 *
 * @throws {@link Refusal} `agenda-started`, or `agenda-collecting` while people hand in texts for one
 * of its rounds: they would be destroyed with it.
 */
export async function agendaPlace(ports: Ports, caller: Caller): Promise<AgendaPlace> {
  requireRole(await serverOf(ports, caller), caller, 'facilitator');
  const workshop = await workshopHere(ports, caller);
  const { roomChannelId } = workshop;
  if (roomChannelId === undefined) throw new Refusal('room-not-open', {});

  const former = await ports.agendas.find(workshop.id);
  if (former && hasStarted(former)) throw new Refusal('agenda-started', {});
  const collecting = former?.rounds.find((round) => round.status === 'planned' && round.isCollecting);
  if (collecting) throw new Refusal('agenda-collecting', { ordinal: collecting.ordinal });
  return { workshop, roomChannelId, former };
}

/** Gives the workshop these rounds. @throws {@link Refusal} when they need more time than is booked. */
export async function setAgenda(
  ports: Ports,
  { workshop, roomChannelId, former }: AgendaPlace,
  plans: readonly RoundPlan[],
): Promise<Agenda> {
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

/** The facilitators' first panel, or the one there is, as it is now. */
async function showPanel(ports: Ports, agenda: Agenda): Promise<void> {
  const { backstageChannelId } = agenda;
  if (backstageChannelId === undefined) return;
  await ports.posts.owe([panelPost(agenda, backstageChannelId, true), panelPost(agenda, backstageChannelId, false)]);
  ports.courier.wake();
}
