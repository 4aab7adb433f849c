import { Refusal } from '../../domain/refusal.ts';
import type { Agenda } from '../../domain/rounds/agenda.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { workshopOf } from '../server.ts';
import { agendaPlace, setAgenda } from './set-agenda.ts';

/**
 * Gives the workshop of this room the rounds of another workshop of this server, as they are planned
 * there; nothing of what has happened in them. The caller's role and the place are asked for first, so that nobody
 * else learns which workshops have an agenda.
 *
 * @throws {@link Refusal} `nothing-to-copy`, or for the reasons for which an import is refused.
 */
export async function copyAgenda(ports: Ports, caller: Caller, fromWorkshopId: string): Promise<Agenda> {
  const place = await agendaPlace(ports, caller);
  const { id } = await workshopOf(ports, caller, fromWorkshopId);
  const model = id === place.workshop.id ? undefined : await ports.agendas.find(id);
  if (!model) throw new Refusal('nothing-to-copy', {});
  return await setAgenda(
    ports,
    place,
    model.rounds.map(({ plan }) => plan),
  );
}
