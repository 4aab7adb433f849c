import type { Workshop } from '../../domain/planning/workshop.ts';
import type { Post } from '../../domain/post.ts';
import {
  announcedPosts,
  type Caucus,
  caucusAudience,
  caucusPosts,
  caucusRound,
  concernsCaucuses,
  doorPosts,
  hasCaucuses,
  placeKey,
} from '../../domain/rounds/caucus.ts';
import type { Transition } from '../../domain/rounds/transition.ts';
import type { Channels, Ports } from '../ports.ts';

/** The language of the parties' channels, as of the room. */
const LANGUAGE = 'en';

type Stores = Pick<Ports, 'workshops' | 'servers' | 'agendas' | 'participants' | 'posts'>;

/** What a change of the clock owes to the parties' own channels. The workshop is read only where there is something to tell. */
export async function owedToCaucuses(
  ports: Pick<Ports, 'workshops'>,
  transition: Transition,
): Promise<readonly Post[]> {
  if (!concernsCaucuses(transition)) return [];
  const workshop = await ports.workshops.find(transition.agenda.workshopId);
  if (!workshop) throw new Error('an agenda without its workshop');
  return caucusPosts(transition, workshop.parties).map((post) => ({ ...post, language: LANGUAGE }));
}

/**
 * What the parties' channels are owed because somebody has got the key to the room, or has lost it; nothing
 * where there are no such channels. The errand names nobody: who may enter is looked up when it is paid, so
 * it is owed after, or together with, what has happened.
 *
 * @param occasion names what has happened.
 */
export async function owedForDoors(
  ports: Pick<Ports, 'workshops' | 'agendas'>,
  workshopId: string,
  occasion: string,
): Promise<readonly Post[]> {
  const agenda = await ports.agendas.find(workshopId);
  const workshop = agenda && hasCaucuses(agenda) ? await ports.workshops.find(workshopId) : undefined;
  return workshop
    ? doorPosts(workshopId, workshop.parties, occasion).map((post) => ({ ...post, language: LANGUAGE }))
    : [];
}

/** The parties' own channels as they are to be now; none before a round has asked for them. */
export async function caucusesOf(ports: Stores, workshop: Workshop): Promise<readonly Caucus[]> {
  const server = await ports.servers.find(workshop.serverId);
  const agenda = await ports.agendas.find(workshop.id);
  if (!server || !agenda || !hasCaucuses(agenda)) return [];
  const participants = await ports.participants.list(workshop.id);
  const isOpen = caucusRound(agenda) !== undefined;
  return await Promise.all(
    workshop.parties.map(async ({ id }, index) => {
      const party = index + 1;
      const knownId = (await ports.posts.findSent(placeKey(workshop.id, party)))?.messageId;
      return {
        workshopId: workshop.id,
        serverId: server.id,
        title: workshop.title,
        party,
        facilitatorRoleId: server.facilitatorRoleId,
        isOpen,
        ...(knownId !== undefined && knownId !== '' && { knownId }),
        ...caucusAudience(participants, id),
      };
    }),
  );
}

/** What facilitators announce reaches the parties also where they talk by themselves. */
export async function announcedToCaucuses(
  ports: Pick<Ports, 'workshops' | 'agendas'>,
  workshopId: string,
  announcement: { readonly key: string; readonly text: string },
): Promise<readonly Post[]> {
  const agenda = await ports.agendas.find(workshopId);
  const workshop = await ports.workshops.find(workshopId);
  if (!agenda || !workshop) return [];
  return announcedPosts(agenda, workshop.parties, announcement).map((post) => ({ ...post, language: LANGUAGE }));
}

/**
 * The same channels, able to deliver to a party's own one: how that is to be, and who may read it, is looked
 * up at the very moment of the delivery. What is written down with a post could be out of date by then.
 */
export const withCaucuses = (channels: Channels, stores: Stores): Channels => ({
  async deliver(claimed) {
    const { to, workshopId } = claimed.post;
    if (to.kind !== 'caucus') return await channels.deliver(claimed);
    const workshop = await stores.workshops.find(workshopId);
    const caucus = workshop && (await caucusesOf(stores, workshop)).find(({ party }) => party === to.party);
    if (!caucus) return { outcome: 'undeliverable', reason: 'unknown-place' };

    const delivery = await channels.deliver({ ...claimed, caucus });
    // An errand tells which channel it has been to: another one, if the former was deleted.
    if (claimed.post.content.kind === 'caucus-doors' && delivery.outcome === 'sent' && delivery.messageId !== '') {
      await stores.posts.markMoved(placeKey(workshopId, to.party), delivery.messageId);
    }
    return delivery;
  },
});
