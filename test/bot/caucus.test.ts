import { PermissionFlagsBits as Flags, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { caucusName, roomName } from '../../bot/room-name.ts';
import type { PostContent } from '../../domain/post.ts';
import type { Caucus } from '../../domain/rounds/caucus.ts';
import { DEFAULT_BOT_PERMISSIONS } from '../../rehearsal/discord/server.ts';
import { claimed } from './courier-setup.ts';
import { aWorkshopRoom } from './voice-setup.ts';

const ONE = 'roads-and-rivers-caucus-1';
const DOORS: PostContent = { kind: 'caucus-doors' };
const WORDS: PostContent = { kind: 'caucus-closed', ordinal: 1, total: 2, title: 'Among ourselves' };

/** A workshop whose first party is Pat and Quinn, while Cleo sits for the second. */
async function aCaucus() {
  const room = await aWorkshopRoom();
  const { server, request, channels, idsOf } = room;
  const wanted = (more: Partial<Caucus> = {}): Caucus => ({
    workshopId: request.workshopId,
    serverId: server.guildId,
    title: request.title,
    party: 1,
    facilitatorRoleId: request.server.facilitatorRoleId,
    isOpen: true,
    memberIds: idsOf(['Pat', 'Quinn']),
    outsideIds: idsOf(['Cleo']),
    ...more,
  });
  return {
    ...room,
    wanted,
    deliver: (content: PostContent, more: Partial<Caucus> = {}, nonce = 'nonce-1') =>
      channels.deliver(
        claimed({ to: { kind: 'caucus', party: more.party ?? 1 }, content }, { caucus: wanted(more), nonce }),
      ),
    all: (name = ONE) => [...server.discord.world.channels.values()].filter((channel) => channel.name === name),
    readers: (name = ONE) =>
      server.people.filter((person) => person !== 'Olena' && server.actor(person).channels().includes(name)),
    writers: (name = ONE) =>
      server.people.filter(
        (person) =>
          person !== 'Olena' &&
          server.actor(person).channels().includes(name) &&
          server.actor(person).may('SendMessages', name),
      ),
  };
}

describe('the channel of a party', () => {
  test('is made once, read by its people and the facilitators, and closed for writing when its round is over', async () => {
    const { deliver, all, readers, writers, server } = await aCaucus();

    const first = await deliver(DOORS);
    expect(await deliver(DOORS)).toEqual(first);
    expect(first).toEqual({ outcome: 'sent', messageId: all()[0]?.id });
    expect([all().length, readers(), writers()]).toEqual([1, ['Fay', 'Pat', 'Quinn'], ['Fay', 'Pat', 'Quinn']]);

    await deliver(DOORS, { isOpen: false });
    expect([readers(), writers()]).toEqual([['Fay', 'Pat', 'Quinn'], ['Fay']]);
    await deliver(DOORS);
    expect(writers()).toEqual(['Fay', 'Pat', 'Quinn']);
    expect(server.findings).toEqual([]);
  });

  test('lets in who comes, and keeps out who leaves or was let in from another party, also on the way of a word', async () => {
    const { deliver, readers, idsOf, server } = await aCaucus();
    await deliver(DOORS, { memberIds: idsOf(['Pat']) });
    expect(readers()).toEqual(['Fay', 'Pat']);
    server.byHand.setOverwrite(ONE, 'Cleo', { allow: ['ViewChannel'] });

    await deliver(WORDS, { memberIds: idsOf(['Quinn']), outsideIds: idsOf(['Pat', 'Cleo']) });

    expect(readers()).toEqual(['Fay', 'Quinn']);
    expect(server.findings).toEqual([]);
  });

  test('is not made once nobody is to talk there any more, and what was to be said there is not said', async () => {
    const { deliver, all } = await aCaucus();

    expect(await deliver(DOORS, { isOpen: false })).toEqual({ outcome: 'sent', messageId: '' });
    expect(await deliver(WORDS, { isOpen: false })).toEqual({ outcome: 'sent', messageId: '' });
    expect(all()).toEqual([]);
  });

  test('is one though the connection was cut when it was made', async () => {
    const { deliver, all, server } = await aCaucus();
    server.faults.next({ match: 'create_guild_channel', kind: 'cut-after-accept' });

    const outcomes = [await deliver(DOORS), await deliver(DOORS)];

    expect(outcomes.at(-1)).toMatchObject({ outcome: 'sent' });
    expect(all().length).toBe(1);
  });

  test('is found by its id when its mark was changed, by its mark when the id is unknown, and made anew when deleted', async () => {
    const { deliver, all, rest, readers, server } = await aCaucus();
    await deliver(DOORS);
    const knownId = all()[0]!.id;
    await rest.patch(Routes.channel(knownId), { body: { topic: 'ours' } });
    expect(await deliver(DOORS, { knownId })).toEqual({ outcome: 'sent', messageId: knownId });
    expect(all().length).toBe(1);

    server.byHand.deleteChannel(ONE);
    const again = await deliver(DOORS, { knownId });
    expect(again).toEqual({ outcome: 'sent', messageId: all()[0]?.id });
    expect(again).not.toEqual({ outcome: 'sent', messageId: knownId });
    expect(readers()).toEqual(['Fay', 'Pat', 'Quinn']);
  });

  test('that shuts the bot out is not doubled: the errand is refused', async () => {
    const { deliver, all, server } = await aCaucus();
    await deliver(DOORS);
    const knownId = all()[0]!.id;
    server.byHand.setOverwrite(ONE, 'Antechamber', { deny: ['ViewChannel'] });

    const outcome = await deliver(WORDS, { knownId });

    expect(outcome).toEqual({ outcome: 'undeliverable', reason: 'no-access' });
    expect(all().length).toBe(1);
  });

  test('is never that of another workshop of the same title, nor that of another party', async () => {
    const { deliver, all, readers, idsOf } = await aCaucus();
    await deliver(DOORS, { memberIds: idsOf(['Pat']) });

    await deliver(DOORS, { workshopId: '00000000-0000-4000-8000-00000000c3d4', memberIds: idsOf(['Quinn']) });
    await deliver(DOORS, { party: 2, memberIds: idsOf(['Cleo']), outsideIds: idsOf(['Pat', 'Quinn']) });

    expect([all().length, all(caucusName('Roads and rivers', 2)).length]).toEqual([2, 1]);
    expect(readers(caucusName('Roads and rivers', 2))).toEqual(['Fay', 'Cleo']);
    expect(new Set(all().map(({ topic }) => topic)).size).toBe(2);
  });

  test('cannot be made without the permission, and that is no failure of the network', async () => {
    const { deliver, server } = await aCaucus();
    server.byHand.setBotPermissions(DEFAULT_BOT_PERMISSIONS & ~Flags.ManageChannels);

    expect(await deliver(DOORS)).toEqual({ outcome: 'undeliverable', reason: 'no-access' });
  });

  test('counts among what /room open looks after: strangers are told of, and participants of other parties shut out', async () => {
    const { deliver, wanted, rooms, request, server, readers } = await aCaucus();
    await deliver(DOORS);
    server.byHand.setOverwrite(ONE, 'Cleo', { allow: ['ViewChannel'] });
    const open = (caucus: Caucus) => rooms.openRoom({ ...request, memberIds: [], caucuses: [caucus] });

    expect((await open(wanted({ outsideIds: [] }))).outsiders).toEqual({ roleIds: [], members: 1 });
    expect((await open(wanted())).outsiders).toEqual({ roleIds: [], members: 0 });
    expect(readers()).toEqual(['Fay', 'Pat', 'Quinn']);
  });
});

test('its name tells the workshop and a number, in any script, within Discord’s limit', () => {
  expect(['Roads & Rivers', 'Дороги', '???'].map((title) => caucusName(title, 3))).toEqual([
    'roads-rivers-caucus-3',
    'дороги-caucus-3',
    'workshop-caucus-3',
  ]);
  expect(caucusName('very long '.repeat(20), 8).length).toBeLessThanOrEqual(
    roomName('very long '.repeat(20)).length + 9,
  );
});
