import { isLongOver, isMendable } from '../../domain/delivery.ts';
import type { Workshop } from '../../domain/planning/workshop.ts';
import type { PostContent, Undelivered } from '../../domain/post.ts';
import { currentRound } from '../../domain/rounds/agenda.ts';
import { latestCaucus } from '../../domain/rounds/caucus.ts';
import { roundPaused } from '../../domain/rounds/control.ts';
import type { Ports } from '../ports.ts';
import type { DeadLetter, Verdict } from './deliver-posts.ts';
import { ROOM_LANGUAGE, saveTransition } from './save-transition.ts';

/** What only facilitators may read. It never follows a room's posts into a room. */
const BACKSTAGE: readonly PostContent['kind'][] = ['panel', 'private-word', 'flag', 'round-blocked'];

/** What only those who run workshops may read, or what belongs among the calls. It never follows a room's posts into a room either. */
const NOT_FOR_ROOMS: readonly PostContent['kind'][] = [
  'call-moved',
  'undeliverable',
  'seat-empty',
  'dates-moved',
  'safety-asked',
  'reminder',
];

/**
 * What is done about a post that Discord does not take.
 *
 * A room that shuts the bot out keeps its posts waiting, in their order: what people
 * wrote must be shown once somebody has let it in again. A round there cannot go on
 * unseen, so it is paused. What is meant for the facilitators' own channel waits as well, and never
 * goes anywhere else. So do the parties' own channels, while the round goes on. Of everything else that a channel does not get, the
 * organizers are told, so that they can ask for it again.
 *
 * A person whose direct messages are closed needs nothing: the same can be read by a
 * private command, and nobody else is to learn that they are closed. Nor is anybody
 * told when it is the organizers' own channel that is gone. Safe to repeat.
 */
export async function answerDeadLetter(ports: Ports, letter: DeadLetter): Promise<Verdict> {
  if (letter.to.kind === 'member' || NOT_FOR_ROOMS.includes(letter.kind)) return 'give-up';
  const workshop = await ports.workshops.find(letter.workshopId);
  if (!workshop) return 'give-up';
  if (letter.to.kind === 'caucus') return await answerFromCaucus(ports, workshop, letter);

  // Each notice names the version that owed what is lost: owed again and lost again, it is told again.
  switch (letter.kind) {
    case 'call':
      await tellOrganizers(ports, workshop, 'call-lost', `v${workshop.version}`);
      return 'give-up';
    case 'summary': {
      const summary = await ports.summaries.findLatest(workshop.id);
      await tellOrganizers(ports, workshop, 'summary-lost', `${summary?.id}-v${summary?.version}`);
      return 'give-up';
    }
    default:
      if (BACKSTAGE.includes(letter.kind)) return await answerFromBackstage(ports, workshop, letter);
      return await answerFromRoom(ports, workshop, letter);
  }
}

async function answerFromRoom(ports: Ports, workshop: Workshop, letter: DeadLetter): Promise<Verdict> {
  const room = workshop.roomChannelId;
  if (letter.to.kind !== 'channel' || room === undefined) return 'give-up';
  if (letter.to.channelId !== room) return await answerFromFormerRoom(ports, letter, letter.to.channelId, room);

  const agenda = await ports.agendas.find(workshop.id);
  const now = await ports.clock.now();
  const round = agenda && currentRound(agenda);
  // Somebody who has left the server has nothing to do with whether the room can be read.
  if (agenda && round?.status === 'open' && now < round.closesAt && letter.reason !== 'unknown-person') {
    await saveTransition(ports, roundPaused(agenda, now));
  }

  const isHeld = isMendable(letter.reason) && (round !== undefined || !isLongOver(workshop, now));
  // All that is owed waits behind this one post, so that its key names the outage.
  await tellOrganizers(ports, workshop, isHeld ? 'room-waits' : 'room-lost', `${letter.to.channelId}-${letter.key}`);
  return isHeld ? 'hold' : 'give-up';
}

/** The words of somebody who asks for help must not be lost, and nobody but the facilitators may read them. */
async function answerFromBackstage(ports: Ports, workshop: Workshop, letter: DeadLetter): Promise<Verdict> {
  const backstage = workshop.backstageChannelId;
  if (letter.to.kind !== 'channel' || backstage === undefined) return 'give-up';
  if (!isMendable(letter.reason) || isLongOver(workshop, await ports.clock.now())) {
    // The next change of the clock makes another panel.
    if (letter.kind !== 'panel') await tellOrganizers(ports, workshop, 'backstage-lost', letter.key);
    return 'give-up';
  }
  if (letter.to.channelId !== backstage) {
    await ports.posts.redirect(letter.workshopId, letter.to.channelId, backstage);
    return 'hold';
  }
  await tellOrganizers(ports, workshop, 'backstage-waits', letter.key);
  return 'hold';
}

/** A party that cannot talk by itself costs nobody their time: the organizers hear of it once in a round, for all parties together. */
async function answerFromCaucus(ports: Ports, workshop: Workshop, letter: DeadLetter): Promise<Verdict> {
  const agenda = await ports.agendas.find(workshop.id);
  const round = agenda && latestCaucus(agenda);
  if (!round || isLongOver(workshop, await ports.clock.now())) return 'give-up';

  await tellOrganizers(ports, workshop, 'caucus-waits', round.id);
  // Words that Discord refuses must not keep the doors from being closed.
  return isMendable(letter.reason) || letter.kind === 'caucus-doors' ? 'hold' : 'give-up';
}

/** Words that were on their way while the room was replaced follow it; a key to the former one opens nothing. */
async function answerFromFormerRoom(ports: Ports, letter: DeadLetter, former: string, room: string): Promise<Verdict> {
  const isKey = letter.kind === 'room-admission' || letter.kind === 'room-dismissal';
  if (isKey || !isMendable(letter.reason)) return 'give-up';
  await ports.posts.redirect(letter.workshopId, former, room);
  return 'hold';
}

async function tellOrganizers(ports: Ports, workshop: Workshop, what: Undelivered, which: string): Promise<void> {
  const server = await ports.servers.find(workshop.serverId);
  if (!server) return;
  await ports.posts.owe([
    {
      key: `${what}-${workshop.id}-${which}`,
      workshopId: workshop.id,
      to: { kind: 'channel', channelId: server.organizersChannelId },
      language: ROOM_LANGUAGE,
      content: { kind: 'undeliverable', title: workshop.title, what },
    },
  ]);
  ports.courier.wake();
}
