import { ChannelType, PermissionFlagsBits as Flags, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { roomName } from '../../bot/room-name.ts';
import { DEFAULT_BOT_PERMISSIONS } from '../../rehearsal/discord/server.ts';
import { aDiscord } from './courier-setup.ts';

describe('a server', () => {
  test('is given the roles and channels of workshops, once', async () => {
    const { server, rooms } = await aDiscord();

    const first = await rooms.prepareServer(server.guildId);
    const again = await rooms.prepareServer(server.guildId);

    expect(first.created).toEqual([
      'Workshops',
      'Workshop organizer',
      'Workshop reviewer',
      '#workshop-calls',
      '#workshop-summaries',
      '#workshop-organizers',
    ]);
    expect(again).toEqual({ server: first.server, created: [] });
    expect(server.findings).toEqual([]);
  });

  test('shows calls and summaries to everybody, and the organizers’ channel to those who run workshops', async () => {
    const { server, rooms } = await aDiscord();
    await rooms.prepareServer(server.guildId);
    server.actor('Quinn').addRole('Workshop reviewer');

    expect(server.actor('Pat').channels()).toEqual(expect.arrayContaining(['workshop-calls', 'workshop-summaries']));
    expect(server.actor('Pat').channels()).not.toContain('workshop-organizers');
    expect(server.actor('Fay').channels()).toContain('workshop-organizers');
    expect(server.actor('Quinn').channels()).toContain('workshop-organizers');
    await expect(server.actor('Pat').say('workshop-calls', 'hello')).rejects.toThrow();
  });

  test('keeps an organizers’ channel that it had, and closes it to everybody else', async () => {
    const { server, rest, rooms } = await aDiscord();
    await rest.post(Routes.guildChannels(server.guildId), {
      body: { name: 'workshop-organizers', type: ChannelType.GuildText },
    });
    expect(server.actor('Pat').channels()).toContain('workshop-organizers');

    const { created } = await rooms.prepareServer(server.guildId);

    expect(created).not.toContain('#workshop-organizers');
    expect(server.actor('Pat').channels()).not.toContain('workshop-organizers');
  });

  test('is refused with the names of the permissions that are missing', async () => {
    const { server, rooms } = await aDiscord({
      botPermissions: DEFAULT_BOT_PERMISSIONS & ~Flags.ManageRoles & ~Flags.ManageChannels,
    });
    await expect(rooms.prepareServer(server.guildId)).rejects.toMatchObject({
      code: 'cannot-manage-server',
      facts: { missing: 'ManageChannels, ManageRoles' },
    });
  });
});

describe('a room', () => {
  const roomOf = async (discord: Awaited<ReturnType<typeof aDiscord>>) => {
    const { server, rooms } = discord;
    const prepared = await rooms.prepareServer(server.guildId);
    const open = (...names: readonly string[]) =>
      rooms.openRoom({
        server: { id: server.guildId, version: 1, ...prepared.server },
        workshopId: 'workshop-1',
        title: 'Дороги й річки',
        memberIds: names.map((name) => server.actor(name).id),
      });
    const all = () =>
      [...server.discord.world.channels.values()].filter(({ topic }) => topic?.includes('workshop workshop-1'));
    return { open, all };
  };

  test('is seen by its members and the facilitators, and by nobody else', async () => {
    const discord = await aDiscord();
    const { open } = await roomOf(discord);

    await open('Pat', 'Cleo');

    const seers = ['Fay', 'Pat', 'Quinn', 'Cleo'].filter((name) =>
      discord.server.actor(name).channels().includes('дороги-й-річки'),
    );
    expect(seers).toEqual(['Fay', 'Pat', 'Cleo']);
    expect(discord.server.findings).toEqual([]);
  });

  test('is made once, and lets in who is new when it is asked for again', async () => {
    const discord = await aDiscord();
    const { open, all } = await roomOf(discord);

    const first = await open('Pat');
    const again = await open('Pat', 'Quinn');

    expect(again).toBe(first);
    expect(all()).toHaveLength(1);
    expect(discord.server.actor('Quinn').channels()).toContain('дороги-й-річки');
  });

  test('is made once though the connection was cut after Discord had made it', async () => {
    const discord = await aDiscord();
    const { open, all } = await roomOf(discord);
    discord.server.faults.next({ match: 'create_guild_channel', kind: 'cut-after-accept' });

    const id = await open('Pat').catch(() => open('Pat'));

    expect(all().map((channel) => channel.id)).toEqual([id]);
  });

  test.each([
    { title: 'Roads & Rivers: 2027!', name: 'roads-rivers-2027' },
    { title: 'Дороги й річки', name: 'дороги-й-річки' },
    { title: '???', name: 'workshop' },
    {
      title: 'very long '.repeat(20),
      name: 'very-long-very-long-very-long-very-long-very-long-very-long-very-long-very-long',
    },
  ])('is called after the workshop “$title”', ({ title, name }) => {
    expect(roomName(title)).toBe(name);
  });
});
