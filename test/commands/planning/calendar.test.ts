import { afterEach, expect, test } from 'vitest';
import { createChannels } from '../../../bot/channels.ts';
import { createClient, putToWork } from '../../../bot/client.ts';
import { createDispatcher } from '../../../bot/dispatch.ts';
import { createLogger } from '../../../bot/log.ts';
import { createOwnId } from '../../../bot/own-id.ts';
import { createRest } from '../../../bot/rest.ts';
import { createRooms } from '../../../bot/rooms.ts';
import { calendarButtons, calendarCommands } from '../../../commands/calendar.ts';
import { setup } from '../../../commands/setup.ts';
import type { SeenMessage } from '../../../rehearsal/discord/seen.ts';
import { type RehearsalServer, startRehearsalServer } from '../../../rehearsal/discord/server.ts';
import { sendReminders } from '../../../services/planning/send-reminders.ts';
import type { Ports } from '../../../services/ports.ts';
import { workshopId } from '../../services/screening/story.ts';
import { aConvention, aParticipant, aWorkshop, idOf, on } from '../../support/build.ts';
import { messageOf } from '../../support/walk.ts';
import { createWorld, type World } from '../../support/world.ts';

const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** Olena organizes; Ana and Arn have seats for Ardania, Bela and Bo for Belmark. Arn and Bo have not answered yet. */
async function aStage(): Promise<{ server: RehearsalServer; world: World; deliver: () => Promise<void> }> {
  const server = await startRehearsalServer({
    seed: 5,
    people: [
      { name: 'Olena', locale: 'en-US', owner: true },
      { name: 'Ana', locale: 'en-US' },
      { name: 'Arn', locale: 'uk' },
      { name: 'Bela', locale: 'en-US', directMessages: 'closed' },
      { name: 'Bo', locale: 'ru' },
    ],
  });
  closing.push(() => server.close());
  const world = createWorld({ now: on(2, '12:00') });
  const log = createLogger('error', { write: () => {} });
  const client = createClient({ apiBase: server.apiBase });
  const rest = createRest({ apiBase: server.apiBase, token: server.botToken });
  const ownId = createOwnId(rest);
  const channels = createChannels({ rest, clock: world.ports.clock, ownId });
  const ports: Ports = { ...world.ports, channels, rooms: createRooms({ rest, ownId }) };
  const commands = [setup, ...calendarCommands];
  const dispatch = createDispatcher({ commands, buttons: calendarButtons, modals: [] }, { ports, log });
  putToWork(client, { commands, dispatch, log, rest, onLost: () => undefined });
  await client.login(server.botToken);
  closing.push(() => client.destroy());
  await server.whenBotOnline();

  await server.actor('Olena').slash('/setup');
  server.actor('Olena').addRole('Workshop organizer');
  const seats = [
    ['Ana', 'party-1', 'ready', 'en'],
    ['Arn', 'party-1', 'invited', 'uk'],
    ['Bela', 'party-2', 'ready', 'en'],
    ['Bo', 'party-2', 'invited', 'ru'],
  ] as const;
  await world.add({
    conventions: [aConvention({ serverId: server.guildId })],
    workshops: [aWorkshop({ serverId: server.guildId, stage: 'decided' })],
    participants: seats.map(([name, partyId, status, language], n) =>
      aParticipant({
        id: idOf('participant', n + 1),
        memberId: server.actor(name).id,
        name,
        alias: n,
        partyId,
        status,
        language,
      }),
    ),
  });
  return { server, world, deliver: () => deliverAll(ports) };
}

async function deliverAll({ posts, channels }: Ports): Promise<void> {
  for (let batch = await posts.claim(10, 30_000); batch.length > 0; batch = await posts.claim(10, 30_000)) {
    for (const claimed of batch) {
      const delivery = await channels.deliver(claimed);
      if (delivery.outcome === 'sent') await posts.markSent(claimed.post.key, delivery.messageId);
      else await posts.markDead(claimed.post.key, delivery.outcome);
    }
  }
}

const fileOf = async ({ attachments }: SeenMessage): Promise<string> => await (await fetch(attachments[0]!.url)).text();

test('a party’s meeting reaches its own people, with a file in the direct message, and nobody else anywhere', async () => {
  const { server, deliver } = await aStage();
  const [olena, ana, arn, bela, bo] = ['Olena', 'Ana', 'Arn', 'Bela', 'Bo'].map((name) => server.actor(name));
  const asked = { workshop: workshopId, kind: 'party', party: 'Ardania', time: '18:00', minutes: 60, 'days-before': 3 };
  await messageOf(olena!.slash('/meeting add', { ...asked, where: 'the room behind the library' }));
  await deliver();

  const [news] = ana!.directMessages();
  expect(news?.text).toContain('A new date: Water sharing');
  expect(arn!.directMessages()[0]?.text).toContain('Нова дата: Water sharing');
  for (const other of [bela!, bo!]) expect(other.directMessages()).toEqual([]);

  // From a direct message Discord names no server: the button knows its workshop.
  const given = await messageOf(ana!.press(news!, 'My calendar file'));
  expect(await fileOf(given)).toContain('the room behind the library');
  const [uk] = arn!.directMessages();
  const ofArn = await messageOf(arn!.press(uk!, 'Мій файл календаря'));
  expect(await fileOf(ofArn)).not.toContain('library');
  // Somebody else’s custom id gives nobody more than they may know.
  const mine = await messageOf(bela!.slash('/my calendar'));
  expect(await fileOf(mine)).not.toMatch(/library|preparation/);
  expect(mine.text).not.toMatch(/preparation/);
  expect(server.findings).toEqual([]);
});

test('a meeting is in the file of somebody whose direct messages are closed', async () => {
  const { server, world, deliver } = await aStage();
  const asked = { workshop: workshopId, kind: 'remote', time: '18:00', minutes: 60, 'days-before': 3 };
  await messageOf(server.actor('Olena').slash('/meeting add', asked));
  await deliver();
  expect(world.dead()).toHaveLength(1);
  const mine = await messageOf(server.actor('Bela').slash('/my calendar'));
  expect(mine.ephemeral).toBe(true);
  expect(mine.text).toContain('Annual Convention 2026: remote meeting');
  expect(await fileOf(mine)).toContain('SUMMARY:Annual Convention 2026: remote meeting');
});

test('who has not answered is reminded in the own language, and the others are left in peace', async () => {
  const { server, world, deliver } = await aStage();
  await world.advanceTo(on(4, '12:00'));
  await sendReminders(world.ports);
  await deliver();
  const read = (name: string) =>
    server
      .actor(name)
      .directMessages()
      .map(({ text }) => text);
  expect(read('Arn')).toEqual([expect.stringContaining('Нагадування: Water sharing')]);
  expect(read('Arn')[0]).toContain('Це нагадування запізнилося');
  expect(read('Bo')).toEqual([expect.stringContaining('Напоминание: Water sharing')]);
  expect(read('Ana')).toEqual([]);
  expect(server.findings).toEqual([]);
});
