import { currentRound } from '../../domain/rounds/agenda.ts';
import { roundPaused } from '../../domain/rounds/control.ts';
import type { Ports } from '../ports.ts';
import type { DeadLetter } from './deliver-posts.ts';
import { ROOM_LANGUAGE, saveTransition } from './save-transition.ts';

/**
 * What is done about a post that will never arrive.
 *
 * When it was meant for the room of a workshop, a round there cannot go on unseen:
 * it is paused, and the organizers are told. A person whose direct messages are
 * closed needs nothing: the same can be read by a private command, and nobody else
 * is to learn that they are closed. Safe to repeat.
 */
export async function answerDeadLetter(ports: Ports, { workshopId, to }: DeadLetter): Promise<void> {
  const workshop = await ports.workshops.find(workshopId);
  if (!workshop || to.kind !== 'channel' || to.channelId !== workshop.roomChannelId) return;

  const agenda = await ports.agendas.find(workshopId);
  const now = await ports.clock.now();
  const round = agenda && currentRound(agenda);
  if (agenda && round?.status === 'open' && now < round.closesAt) {
    await saveTransition(ports, roundPaused(agenda, now));
  }

  const server = await ports.servers.find(workshop.serverId);
  if (!server) return;
  await ports.posts.owe([
    {
      key: `room-unreachable-${workshopId}-${to.channelId}`,
      workshopId,
      to: { kind: 'channel', channelId: server.organizersChannelId },
      language: ROOM_LANGUAGE,
      content: { kind: 'room-unreachable', title: workshop.title },
    },
  ]);
  ports.courier.wake();
}
