import { Refusal } from '../../domain/refusal.ts';
import type { Ports } from '../ports.ts';
import { saveTransition } from './save-transition.ts';

/** How often it is tried anew because the clock has moved meanwhile. */
const TRIES = 5;

/**
 * Holds the rounds of a workshop in another channel from now on. It is a change of the
 * agenda like any other, a new epoch: whoever is changing it at this moment for the former
 * room has to look again.
 *
 * @throws {@link Refusal} `changed-meanwhile`.
 */
export async function moveAgenda(ports: Ports, workshopId: string, roomChannelId: string): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const agenda = await ports.agendas.find(workshopId);
    if (!agenda || agenda.roomChannelId === roomChannelId) return;
    if (await saveTransition(ports, { agenda: { ...agenda, roomChannelId, epoch: agenda.epoch + 1 }, told: [] }))
      return;
  }
  throw new Refusal('changed-meanwhile', {});
}
