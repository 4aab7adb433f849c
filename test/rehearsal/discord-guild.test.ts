import {
  ChannelType,
  GuildScheduledEventEntityType,
  GuildScheduledEventPrivacyLevel,
  OverwriteType,
  PermissionFlagsBits,
  type TextChannel,
} from 'discord.js';
import { expect, test } from 'vitest';
import { DEFAULT_BOT_PERMISSIONS } from '../../rehearsal/discord/server.ts';
import { aBot } from './discord-setup.ts';

test('a room with explicit overwrites is seen by those in it and by the owner', async () => {
  const { server, guild, bot } = await aBot();
  const role = await guild.roles.create({ name: 'participant' });
  await guild.members.addRole({ user: server.actor('Ben').id, role });

  const category = await guild.channels.create({ name: 'Water', type: ChannelType.GuildCategory });
  const room = await guild.channels.create({
    name: 'Room One',
    parent: category,
    permissionOverwrites: [
      { id: guild.id, deny: PermissionFlagsBits.ViewChannel },
      { id: role.id, allow: PermissionFlagsBits.ViewChannel },
      { id: bot.user.id, allow: PermissionFlagsBits.ViewChannel },
    ],
  });
  await room.send('inside');

  expect(room.name).toBe('room-one');
  expect(server.actor('Ben').channels()).toEqual(['general', 'announcements', 'room-one']);
  expect(server.actor('Марта').channels()).toEqual(['general', 'announcements']);
  expect(server.actor('Olena').sees('room-one')).toMatchObject([{ content: 'inside' }]);
  expect(server.botMessages[0]!.seenBy).toEqual(['Olena', 'Ben']);
  server.actor('Ben').removeRole('participant');
  expect(server.actor('Ben').sees('room-one')).toEqual([]);
  expect(server.findings).toEqual([]);
});

test('who shuts out @everyone and forgets the bot has shut out the bot', async () => {
  const { guild } = await aBot();

  const room = await guild.channels.create({
    name: 'forgotten',
    permissionOverwrites: [{ id: guild.id, deny: PermissionFlagsBits.ViewChannel }],
  });

  await expect(room.send('hello?')).rejects.toMatchObject({ code: 50001 });
});

test('one overwrite is set and taken away on its own', async () => {
  const { server, guild } = await aBot();
  const general = guild.channels.cache.find(({ name }) => name === 'general') as TextChannel;
  const ben = server.actor('Ben');

  await general.permissionOverwrites.edit(ben.id, { SendMessages: false }, { type: OverwriteType.Member });
  await expect(ben.say('general', 'hello')).rejects.toMatchObject({ problem: 'not-permitted' });
  expect(ben.may('AttachFiles', 'general')).toBe(false);
  await general.permissionOverwrites.delete(ben.id);
  await ben.say('general', 'hello');

  expect(server.actor('Olena').sees('general')).toMatchObject([{ content: 'hello', authorName: 'Ben' }]);
  expect(server.findings).toEqual([]);
});

test('the bot grants in overwrites and roles only what it holds itself', async () => {
  const { server, guild } = await aBot();
  const general = guild.channels.cache.find(({ name }) => name === 'general') as TextChannel;

  await expect(
    general.permissionOverwrites.edit(
      server.actor('Ben').id,
      { MentionEveryone: true },
      { type: OverwriteType.Member },
    ),
  ).rejects.toMatchObject({ code: 50013 });
  await expect(
    general.permissionOverwrites.edit(server.actor('Ben').id, { ManageRoles: true }, { type: OverwriteType.Member }),
  ).rejects.toMatchObject({ code: 50013 });
  await expect(
    guild.roles.create({ name: 'boss', permissions: PermissionFlagsBits.Administrator }),
  ).rejects.toMatchObject({ code: 50013 });
  expect(server.findings).toEqual([]);
});

test('the bot gives away only roles below its own', async () => {
  const { server, guild } = await aBot();
  const own = guild.members.me!.roles.botRole!;
  const ben = server.actor('Ben');

  await expect(guild.members.addRole({ user: ben.id, role: own })).rejects.toMatchObject({ code: 50013 });
  const party = await guild.roles.create({ name: 'north' });
  await guild.members.addRole({ user: ben.id, role: party });
  expect(ben.roles()).toEqual(['north']);
  await guild.members.removeRole({ user: ben.id, role: party });
  expect(ben.roles()).toEqual([]);
  await party.edit({ name: 'south', mentionable: true });
  await party.delete();
  expect((await guild.roles.fetch()).map(({ name }) => name)).not.toContain('south');
  expect(server.findings).toEqual([]);
});

