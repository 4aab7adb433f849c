import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  ChannelType,
  type Client,
  type ClientOptions,
  Events,
  PermissionFlagsBits as Flags,
  GatewayIntentBits,
  OverwriteType,
  Routes,
  type TextChannel,
} from 'discord.js';
import { describe, expect, test } from 'vitest';
import { DEFAULT_BOT_PERMISSIONS, type RehearsalServer } from '../../rehearsal/discord/server.ts';
import { aBot, aClient } from './discord-setup.ts';

/** A bot, and a voice channel for everybody. */
async function aStage(options: Parameters<typeof aBot>[0] = {}) {
  const discord = await aBot(options);
  const channel = await discord.guild.channels.create({ name: 'Floor', type: ChannelType.GuildVoice });
  const ben = discord.server.actor('Ben');
  const mute = (isMuted: boolean) =>
    discord.bot.rest.patch(Routes.guildMember(discord.guild.id, ben.id), { body: { mute: isMuted } });
  const state = () => discord.guild.voiceStates.cache.get(ben.id);
  return { ...discord, channel, ben, mute, state };
}

const WITHOUT_VOICE: Partial<ClientOptions> = { intents: [GatewayIntentBits.Guilds] };

/** What a client finds that comes online only now. */
async function arriving<T>(
  server: RehearsalServer,
  options: Partial<ClientOptions>,
  look: (client: Client) => T,
): Promise<T> {
  const client = aClient(server, options);
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(server.botToken);
  await ready;
  const found = look(client);
  await client.destroy();
  return found;
}

/** On a busy machine the gateway may be slow. */
const PATIENT = { timeout: 10_000 };

describe('a voice channel', () => {
  test('is entered by its id or its name, and left; the bot hears of both', async () => {
    const { server, channel, ben, state } = await aStage();

    ben.joinVoice(channel.id);
    expect(ben.voice()).toEqual({ channelId: channel.id, isMuted: false });
    await expect.poll(() => state()?.channelId, PATIENT).toBe(channel.id);
    ben.leaveVoice();
    ben.joinVoice('Floor');
    ben.leaveVoice();

    expect(ben.voice().channelId).toBeNull();
    await expect.poll(() => state()?.channelId, PATIENT).toBeNull();
    expect(server.findings).toEqual([]);
  });

  test.each([
    { deny: Flags.Connect, problem: 'not-permitted' },
    { deny: Flags.ViewChannel, problem: 'not-visible' },
  ])('keeps out whoever lacks a permission: $problem', async ({ deny, problem }) => {
    const { server, guild, bot, ben } = await aStage();
    const overwrites = [
      { id: ben.id, type: OverwriteType.Member, deny },
      { id: bot.user.id, type: OverwriteType.Member, allow: Flags.ViewChannel | Flags.Connect },
    ];
    const shut = await guild.channels.create({
      name: 'Shut',
      type: ChannelType.GuildVoice,
      permissionOverwrites: overwrites,
    });

    expect(() => ben.joinVoice(shut.id)).toThrow(expect.objectContaining({ problem }));

    expect(ben.voice().channelId).toBeNull();
    server.actor('Марта').joinVoice('Shut');
    expect(server.findings).toEqual([]);
  });

  test('leaves those in it where they are when they are shut out', async () => {
    const { server, channel, ben } = await aStage();
    ben.joinVoice('Floor');

    await channel.permissionOverwrites.edit(ben.id, { Connect: false }, { type: OverwriteType.Member });
    expect(ben.voice().channelId).toBe(channel.id);
    await channel.guild.members.edit(ben.id, { channel: null });

    expect(ben.voice().channelId).toBeNull();
    expect(() => ben.joinVoice('Floor')).toThrow();
    expect(server.findings).toEqual([]);
  });

  test('puts everybody out when it is deleted, and whoever leaves the server is in none', async () => {
    const { server, channel, ben, state } = await aStage();
    const marta = server.actor('Марта');
    ben.joinVoice('Floor');
    marta.joinVoice('Floor');

    marta.leave();
    await expect.poll(() => channel.guild.voiceStates.cache.get(marta.id)?.channelId, PATIENT).toBeNull();
    await channel.delete();

    expect(ben.voice().channelId).toBeNull();
    await expect.poll(() => state()?.channelId, PATIENT).toBeNull();
    expect(server.findings).toEqual([]);
  });

  test('is known to a bot that comes online later, and whoever is in it can be looked up', async () => {
    const { server, bot, guild, channel, ben } = await aStage();
    ben.joinVoice('Floor');

    const later = await arriving(server, {}, ({ guilds }) => guilds.cache.get(guild.id)?.voiceStates.cache.get(ben.id));

    expect(later?.channelId).toBe(channel.id);
    const voiceState = (userId: string) => bot.rest.get(Routes.guildVoiceState(guild.id, userId));
    expect(await voiceState(ben.id)).toMatchObject({ channel_id: channel.id, mute: false });
    await expect(voiceState('@me')).rejects.toMatchObject({ code: 10065 });
    expect(server.findings).toEqual([]);
  });

  test('is nothing that a bot without the intent hears of, neither on arrival nor later', async () => {
    const { server, guild, ben, mute } = await aStage({ client: WITHOUT_VOICE });

    ben.joinVoice('Floor');
    await mute(true);
    const later = await arriving(
      server,
      WITHOUT_VOICE,
      ({ guilds }) => guilds.cache.get(guild.id)?.voiceStates.cache.size,
    );

    expect(ben.voice().isMuted).toBe(true);
    expect([guild.voiceStates.cache.size, later]).toEqual([0, 0]);
    expect(server.trace.entries.filter(({ packet }) => packet === 'VOICE_STATE_UPDATE')).toEqual([]);
  });
});

