import { Refusal } from '../../domain/refusal.ts';
import type { Agenda } from '../../domain/rounds/agenda.ts';
import type { Transition } from '../../domain/rounds/transition.ts';
import type { Ports } from '../ports.ts';
import { saveTransition } from './save-transition.ts';

/**
 * How often a change is decided anew because somebody else was faster. Each time somebody has got
 * their way, so in a room full of people who raise their hands at once it can be as often as there are people.
 */
const TRIES = 60;

/** An agenda as somebody found it, and as it is afterwards: the same one when there was nothing to do. */
export interface AgendaChange {
  readonly before: Agenda;
  readonly after: Agenda;
}

/**
 * The one way in which a person changes the agenda of a workshop: decide on it as it is,
 * write, and decide again if it changed in between.
 *
 * @param decide gives `undefined` when there is nothing to do, such as when somebody else has done it.
 * @throws {@link Refusal}
 */
export async function changeAgenda(
  ports: Ports,
  workshopId: string,
  decide: (agenda: Agenda, now: Date) => Transition | undefined | Promise<Transition | undefined>,
): Promise<AgendaChange> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const agenda = await ports.agendas.find(workshopId);
    if (!agenda) throw new Refusal('no-agenda', {});
    const change = await decide(agenda, await ports.clock.now());
    if (!change) return { before: agenda, after: agenda };
    if (await saveTransition(ports, change)) return { before: agenda, after: change.agenda };
  }
  throw new Refusal('changed-meanwhile', {});
}
