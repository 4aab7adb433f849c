import { setTimeout } from 'node:timers/promises';
import { ChannelType, PermissionFlagsBits as Flags, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { DEFAULT_BOT_PERMISSIONS } from '../../rehearsal/discord/server.ts';
import { aFloor } from './voice-setup.ts';

/** On a busy machine the gateway may be slow. */
const PATIENT = { timeout: 10_000 };

describe('the floor', () => {
  test('is whose turn it is: the others are silent, and it asks Discord for nothing that is so already', async () => {
    const { server, join, settle, isMuted, asked } = await aFloor();
    for (const name of ['Pat', 'Quinn', 'Cleo', 'Fay']) await join(name);

    await settle('Pat');
    expect(['Pat', 'Quinn', 'Cleo'].map(isMuted)).toEqual([false, true, true]);
    await settle('Pat');
    await settle('Pat');
    expect(asked()).toBe(2);
    await settle('Quinn');

    expect(['Pat', 'Quinn', 'Cleo'].map(isMuted)).toEqual([true, false, true]);
    expect(asked()).toBe(4);
    expect(server.findings).toEqual([]);
    expect(server.refusals).toEqual([]);
  });

  test('never silences who is not named: a facilitator', async () => {
    const { join, settle, isMuted, asked } = await aFloor();
    await join('Fay');

    await settle();

    expect(isMuted('Fay')).toBe(false);
    expect(asked()).toBe(0);
  });

  test('asks nothing about people who are in no voice channel, or in another one', async () => {
    const { server, join, settle, asked, isMuted } = await aFloor();
    server.byHand.createChannel('Lobby', ChannelType.GuildVoice);
    await join('Quinn', 'Lobby');

    await settle('Cleo');

    expect(asked()).toBe(0);
    expect(isMuted('Quinn')).toBe(false);
    expect(server.refusals).toEqual([]);
  });

  test('gives everybody their voice back at the end', async () => {
    const { join, settle, settleAll, isMuted } = await aFloor();
    await join('Pat');
    await join('Quinn');
    await settle();
    expect(['Pat', 'Quinn'].map(isMuted)).toEqual([true, true]);

    await settleAll();

    expect(['Pat', 'Quinn'].map(isMuted)).toEqual([false, false]);
  });

  test('gives it back once: whom a person mutes after that stays so, however often it is asked', async () => {
    const { server, rest, join, settle, settleAll, isMuted } = await aFloor();
    await join('Pat');
    await settle();
    expect(await settleAll()).toBe(true);
    const byHand = Routes.guildMember(server.guildId, server.actor('Pat').id);
    await rest.patch(byHand, { body: { mute: true } });
    for (let call = 0; call < 5; call += 1) await settleAll();

    expect(isMuted('Pat')).toBe(true);
    await settle('Pat');
    expect(isMuted('Pat')).toBe(false);
  });

  test('treats who comes in later as it was last wanted, without being asked again', async () => {
    const { join, settle, settleAll, isMuted } = await aFloor();
    await join('Pat');
    await settle('Pat');

    await join('Quinn');
    await expect.poll(() => isMuted('Quinn'), PATIENT).toBe(true);
    await settleAll();
    await join('Cleo');

    expect(isMuted('Cleo')).toBe(false);
  });

  test('tells who listens of every coming, going and changing, by channel', async () => {
    const { server, floor, voiceChannelId, join } = await aFloor();
    server.byHand.createChannel('Lobby', ChannelType.GuildVoice);
    const lobby = [...server.discord.world.channels.values()].find(({ name }) => name === 'Lobby')!.id;
    const heard: string[] = [];
    floor().onVoice((channelId) => heard.push(channelId));

    await join('Pat');
    await join('Pat', lobby);
    server.actor('Pat').leaveVoice();

    await expect.poll(() => heard, PATIENT).toEqual([voiceChannelId, voiceChannelId, lobby, lobby]);
  });
});

describe('somebody who left while silenced', () => {
  const silencedAndGone = async () => {
    const hall = await aFloor();
    hall.server.byHand.createChannel('Lobby', ChannelType.GuildVoice);
    await hall.join('Pat');
    await hall.settle();
    hall.server.actor('Pat').leaveVoice();
    expect(hall.isMuted('Pat')).toBe(true);
    return hall;
  };

  test('has their voice back wherever they turn up, and loses it again where it is another’s turn', async () => {
    const { server, join, isMuted } = await silencedAndGone();

    await join('Pat', 'Lobby');
    await expect.poll(() => isMuted('Pat'), PATIENT).toBe(false);
    await join('Pat');

    await expect.poll(() => isMuted('Pat'), PATIENT).toBe(true);
    expect(server.findings).toEqual([]);
  });

  test('has it back though Discord fails at that very moment, and nobody asks for the floor any more', async () => {
    const { server, join, settleAll, isMuted, asked } = await silencedAndGone();
    expect(await settleAll()).toBe(true);
    const before = asked();
    // One request of ours is four: the REST client itself asks again.
    server.faults.next({ match: 'update_guild_member', kind: '5xx', status: 503 }, 4);

    await join('Pat', 'Lobby');
    await expect.poll(() => asked() - before, PATIENT).toBe(4);
    expect(isMuted('Pat')).toBe(true);

    await expect.poll(() => isMuted('Pat'), PATIENT).toBe(false);
    expect(asked() - before).toBe(5);
  });

  test('is not asked for by a client that was shut down', async () => {
    const { server, client, join, settleAll, asked, isMuted } = await silencedAndGone();
    await settleAll();
    const before = asked();
    server.faults.next({ match: 'update_guild_member', kind: '5xx', status: 503 }, 4);
    await join('Pat', 'Lobby');
    await expect.poll(() => asked() - before, PATIENT).toBe(4);

    await client().destroy();
    await setTimeout(5_000);

    expect(asked() - before).toBe(4);
    expect(isMuted('Pat')).toBe(true);
  });

  test('has it back in the same channel once the round is over', async () => {
    const { join, settleAll, isMuted } = await silencedAndGone();
    await settleAll();
    expect(isMuted('Pat')).toBe(true);

    await join('Pat');

    await expect.poll(() => isMuted('Pat'), PATIENT).toBe(false);
  });

  test('has it back after a crash of the bot, if they were there to be found', async () => {
    const { join, settle, restart, isMuted } = await silencedAndGone();
    await join('Pat');
    await restart();
    await settle();

    await join('Pat', 'Lobby');

    await expect.poll(() => isMuted('Pat'), PATIENT).toBe(false);
  });

  test('has it back after a crash that nobody saw them through: in the channel where all may speak by then', async () => {
    const { server, join, restart, settleAll, isMuted } = await silencedAndGone();
    await restart();
    for (let call = 0; call < 3; call += 1) await settleAll();
    expect(isMuted('Pat')).toBe(true);

    // Elsewhere it could be anybody's mute, and is left alone.
    await join('Pat', 'Lobby');
    await settleAll();
    expect(isMuted('Pat')).toBe(true);
    await join('Pat');

    await expect.poll(() => isMuted('Pat'), PATIENT).toBe(false);
    expect(server.findings).toEqual([]);
  });

  test('and somebody whom a person has muted elsewhere stays so', async () => {
    const { server, rest, join, settle, isMuted, asked } = await aFloor();
    server.byHand.createChannel('Lobby', ChannelType.GuildVoice);
    await join('Quinn', 'Lobby');
    await rest.patch(Routes.guildMember(server.guildId, server.actor('Quinn').id), { body: { mute: true } });
    const before = asked();

    await settle();
    await join('Pat', 'Lobby');
    await settle();

    expect(isMuted('Quinn')).toBe(true);
    expect(asked()).toBe(before);
  });
});

describe('what Discord refuses', () => {
  test('somebody who leaves in the very moment (40032) is no trouble: the others are seen to', async () => {
    const { server, join, settle, isMuted, logged } = await aFloor();
    for (const name of ['Pat', 'Quinn', 'Cleo']) await join(name);
    // The bot has not heard of it: it happens while the request is on its way.
    const leaving = server.actor('Pat');
    const settled = settle();
    leaving.leaveVoice();
    await settled;

    expect(['Quinn', 'Cleo'].map(isMuted)).toEqual([true, true]);
    expect(server.refusals.map(({ code }) => code)).toEqual([40_032]);
    expect(logged()).not.toContain('cannot mute');
  });

  test('without the permission it asks nothing, says so once, and begins as soon as it is given', async () => {
    const { server, join, settle, isMuted, asked, logged } = await aFloor();
    await join('Pat');
    server.byHand.setBotPermissions(DEFAULT_BOT_PERMISSIONS & ~Flags.MuteMembers);
    server.byHand.setOverwrite('roads-and-rivers-voice-00a1b2', 'Antechamber', { allow: ['ViewChannel', 'Connect'] });

    // What an administrator has done is heard of a moment later.
    await expect.poll(() => settle().then(() => logged()), PATIENT).toContain('cannot mute or unmute');
    const before = asked();
    for (let call = 0; call < 5; call += 1) await settle();
    expect(asked()).toBe(before);
    expect(logged().match(/cannot mute or unmute/g)).toHaveLength(1);
    expect(logged()).toContain('"code":50013');
    expect(logged()).not.toContain(server.actor('Pat').id);

    server.byHand.setBotPermissions(DEFAULT_BOT_PERMISSIONS);
    await expect.poll(() => settle().then(() => isMuted('Pat')), PATIENT).toBe(true);
  });

  test('an outage is no exception, and is over when it is over', async () => {
    const { server, join, settle, isMuted, logged } = await aFloor();
    await join('Pat');
    server.faults.next({ match: 'update_guild_member', kind: '5xx', status: 503 }, 8);

    expect(await settle()).toBe(false);
    expect(await settle()).toBe(false);
    expect(isMuted('Pat')).toBe(false);
    expect(logged().match(/cannot mute or unmute/g)).toHaveLength(1);
    server.faults.off();
    expect(await settle()).toBe(true);

    expect(isMuted('Pat')).toBe(true);
  });

  test('what Discord has answered counts, though the gateway is cut and does not tell of it', async () => {
    const { server, join, settle, isMuted, asked } = await aFloor();
    await join('Pat');
    server.faults.dropSocket();

    for (let call = 0; call < 3; call += 1) await settle();

    expect(isMuted('Pat')).toBe(true);
    expect(asked()).toBe(1);
  });

  test('an outage piles up no requests, however often it is asked meanwhile', async () => {
    const { server, join, settle, asked } = await aFloor();
    await join('Pat');
    server.faults.next({ match: 'update_guild_member', kind: '5xx', status: 503 }, 1_000);

    await Promise.all(Array.from({ length: 50 }, () => settle()));

    // One look at it and one more for all that was asked meanwhile; the REST client itself asks four times each.
    expect(asked()).toBeLessThanOrEqual(8);
  });

  test('a server or a channel that is not there is nothing to do', async () => {
    const { floor, server } = await aFloor();
    const nowhere = { voiceChannelId: '123456789012345678', memberIds: [server.actor('Pat').id], speaking: [] };

    await floor().settle({ serverId: '123456789012345678', ...nowhere });
    await floor().settle({ serverId: server.guildId, ...nowhere });

    expect(server.refusals).toEqual([]);
  });
});
