import type { APIGuildScheduledEvent, APIMessage, APIRole, ChannelType } from 'discord-api-types/v10';
import type { Overwrite } from './permissions.ts';

/** A person, or the bot itself, as Discord knows them apart from any server. */
export interface User {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly isBot: boolean;
  readonly locale: string;
  directMessages: 'open' | 'closed';
}

/** A user's membership of the guild. Who leaves has none. */
export interface Member {
  readonly userId: string;
  readonly joinedAt: string;
  nick: string | null;
  roleIds: string[];
  isMuted: boolean;
  isDeafened: boolean;
  timedOutUntil: string | null;
  voiceChannelId: string | null;
}

interface Thread {
  readonly ownerId: string;
  readonly createdAt: string;
  isArchived: boolean;
  isLocked: boolean;
  isInvitable: boolean;
  archiveAfterMinutes: number;
  archivedAt: string;
  messageCount: number;
  /** When each member joined, by user id. */
  readonly members: Map<string, string>;
}

/** Any channel: of the guild, a thread, or a direct conversation between the bot and one person. */
export interface Channel {
  readonly id: string;
  type: ChannelType;
  name: string;
  position: number;
  topic: string | null;
  isNsfw: boolean;
  parentId: string | null;
  slowmodeSeconds: number;
  bitrate: number;
  userLimit: number;
  overwrites: Overwrite[];
  lastMessageId: string | null;
  lastPinAt: string | null;
  readonly thread?: Thread;
  /** The person at the other end of a direct conversation. */
  readonly recipientId?: string;
}

/** A message as stored: what goes over the wire, and what only Discord knows. */
export interface StoredMessage {
  wire: APIMessage;
  readonly channelId: string;
  readonly authorId: string;
  readonly createdAt: Date;
  /** The one person who sees it, when it is ephemeral. */
  readonly onlyFor?: string;
  readonly nonce?: string;
  pinnedAt?: string;
  /** Users by emoji, as the API writes emoji. */
  readonly reactions: Map<string, Set<string>>;
  /** Whom it pinged: user ids, everybody included who was pinged by a role or @everyone. */
  pinged: readonly string[];
}

interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly locale: string;
  systemChannelId: string | null;
}

/** All state of the rehearsal: one guild, its people, and the bot. */
export interface World {
  readonly guild: Guild;
  readonly applicationId: string;
  readonly botId: string;
  readonly users: Map<string, User>;
  readonly members: Map<string, Member>;
  readonly roles: Map<string, APIRole>;
  readonly channels: Map<string, Channel>;
  /** By channel, in order of creation. */
  readonly messages: Map<string, Map<string, StoredMessage>>;
  readonly events: Map<string, APIGuildScheduledEvent>;
}

/** The messages of a channel, oldest first. */
export function messagesIn(world: World, channelId: string): StoredMessage[] {
  return [...(world.messages.get(channelId)?.values() ?? [])];
}

/** The channel of this name; of several, the oldest. */
export function channelNamed(world: World, name: string): Channel | undefined {
  const wanted = name.replace(/^#/, '');
  return [...world.channels.values()].find((channel) => channel.name === wanted && channel.recipientId === undefined);
}

/** The direct conversation between the bot and this person, if there is one. */
export function directChannelWith(world: World, userId: string): Channel | undefined {
  return [...world.channels.values()].find((channel) => channel.recipientId === userId);
}

/** How a channel is called in transcripts: its name, or `@` and the person's name. */
export function titleOf(world: World, channel: Channel): string {
  if (channel.recipientId === undefined) return channel.name;
  return `@${world.users.get(channel.recipientId)?.name ?? 'unknown'}`;
}