describe('a mute by the server', () => {
  test('outlives leaving the channel, and is there again on coming back', async () => {
    const { server, ben, mute, state } = await aStage();
    ben.joinVoice('Floor');
    await mute(true);
    await expect.poll(() => state()?.serverMute, PATIENT).toBe(true);

    ben.leaveVoice();
    expect(ben.voice()).toEqual({ channelId: null, isMuted: true });
    await expect(mute(false)).rejects.toMatchObject({ status: 400, code: 40032 });
    ben.joinVoice('Floor');

    expect(ben.voice().isMuted).toBe(true);
    await mute(false);
    expect(ben.voice().isMuted).toBe(false);
    expect(server.findings).toEqual([]);
  });

  test('is refused of somebody who is in no voice channel', async () => {
    const { server, ben, mute } = await aStage();

    await expect(mute(true)).rejects.toMatchObject({
      status: 400,
      code: 40032,
      message: 'Target user is not connected to voice.',
    });
    expect(ben.voice().isMuted).toBe(false);
    expect(server.findings).toEqual([]);
  });

  test.each(['MuteMembers', 'Connect'] as const)('is refused to a bot without %s', async (lacking) => {
    const { server, ben, mute } = await aStage({
      botPermissions: DEFAULT_BOT_PERMISSIONS & ~Flags.MuteMembers,
    });
    if (lacking === 'Connect') {
      server.byHand.setBotPermissions(DEFAULT_BOT_PERMISSIONS);
      server.byHand.setOverwrite('Floor', 'Antechamber', { deny: ['Connect'] });
    }
    ben.joinVoice('Floor');

    await expect(mute(true)).rejects.toMatchObject({ status: 403, code: 50013 });

    expect(ben.voice().isMuted).toBe(false);
  });
});

test('a message with buttons is changed and taken back by the bot, before everybody’s eyes', async () => {
  const { server, guild, ben } = await aStage();
  const general = guild.channels.cache.find(({ name }) => name === 'general') as TextChannel;
  const row = (label: string, isOver: boolean) =>
    new ActionRowBuilder<ButtonBuilder>().addComponents(
      new ButtonBuilder({ customId: 'hand', style: ButtonStyle.Primary, label, disabled: isOver }),
    );
  const message = await general.send({ content: 'Who wants to speak?', components: [row('Raise hand', false)] });

  await message.edit({ components: [row('Over', true)] });
  expect(ben.sees('general')).toMatchObject([
    { content: 'Who wants to speak?', edited: true, buttons: [{ label: 'Over', disabled: true }] },
  ]);
  await message.edit({ content: 'Nobody.', components: [] });
  expect(ben.sees('general')).toMatchObject([{ content: 'Nobody.', buttons: [] }]);
  await message.delete();

  expect(ben.sees('general')).toEqual([]);
  expect(server.findings).toEqual([]);
});
