import { REST } from 'discord.js';
import { afterEach } from 'vitest';
import { createChannels } from '../../bot/channels.ts';
import { createOwnId } from '../../bot/own-id.ts';
import { createRooms } from '../../bot/rooms.ts';
import type { Post } from '../../domain/post.ts';
import { type RehearsalOptions, type RehearsalServer, startRehearsalServer } from '../../rehearsal/discord/server.ts';
import type { ClaimedPost } from '../../services/ports.ts';

const open: RehearsalServer[] = [];

afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

const PEOPLE: RehearsalOptions['people'] = [
  { name: 'Olena', locale: 'uk', owner: true },
  { name: 'Fay', locale: 'en-US', roles: ['Workshop facilitator'] },
  { name: 'Pat', locale: 'en-US' },
  { name: 'Quinn', locale: 'ru' },
  { name: 'Cleo', locale: 'uk', directMessages: 'closed' },
];

/** A Discord of our own whose clock can be put forward, and the adapters that post to it. */
export async function aDiscord(options: Partial<RehearsalOptions> = {}) {
  let later = 0;
  const now = () => new Date(Date.now() + later);
  const server = await startRehearsalServer({ people: PEOPLE, seed: 11, clock: now, ...options });
  open.push(server);
  const rest = new REST({
    api: server.apiBase,
    rejectOnRateLimit: ({ timeToReset, retryAfter }) => Math.max(timeToReset, retryAfter) > 15_000,
  }).setToken(server.botToken);
  const ownId = createOwnId(rest);
  return {
    server,
    rest,
    channels: createChannels({ rest, clock: { now: async () => now() }, ownId }),
    rooms: createRooms({ rest, ownId }),
    now,
    putForward: (minutes: number) => {
      later += minutes * 60_000;
    },
    /** The id of a channel by its name. */
    channelId: (name: string) => {
      const channel = [...server.discord.world.channels.values()].find((one) => one.name === name);
      if (!channel) throw new Error(`no channel ${name}`);
      return channel.id;
    },
    textOf: (name: string) =>
      server.botMessages.filter(({ channelName }) => channelName === name).map(({ content }) => content),
  };
}

export const claimed = (
  post: Pick<Post, 'to' | 'content'> & Partial<Post>,
  more: Partial<ClaimedPost> = {},
): ClaimedPost => ({
  post: { key: 'post-1', workshopId: 'workshop-1', language: 'en', ...post },
  attempts: 0,
  nonce: 'nonce-1',
  ...more,
});
