import { type APIMessage, type REST, Routes } from 'discord.js';

export interface SentMessage {
  readonly channelId: string;
  readonly authorId: string;
  readonly content: string;
  readonly since: Date;
}

/**
 * Looks in a channel for a message sent before, once Discord has forgotten its nonce.
 *
 * Posts to one place are sent one after the other, so an own message with the very
 * same words, sent since, can only be the one looked for.
 */
export async function findSent(rest: REST, wanted: SentMessage, signal: AbortSignal): Promise<string | undefined> {
  let after = firstIdAt(new Date(wanted.since.getTime() - CLOCKS_APART_MILLISECONDS));
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = new URLSearchParams({ after, limit: String(PAGE) });
    // Discord's REST client types every answer as unknown; this route answers with messages, the newest first.
    const messages = (await rest.get(Routes.channelMessages(wanted.channelId), { query, signal })) as APIMessage[];
    const own = messages.find(({ author, content }) => author.id === wanted.authorId && content === wanted.content);
    if (own) return own.id;
    if (messages.length < PAGE) return undefined;
    after = messages[0]?.id ?? after;
  }
  return undefined;
}

/** Discord's clock and the database's may differ by this much. */
const CLOCKS_APART_MILLISECONDS = 5_000;
const PAGE = 100;
/** A thousand messages: more than a room of people writes during an outage. */
const MOST_PAGES = 10;
const DISCORD_EPOCH = 1_420_070_400_000;

/** The smallest id that Discord gives at this instant: its ids begin with the time. */
const firstIdAt = (instant: Date): string => String(BigInt(Math.max(0, instant.getTime() - DISCORD_EPOCH)) << 22n);
