import { Refusal } from '../../domain/refusal.ts';
import type { Agenda } from '../../domain/rounds/agenda.ts';
import type { Ports } from '../ports.ts';
import { panelPost, saveTransition } from './save-transition.ts';

/** How often it is tried anew because the clock has moved meanwhile. */
const TRIES = 5;

/** Where a workshop is held. */
export type HeldIn = Pick<Agenda, 'roomChannelId' | 'backstageChannelId' | 'voiceChannelId'>;

/**
 * Holds the rounds of a workshop in other channels from now on. It is a change of the
 * agenda like any other, a new epoch: whoever is changing it at this moment for the former
 * room has to look again.
 *
 * @throws {@link Refusal} `changed-meanwhile`.
 */
export async function moveAgenda(ports: Ports, workshopId: string, channels: HeldIn): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const agenda = await ports.agendas.find(workshopId);
    if (!agenda || isHeldIn(agenda, channels)) return;
    const moved: Agenda = { ...agenda, ...channels };
    // The channel may be the first that the facilitators have, and their panel the first too.
    if (moved.backstageChannelId !== undefined) {
      await ports.posts.owe([panelPost(moved, moved.backstageChannelId, true)]);
    }
    if (await saveTransition(ports, { agenda: { ...moved, epoch: agenda.epoch + 1 }, told: [] })) return;
  }
  throw new Refusal('changed-meanwhile', {});
}

const isHeldIn = (agenda: Agenda, { roomChannelId, backstageChannelId, voiceChannelId }: HeldIn): boolean =>
  agenda.roomChannelId === roomChannelId &&
  agenda.backstageChannelId === backstageChannelId &&
  agenda.voiceChannelId === voiceChannelId;
