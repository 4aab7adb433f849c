import { PermissionFlagsBits as Flags } from 'discord-api-types/v10';
import type { Access } from './access.ts';
import { ALL } from './permissions.ts';
import type { Channel, World } from './world.ts';

export interface AllowedMentions {
  readonly parse?: readonly string[];
  readonly users?: readonly string[];
  readonly roles?: readonly string[];
  readonly replied_user?: boolean;
}

/** Whom a message mentions: what the message says, and who hears a ping for it. */
export interface Mentions {
  readonly userIds: readonly string[];
  readonly roleIds: readonly string[];
  readonly everyone: boolean;
  readonly pinged: readonly string[];
}

interface Mentioning {
  readonly text: string;
  readonly authorId: string;
  readonly channel: Channel;
  readonly allowed: AllowedMentions | undefined;
  /** The author of the message replied to. */
  readonly repliedId?: string | undefined;
}

/** Reads mentions out of a text as far as `allowed_mentions` and the author's permissions let them count. */
export function mentionsIn(
  world: World,
  access: Access,
  { text, authorId, channel, allowed, repliedId }: Mentioning,
): Mentions {
  const may = (kind: 'users' | 'roles' | 'everyone', id = '') =>
    allowed === undefined ||
    (allowed.parse?.includes(kind) ?? false) ||
    (kind !== 'everyone' && (allowed[kind]?.includes(id) ?? false));
  const granted = access.inChannel(authorId, channel);
  const mayMassPing = granted === ALL || (granted & Flags.MentionEveryone) !== 0n;

  const userIds = idsIn(text, /<@!?(\d+)>/g).filter((id) => world.users.has(id) && may('users', id));
  const replied =
    repliedId !== undefined && allowed?.replied_user !== false && (allowed === undefined || allowed.replied_user)
      ? [repliedId]
      : [];
  const roleIds = idsIn(text, /<@&(\d+)>/g).filter((id) => world.roles.has(id) && may('roles', id));
  const everyone = /@(everyone|here)\b/.test(text) && may('everyone') && mayMassPing;

  const pinging = roleIds.filter((id) => mayMassPing || world.roles.get(id)?.mentionable);
  const byRole = [...world.members.values()].filter(({ roleIds: held }) => pinging.some((id) => held.includes(id)));
  const reached = [
    ...userIds,
    ...replied,
    ...byRole.map(({ userId }) => userId),
    ...(everyone ? access.viewers(channel) : []),
  ];
  const pinged = [...new Set(reached)].filter((id) => id !== authorId && access.canView(id, channel));
  return { userIds: [...new Set([...userIds, ...replied])], roleIds, everyone, pinged };
}

function idsIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, id = '']) => id))];
}
