import { type Client, Events } from 'discord.js';
import { afterEach } from 'vitest';
import { createClient } from '../../bot/client.ts';
import { createFloor } from '../../bot/floor.ts';
import { createLogger } from '../../bot/log.ts';
import type { RehearsalOptions } from '../../rehearsal/discord/server.ts';
import type { FloorRequest } from '../../services/ports.ts';
import { aDiscord } from './courier-setup.ts';

const connected: Client[] = [];

afterEach(async () => {
  for (const client of connected.splice(0)) await client.destroy();
});

/** A workshop in a Discord of our own, whose room and voice channel can be opened to people by name. */
export async function aWorkshopRoom(options: Partial<RehearsalOptions> = {}) {
  const discord = await aDiscord(options);
  const { server, rooms } = discord;
  const prepared = await rooms.prepareServer(server.guildId);
  const request = {
    server: { id: server.guildId, version: 1, ...prepared.server },
    workshopId: '00000000-0000-4000-8000-00000000a1b2',
    title: 'Roads and rivers',
    withVoice: true,
  };
  const idsOf = (names: readonly string[]) => names.map((name) => server.actor(name).id);
  return {
    ...discord,
    request,
    idsOf,
    open: (...names: readonly string[]) => rooms.openRoom({ ...request, memberIds: idsOf(names) }),
  };
}

/** A room with a voice channel for Pat, Quinn and Cleo, and the bot's hand on its microphones. */
export async function aFloor(options: Partial<RehearsalOptions> = {}) {
  const workshop = await aWorkshopRoom(options);
  const { server, rest, open, idsOf } = workshop;
  const { voiceChannelId } = await open('Pat', 'Quinn', 'Cleo');
  if (voiceChannelId === undefined) throw new Error('the room has no voice channel');

  const lines: string[] = [];
  const log = createLogger('debug', { write: (line) => void lines.push(line) });
  const start = async () => {
    const client = createClient({ apiBase: server.apiBase });
    connected.push(client);
    const floor = createFloor({ client, rest, log });
    const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
    await client.login(server.botToken);
    await ready;
    return { client, floor };
  };
  let bot = await start();

  const wanted = (speaking: FloorRequest['speaking']): FloorRequest => ({
    serverId: server.guildId,
    voiceChannelId,
    memberIds: idsOf(['Pat', 'Quinn', 'Cleo']),
    speaking,
  });
  return {
    ...workshop,
    voiceChannelId,
    logged: () => lines.join(''),
    floor: () => bot.floor,
    client: () => bot.client,
    /** Lets these people speak, or everybody. */
    settle: (...names: readonly string[]) => bot.floor.settle(wanted(idsOf(names))),
    settleAll: () => bot.floor.settle(wanted('all')),
    /** Goes into the voice channel, or another one, and waits until the bot has heard of it. */
    join: async (name: string, channelId = voiceChannelId) => {
      const actor = server.actor(name);
      const heard = new Promise<void>((resolve) => {
        bot.client.once(Events.VoiceStateUpdate, () => resolve());
      });
      actor.joinVoice(channelId);
      await heard;
    },
    isMuted: (name: string) => server.actor(name).voice().isMuted,
    /** How often the bot has asked Discord to mute or unmute somebody. */
    asked: () => server.trace.operations().get('update_guild_member') ?? 0,
    /** Ends the bot's process as far as its memory goes, and starts another. */
    restart: async () => {
      await bot.client.destroy();
      bot = await start();
    },
  };
}
