import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Events,
  MessageFlags,
  OverwriteType,
  PermissionFlagsBits,
  type TextChannel,
} from 'discord.js';
import { expect, test } from 'vitest';
import { DEFAULT_BOT_PERMISSIONS } from '../../rehearsal/discord/server.ts';
import { aBot } from './discord-setup.ts';

const button = (customId: string) =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId(customId).setLabel('Go').setStyle(ButtonStyle.Primary),
  );

test('whoever is let into a room later counts as a reader of what was said before', async () => {
  const { server, guild, bot } = await aBot();
  const room = await guild.channels.create({
    name: 'room',
    permissionOverwrites: [
      { id: guild.id, deny: PermissionFlagsBits.ViewChannel },
      { id: bot.user.id, allow: PermissionFlagsBits.ViewChannel },
    ],
  });
  await room.send('before');
  expect(server.botMessages[0]).toMatchObject({ seenBy: ['Olena'], readers: ['Olena'] });

  await room.permissionOverwrites.edit(server.actor('Ben').id, { ViewChannel: true }, { type: OverwriteType.Member });

  expect(server.botMessages[0]).toMatchObject({ seenBy: ['Olena'], readers: ['Olena', 'Ben'] });
  expect(server.trace.entries.filter(({ packet }) => packet === 'audience')).toMatchObject([
    { data: { channel: 'room', came: ['Ben'], went: [] }, seenBy: ['Olena', 'Ben'] },
  ]);
});

test('a public answer to a private message does not quote it', async () => {
  const { server, guild, bot } = await aBot();
  await guild.commands.set([{ name: 'open', description: 'Open' }]);
  bot.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) {
      void interaction.reply({ content: 'private', components: [button('go')], flags: MessageFlags.Ephemeral });
    }
    if (interaction.isButton()) void interaction.reply('public');
  });
  const ben = server.actor('Ben');
  const reply = await ben.slash('/open');
  if (reply.kind !== 'message') throw new Error('no message');

  await ben.press(reply.message, 'Go');

  const general = guild.channels.cache.find(({ name }) => name === 'general') as TextChannel;
  const [answer] = [...(await general.messages.fetch()).values()];
  expect(answer).toMatchObject({ content: 'public', reference: null });
  expect(await general.messages.fetch({ message: reply.message.id, force: true }).catch(({ code }) => code)).toBe(
    10008,
  );
  expect(server.findings).toEqual([]);
});

test('a button works in a direct message, where there is no server', async () => {
  const { server, bot } = await aBot();
  bot.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isButton())
      void interaction.update({ content: `in guild: ${interaction.inGuild()}`, components: [] });
  });
  const ben = server.actor('Ben');
  await bot.users.send(ben.id, { content: 'Well?', components: [button('go')] });

  const reply = await ben.press(ben.directMessages()[0]!, 'Go');

  expect(reply).toMatchObject({ kind: 'updated', message: { content: 'in guild: false' } });
  expect(server.findings).toEqual([]);
});

test('the token of an interaction lives for fifteen minutes', async () => {
  let now = new Date('2026-03-14T13:00:00Z');
  const { server, guild, bot } = await aBot({ clock: () => now });
  await guild.commands.set([{ name: 'wait', description: 'Wait' }]);
  const codes: number[] = [];
  bot.on(Events.InteractionCreate, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply('now');
    now = new Date('2026-03-14T13:15:01Z');
    await interaction.followUp('late').catch(({ code }) => codes.push(code));
  });

  await server.actor('Ben').slash('/wait');

  await expect.poll(() => codes).toEqual([50027]);
});

test('members are found by id over the gateway, without any privileged intent', async () => {
  const { server, guild } = await aBot();

  const members = await guild.members.fetch({ user: [server.actor('Ben').id, server.actor('Марта').id] });

  expect(members.map(({ displayName }) => displayName)).toEqual(['Марта', 'Ben']);
  await expect(guild.members.list()).rejects.toMatchObject({ code: 50001 });
  expect(server.findings).toEqual([]);
});

test('a third rename within ten minutes must wait for the rest of them', async () => {
  const { guild } = await aBot({ client: { rest: { rejectOnRateLimit: ({ retryAfter }) => retryAfter > 15_000 } } });
  const general = guild.channels.cache.find(({ name }) => name === 'general') as TextChannel;
  await general.setName('one');
  await general.setName('two');

  await expect(general.setName('three')).rejects.toMatchObject({ name: expect.stringContaining('RateLimitError') });
});

test('what an administrator does by hand reaches the bot', async () => {
  const { server, guild } = await aBot();
  const general = guild.channels.cache.find(({ name }) => name === 'general') as TextChannel;
  const panel = await general.send('panel');

  server.byHand.deleteMessage({ id: panel.id, channelId: general.id });
  await expect(panel.edit('again')).rejects.toMatchObject({ code: 10008 });
  server.byHand.setOverwrite('general', 'Antechamber', { deny: ['SendMessages'] });
  await expect(general.send('shut out')).rejects.toMatchObject({ code: 50013 });
  server.byHand.setBotPermissions(DEFAULT_BOT_PERMISSIONS & ~PermissionFlagsBits.ManageChannels);
  await expect(guild.channels.create({ name: 'x' })).rejects.toMatchObject({ code: 50013 });
  server.byHand.deleteChannel('general');
  await expect(general.send('gone')).rejects.toMatchObject({ code: 10003 });

  expect(server.refusals.map(({ operation, code }) => [operation, code])).toEqual([
    ['update_message', 10008],
    ['create_message', 50013],
    ['create_guild_channel', 50013],
    ['create_message', 10003],
  ]);
  expect(server.findings).toEqual([]);
});

test('without the history the bot neither replies nor reads back', async () => {
  const { server, guild } = await aBot();
  const general = guild.channels.cache.find(({ name }) => name === 'general') as TextChannel;
  const first = await general.send('first');
  server.byHand.setOverwrite('general', '@everyone', { deny: ['ReadMessageHistory'] });
  server.byHand.setOverwrite('general', 'Antechamber', { deny: ['ReadMessageHistory'] });

  await expect(general.send({ content: 'reply', reply: { messageReference: first } })).rejects.toMatchObject({
    code: 50013,
  });
  expect((await general.messages.fetch({ limit: 5 })).size).toBe(0);
});
