import { ChannelType, PermissionFlagsBits as Flags, OverwriteType, Routes } from 'discord.js';
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
    expect(again).toEqual({ server: first.server, created: [], outsiders: { roleIds: [], members: 0 } });
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

  test('finds what it was set up with by its id, whatever it is called now', async () => {
    const { server, rest, rooms } = await aDiscord();
    const first = await rooms.prepareServer(server.guildId);
    const known = { id: server.guildId, version: 1, ...first.server };
    await rest.patch(Routes.channel(known.callChannelId), { body: { name: 'announcements' } });
    await rest.patch(Routes.guildRole(server.guildId, known.reviewerRoleId), { body: { name: 'Readers' } });

    const again = await rooms.prepareServer(server.guildId, known);

    expect(again).toMatchObject({ server: first.server, created: [] });
  });

  test('is given a new channel in the place of one that was deleted', async () => {
    const { server, rest, rooms } = await aDiscord();
    const first = await rooms.prepareServer(server.guildId);
    await rest.delete(Routes.channel(first.server.callChannelId));

    const again = await rooms.prepareServer(server.guildId, { id: server.guildId, version: 1, ...first.server });

    expect(again.created).toEqual(['#workshop-calls']);
    expect(again.server.callChannelId).not.toBe(first.server.callChannelId);
  });

  test('tells who else can read an organizers’ channel that it had', async () => {
    const { server, rest, rooms } = await aDiscord();
    const role = (await rest.post(Routes.guildRoles(server.guildId), { body: { name: 'Friends' } })) as { id: string };
    const allow = Flags.ViewChannel.toString();
    const permission_overwrites = [
      { id: role.id, type: OverwriteType.Role, allow },
      { id: server.actor('Pat').id, type: OverwriteType.Member, allow },
      { id: server.actor('Quinn').id, type: OverwriteType.Member, deny: allow },
    ];
    await rest.post(Routes.guildChannels(server.guildId), {
      body: { name: 'workshop-organizers', type: ChannelType.GuildText, permission_overwrites },
    });

    const { outsiders } = await rooms.prepareServer(server.guildId);

    expect(outsiders).toEqual({ roleIds: [role.id], members: 1 });
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
    const request = {
      server: { id: server.guildId, version: 1, ...prepared.server },
      workshopId: 'workshop-1',
      title: 'Дороги й річки',
      withVoice: false,
    };
    const open = async (...names: readonly string[]) => {
      const memberIds = names.map((name) => server.actor(name).id);
      return (await rooms.openRoom({ ...request, memberIds })).roomChannelId;
    };
    const all = () =>
      [...server.discord.world.channels.values()].filter(({ topic }) => topic?.includes('workshop workshop-1'));
    return { open, all, request };
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

  test('is found again by its id when its mark is gone, and its doors are mended', async () => {
    const discord = await aDiscord();
    const { server, rest, rooms } = discord;
    const { open, request } = await roomOf(discord);
    const roomChannelId = await open('Pat');
    await rest.patch(Routes.channel(roomChannelId), { body: { topic: 'ours' } });
    await rest.delete(Routes.channelPermission(roomChannelId, request.server.facilitatorRoleId));
    expect(server.actor('Fay').channels()).not.toContain('дороги-й-річки');

    const again = await rooms.openRoom({ ...request, roomChannelId, memberIds: [server.actor('Pat').id] });

    expect(again).toMatchObject({ roomChannelId, outsiders: { roleIds: [], members: 0 } });
    expect(server.actor('Fay').channels()).toContain('дороги-й-річки');
  });

  test('is made anew when it was deleted', async () => {
    const discord = await aDiscord();
    const { open, all, request } = await roomOf(discord);
    const roomChannelId = await open('Pat');
    await discord.rest.delete(Routes.channel(roomChannelId));

    const again = await discord.rooms.openRoom({ ...request, roomChannelId, memberIds: [] });

    expect(again.roomChannelId).not.toBe(roomChannelId);
    expect(all().map(({ id }) => id)).toEqual([again.roomChannelId]);
  });

  test('that shuts the bot out is not made a second time: that is for an administrator to mend', async () => {
    const discord = await aDiscord();
    const { open, all, request } = await roomOf(discord);
    const roomChannelId = await open('Pat');
    const bot = discord.server.discord.world.users.get(discord.server.discord.world.botId);
    discord.server.byHand.setOverwrite('дороги-й-річки', bot!.name, { deny: ['ViewChannel'] });

    await expect(discord.rooms.openRoom({ ...request, roomChannelId, memberIds: [] })).rejects.toMatchObject({
      code: 'cannot-manage-server',
    });
    expect(all()).toHaveLength(1);
  });

  test('tells of those who were let in by hand, and counts persons without naming them', async () => {
    const discord = await aDiscord();
    const { open, request } = await roomOf(discord);
    const roomChannelId = await open('Pat', 'Quinn');

    const { outsiders } = await discord.rooms.openRoom({
      ...request,
      roomChannelId,
      memberIds: [discord.server.actor('Pat').id],
    });

    expect(outsiders).toEqual({ roleIds: [], members: 1 });
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