test.each([
  { without: 'ManageChannels', deed: 'make a channel' },
  { without: 'ManageRoles', deed: 'make a role' },
] as const)('without $without the bot cannot $deed', async ({ without }) => {
  const { guild } = await aBot({ botPermissions: DEFAULT_BOT_PERMISSIONS & ~PermissionFlagsBits[without] });

  const deed = without === 'ManageChannels' ? guild.channels.create({ name: 'x' }) : guild.roles.create({ name: 'x' });

  await expect(deed).rejects.toMatchObject({ code: 50013 });
});

test('channels follow their category while they are in step with it', async () => {
  const { server, guild, bot } = await aBot();
  const category = await guild.channels.create({ name: 'Rooms', type: ChannelType.GuildCategory });
  await guild.channels.create({ name: 'synced', parent: category });
  const apart = await guild.channels.create({ name: 'apart', parent: category });
  await apart.permissionOverwrites.edit(server.actor('Ben').id, { ViewChannel: true }, { type: OverwriteType.Member });

  await category.permissionOverwrites.set([
    { id: guild.id, deny: PermissionFlagsBits.ViewChannel },
    { id: bot.user.id, allow: PermissionFlagsBits.ViewChannel },
  ]);

  expect(server.actor('Ben').channels()).toEqual(['general', 'announcements', 'apart']);
  expect(server.findings).toEqual([]);
});

test('a private thread is seen by its members only', async () => {
  const { server, guild } = await aBot();
  const general = guild.channels.cache.find(({ name }) => name === 'general') as TextChannel;

  const thread = await general.threads.create({ name: 'caucus', type: ChannelType.PrivateThread, invitable: false });
  await thread.members.add(server.actor('Ben').id);
  await thread.send('for the caucus');

  expect(server.actor('Ben').sees('caucus')).toMatchObject([{ content: 'for the caucus' }]);
  expect(server.actor('Марта').channels()).toEqual(['general', 'announcements']);
  expect(server.botMessages[0]!.seenBy).toEqual(['Olena', 'Ben']);
  await thread.setArchived(true);
  expect(server.findings).toEqual([]);
});

test('events are announced, moved, begun and cancelled', async () => {
  const { server, guild } = await aBot();
  const from = new Date(Date.now() + 3_600_000);
  const event = await guild.scheduledEvents.create({
    name: 'Workshop',
    scheduledStartTime: from,
    scheduledEndTime: new Date(from.getTime() + 3_600_000),
    privacyLevel: GuildScheduledEventPrivacyLevel.GuildOnly,
    entityType: GuildScheduledEventEntityType.External,
    entityMetadata: { location: 'Hall 1' },
  });

  await event.setScheduledStartTime(new Date(from.getTime() + 60_000));
  expect((await guild.scheduledEvents.fetch()).map(({ name }) => name)).toEqual(['Workshop']);
  await event.delete();

  expect((await guild.scheduledEvents.fetch()).size).toBe(0);
  expect(server.findings).toEqual([]);
});

test('a speaker is muted in voice, and only while there', async () => {
  const { server, guild } = await aBot();
  await guild.channels.create({ name: 'Floor', type: ChannelType.GuildVoice });
  const ben = server.actor('Ben');
  const member = await guild.members.fetch(ben.id);

  await expect(member.voice.setMute(true)).rejects.toBeDefined();
  ben.joinVoice('Floor');
  await expect.poll(() => member.voice.channel?.name).toBe('Floor');
  await member.voice.setMute(true);

  expect(ben.voice().isMuted).toBe(true);
  expect(server.findings).toEqual([]);
});

test('somebody in timeout reads, but neither writes nor commands', async () => {
  const { server, guild } = await aBot({
    botPermissions: DEFAULT_BOT_PERMISSIONS | PermissionFlagsBits.ModerateMembers,
  });
  const ben = server.actor('Ben');
  await guild.commands.set([{ name: 'ping', description: 'Ping' }]);

  await (await guild.members.fetch(ben.id)).timeout(60_000);

  expect(ben.may('ViewChannel', 'general')).toBe(true);
  await expect(ben.say('general', 'hello')).rejects.toMatchObject({ problem: 'not-permitted' });
  await expect(ben.slash('/ping')).rejects.toMatchObject({ problem: 'not-permitted' });
  expect(server.findings).toEqual([]);
});

test('who left sees nothing, and comes back without roles', async () => {
  const { server, guild } = await aBot();
  const marta = server.actor('Марта');

  marta.leave();
  expect(marta.channels()).toEqual([]);
  await expect(guild.members.fetch({ user: marta.id, force: true })).rejects.toMatchObject({ code: 10007 });
  marta.rejoin();

  expect(marta.channels()).toEqual(['general', 'announcements']);
  expect(marta.roles()).toEqual([]);
});
