import { Refusal } from '../../domain/refusal.ts';
import type { Agenda } from '../../domain/rounds/agenda.ts';
import type { AgendaDraft } from '../../domain/rounds/draft.ts';
import { requirePhaseRules } from '../../domain/rounds/phase-rules.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf, workshopHere } from '../server.ts';
import { agendaPlace, setAgenda } from './set-agenda.ts';

/**
 * Gives the workshop of this room its agenda, in the place of one that has not started.
 *
 * @param readDraft Fetches and reads the file; asked only once it is certain that the caller may import it.
 * @throws {@link Refusal} when the rounds need more time than is booked, stand where a phase rule does
 * not want them, or an agenda has begun.
 */
export async function importAgenda(
  ports: Ports,
  caller: Caller,
  readDraft: () => Promise<AgendaDraft>,
): Promise<Agenda> {
  const place = await agendaPlace(ports, caller);
  const draft = await readDraft();
  requirePhaseRules(draft);
  return await setAgenda(ports, place, draft.rounds);
}

/** The agenda of the workshop of this room. @throws {@link Refusal} `no-agenda`. */
export async function showAgenda(ports: Ports, caller: Caller): Promise<Agenda> {
  requireRole(await serverOf(ports, caller), caller, 'facilitator');
  const agenda = await ports.agendas.find((await workshopHere(ports, caller)).id);
  if (!agenda) throw new Refusal('no-agenda', {});
  return agenda;
}
