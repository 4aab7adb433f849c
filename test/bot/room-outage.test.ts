import { expect, test } from 'vitest';
import { answerDeadLetter } from '../../services/rounds/answer-dead-letter.ts';
import { resumeRound } from '../../services/rounds/change-clock.ts';
import { deliverPosts } from '../../services/rounds/deliver-posts.ts';
import { openRoom } from '../../services/rounds/open-room.ts';
import { aCaller, anAgenda, anOpenRound, aParticipant, aPost, aServer, at, aWorkshop, idOf } from '../support/build.ts';
import { createWorld } from '../support/world.ts';
import { aDiscord } from './courier-setup.ts';

const workshopId = idOf('workshop');

/** A round that is open in a room of a rehearsed Discord. */
async function aRound() {
  const discord = await aDiscord();
  const { server, rooms, channels } = discord;
  const prepared = await rooms.prepareServer(server.guildId);
  const world = createWorld({ now: at('13:10') });
  const ports = { ...world.ports, rooms, channels };
  await world.add({
    servers: [aServer({ id: server.guildId, ...prepared.server })],
    workshops: [aWorkshop({ serverId: server.guildId, stage: 'decided' })],
    participants: [aParticipant({ memberId: server.actor('Pat').id, status: 'ready' })],
  });
  const facilitator = aCaller({ serverId: server.guildId, roleIds: [prepared.server.facilitatorRoleId] });
  const { roomChannelId } = await openRoom(ports, facilitator, workshopId);
  await world.add({ agendas: [anAgenda({ roomChannelId, rounds: [anOpenRound()] })] });

  const deliver = async () => {
    const beforeGivingUp = (letter: Parameters<typeof answerDeadLetter>[1]) => answerDeadLetter(ports, letter);
    const once = async () => Promise.all(await deliverPosts(ports, { limit: 10, chance: () => 0, beforeGivingUp }));
    while ((await once()).length > 0);
  };
  const pass = () => world.advanceTo(new Date(world.now().getTime() + 30_000));
  const owe = (key: string) => ports.posts.owe([aPost({ key, to: { kind: 'channel', channelId: roomChannelId } })]);
  await deliver();
  return { ...discord, world, ports, facilitator, roomChannelId, deliver, pass, owe };
}

const READ = { roster: /Who takes part/, paused: /paused/, warned: /Little time/, resumed: /goes on/ };

test('a room that shuts the bot out reads everything in order once it lets it in again', async () => {
  const { server, world, ports, facilitator, roomChannelId, deliver, pass, owe, textOf } = await aRound();
  server.byHand.setOverwrite('water-sharing', 'Antechamber', { deny: ['ViewChannel'] });
  await owe('warning');
  await deliver();

  expect(textOf('workshop-organizers')).toEqual([expect.stringContaining('The room cannot be reached: Water sharing')]);
  expect(textOf('water-sharing')).toEqual([expect.stringMatching(READ.roster)]);

  server.byHand.setOverwrite('water-sharing', 'Antechamber', {
    allow: ['ViewChannel', 'SendMessages', 'ReadMessageHistory', 'ManageRoles'],
  });
  await resumeRound(ports, { ...facilitator, channelId: roomChannelId });
  await pass();
  await deliver();

  expect(textOf('water-sharing')).toEqual([
    expect.stringMatching(READ.roster),
    expect.stringMatching(READ.warned),
    expect.stringMatching(READ.paused),
    expect.stringMatching(READ.resumed),
  ]);
  expect(world.dead()).toEqual([]);
});

test('what a deleted room was owed is read in the one made in its place', async () => {
  const { server, world, ports, facilitator, deliver, owe, textOf } = await aRound();
  server.byHand.deleteChannel('water-sharing');
  await owe('warning');
  await deliver();

  const again = await openRoom(ports, facilitator, workshopId);
  await resumeRound(ports, { ...facilitator, channelId: again.roomChannelId });
  await deliver();

  expect(textOf('water-sharing')).toEqual([
    expect.stringMatching(READ.roster),
    expect.stringMatching(READ.warned),
    expect.stringMatching(READ.paused),
    // Whoever is in the new room reads there who takes part, too.
    expect.stringMatching(READ.roster),
    expect.stringMatching(READ.resumed),
  ]);
  expect(server.actor('Pat').channels()).toContain('water-sharing');
  expect(world.dead()).toEqual([]);
});
