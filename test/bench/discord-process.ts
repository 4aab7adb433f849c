// A rehearsal Discord in a process of its own, so that what it costs to answer and to check is not the bot's.
// Its limits are those that Discord is known for: 50 requests a second, and 5 messages in 5 seconds to one channel.
import { constants, setPriority } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { ChannelType } from 'discord-api-types/v10';
import { forge } from '../../rehearsal/discord/actor/use-component.ts';
import { addChannel, newChannel } from '../../rehearsal/discord/found-world.ts';
import { createMessage } from '../../rehearsal/discord/messages.ts';
import { seenMessage } from '../../rehearsal/discord/seen.ts';
import { type RehearsalServer, startRehearsalServer } from '../../rehearsal/discord/server.ts';
import { answerQuestions, type Questions } from './child.ts';

/** How to set up Discord. */
export interface DiscordSetup {
  readonly rooms: number;
  readonly people: number;
  /** How long every answer takes at least. */
  readonly latencyMs: number;
}

/** Where it is and who is there. */
export interface DiscordPlace {
  readonly apiBase: string;
  readonly botToken: string;
  readonly applicationId: string;
  readonly guildId: string;
  readonly channelIds: readonly string[];
  readonly memberIds: readonly string[];
}

/** What the bot has done since the last question of this kind. */
export interface Account {
  readonly posts: readonly { readonly channelId: string; readonly at: number }[];
  /** How many requests were answered with 429. */
  readonly refused: number;
  /** What Discord would not have taken. */
  readonly findings: readonly string[];
}

/** How people press a button, each time another person in another room. */
export interface Pressing {
  readonly perSecond: number;
  readonly seconds: number;
  /** Whom there is to press in each room, and what: the custom ids of its button, of which each person presses one after the other. */
  readonly rooms: readonly {
    readonly channelId: string;
    readonly memberIds: readonly string[];
    readonly customIds: readonly string[];
  }[];
}

/** How long people waited, in milliseconds from the press. */
export interface Waits {
  /** Until the bot's first answer reached Discord; `null` when none came. */
  readonly acknowledged: readonly (number | null)[];
  /** Until they saw an answer; `null` when they gave up. */
  readonly answered: readonly (number | null)[];
}

/** What can be asked of this process. */
export interface DiscordQuestions extends Questions {
  readonly press: (pressing: Pressing) => Promise<Waits>;
  readonly online: (asked: undefined) => Promise<void>;
  readonly open: (setup: DiscordSetup) => Promise<DiscordPlace>;
  readonly account: (asked: undefined) => Promise<Account>;
}

let server: RehearsalServer | undefined;
let told = { posts: 0, refused: 0, findings: 0 };

const questions: DiscordQuestions = {
  async open({ rooms, people, latencyMs }) {
    server = await startRehearsalServer({
      seed: 1,
      people: Array.from({ length: people }, (_, n) => ({ name: `Person ${n + 1}`, locale: 'en-US', owner: n === 0 })),
      latencyMs,
      messageLimit: { requests: 5, windowMs: 5_000 },
    });
    const { world, ids } = server.discord;
    const channels = Array.from({ length: rooms }, (_, n) =>
      newChannel({ id: ids.next(), type: ChannelType.GuildText, name: `room-${n + 1}`, position: n }),
    );
    for (const channel of channels) addChannel(world, channel);
    const { apiBase, botToken, applicationId, guildId } = server;
    const memberIds = [...world.users.values()].filter(({ isBot }) => !isBot).map(({ id }) => id);
    return { apiBase, botToken, applicationId, guildId, channelIds: channels.map(({ id }) => id), memberIds };
  },
  async online() {
    await server?.whenBotOnline();
  },
  async press({ perSecond, seconds, rooms }) {
    if (!server) throw new Error('not open');
    const { discord } = server;
    const { world, interactions } = discord;
    const sources = rooms.map(({ channelId }) => {
      const channel = world.channels.get(channelId);
      if (!channel) throw new Error('no such room');
      const body = { content: 'Please answer.' };
      return seenMessage(world, createMessage(discord, { channel, authorId: world.botId, body }));
    });

    const pressedAt = new Map<string, number>();
    const acknowledged = new Map<string, number>();
    const { open, byId } = interactions;
    interactions.open = (start) => {
      const opened = open(start);
      pressedAt.set(opened.interaction.id, performance.now());
      return opened;
    };
    // The route of first answers begins with looking up the interaction.
    interactions.byId = (id) => {
      const at = pressedAt.get(id);
      if (at !== undefined && !acknowledged.has(id)) acknowledged.set(id, performance.now() - at);
      return byId(id);
    };

    const from = performance.now();
    const answers: Promise<number | null>[] = [];
    for (let n = 0; n < perSecond * seconds; n += 1) {
      await pause(from + (n * 1_000) / perSecond - performance.now());
      const [room, source] = [rooms[n % rooms.length], sources[n % rooms.length]];
      if (!room || !source) throw new Error('no room');
      const turn = Math.floor(n / rooms.length);
      const memberId = room.memberIds[turn % room.memberIds.length] ?? '';
      const custom = room.customIds[Math.floor(turn / room.memberIds.length) % room.customIds.length] ?? '';
      const at = performance.now();
      const seen = forge(discord, memberId, source, custom);
      answers.push(seen.then(({ kind }) => (kind === 'no-answer' ? null : performance.now() - at)));
    }
    const answered = await Promise.all(answers);
    Object.assign(interactions, { open, byId });
    return { acknowledged: [...pressedAt.keys()].map((id) => acknowledged.get(id) ?? null), answered };
  },
  async account() {
    if (!server) throw new Error('not open');
    const { botMessages, rateLimited, findings } = server;
    const account = {
      posts: botMessages.slice(told.posts).map(({ channelId, createdAt }) => ({ channelId, at: createdAt.getTime() })),
      refused: rateLimited - told.refused,
      findings: findings.slice(told.findings).map(({ where, what }) => `${where}: ${what}`),
    };
    told = { posts: botMessages.length, refused: rateLimited, findings: findings.length };
    return account;
  },
};

try {
  // Discord's machines are not ours: what our processes compute does not keep them from noting when a request came.
  setPriority(constants.priority.PRIORITY_HIGHEST);
} catch {
  // Only root may. Then a busy machine is seen as one whose requests come in heaps.
}
answerQuestions(questions, async () => await server?.close());
