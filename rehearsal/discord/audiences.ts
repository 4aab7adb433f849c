import type { Trace } from '../trace.ts';
import type { Access } from './access.ts';
import type { BotMessages } from './bot-messages.ts';
import { namesOf } from './payloads.ts';
import { titleOf, type World } from './world.ts';

export interface Audiences {
  /** Compares who sees which channel with last time, and writes down every difference. */
  readonly note: () => void;
}

interface Watched {
  readonly world: World;
  readonly access: Access;
  readonly trace: Trace;
  readonly botMessages: BotMessages;
}

/** Dispatches after which other people may see a channel than before. */
export const CHANGES_AUDIENCE: ReadonlySet<string> = new Set([
  'CHANNEL_CREATE',
  'CHANNEL_UPDATE',
  'CHANNEL_DELETE',
  'THREAD_CREATE',
  'THREAD_DELETE',
  'THREAD_MEMBERS_UPDATE',
  'GUILD_ROLE_UPDATE',
  'GUILD_ROLE_DELETE',
  'GUILD_MEMBER_ADD',
  'GUILD_MEMBER_UPDATE',
  'GUILD_MEMBER_REMOVE',
]);

/**
 * Follows who can see each channel.
 *
 * Whoever is let into a channel later can read back what was said before, so for a proof that nobody
 * received what they may not see, the audience of the moment of sending is not enough.
 */
export function createAudiences({ world, access, trace, botMessages }: Watched): Audiences {
  const before = new Map<string, ReadonlySet<string>>();
  const note = (): void => {
    for (const channel of world.channels.values()) {
      if (channel.recipientId !== undefined) continue;
      const now = new Set(access.viewers(channel));
      const last = before.get(channel.id);
      const came = [...now].filter((id) => !last?.has(id));
      const went = [...(last ?? [])].filter((id) => !now.has(id));
      before.set(channel.id, now);
      if (!last || came.length + went.length === 0) continue;

      botMessages.readBy(channel.id, namesOf(world, came));
      trace.record({
        dir: 'actor',
        packet: 'audience',
        data: {
          channel: titleOf(world, channel),
          channelId: channel.id,
          came: namesOf(world, came),
          went: namesOf(world, went),
        },
        seenBy: namesOf(world, [...now]),
      });
    }
  };
  note();
  return { note };
}
