import { ChannelType, PermissionFlagsBits as Flags } from 'discord-api-types/v10';
import { refusals } from './api-error.ts';
import { ALL, basePermissions, channelPermissions, type Holder, includes, whileTimedOut } from './permissions.ts';
import type { Channel, StoredMessage, World } from './world.ts';

/** Who may do and see what, asked of the world as it is at this moment. */
export interface Access {
  /** In the server as a whole; nothing for somebody who left. */
  inGuild(userId: string): bigint;
  /** In one channel, thread or direct conversation. */
  inChannel(userId: string, channel: Channel): bigint;
  canView(userId: string, channel: Channel): boolean;
  /** Everybody but the bot who can view the channel, by user id. */
  viewers(channel: Channel): string[];
  /** Whether this message is in front of this person's eyes now. */
  sees(userId: string, message: StoredMessage): boolean;
  /** The position of the highest role; the owner stands above all. */
  rank(userId: string): number;
  /** @throws 50001 without VIEW_CHANNEL, 50013 when the bot lacks another of these in the channel. */
  requireInChannel(channel: Channel, ...wanted: bigint[]): void;
  /** @throws 50013 when the bot lacks one of these in the server. */
  requireInGuild(...wanted: bigint[]): void;
}

const THREADS: ReadonlySet<ChannelType> = new Set([
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
]);
const VOICE: ReadonlySet<ChannelType> = new Set([ChannelType.GuildVoice, ChannelType.GuildStageVoice]);
const DIRECT =
  Flags.ViewChannel |
  Flags.SendMessages |
  Flags.EmbedLinks |
  Flags.AttachFiles |
  Flags.ReadMessageHistory |
  Flags.AddReactions |
  Flags.UseExternalEmojis |
  Flags.PinMessages;

/** Whether the channel is a thread of any kind. */
export function isThread(channel: Channel): boolean {
  return THREADS.has(channel.type);
}

/** Whether people can talk aloud in it. */
export function isVoice(channel: Channel): boolean {
  return VOICE.has(channel.type);
}

/** Asks the documented permission algorithm about the people of a world. */
export function createAccess(world: World, clock: () => Date): Access {
  const holder = (userId: string): Holder | undefined => {
    const member = world.members.get(userId);
    if (!member) return undefined;
    return {
      userId,
      isOwner: world.guild.ownerId === userId,
      roleIds: member.roleIds,
      isTimedOut: member.timedOutUntil !== null && new Date(member.timedOutUntil) > clock(),
    };
  };

  const base = (who: Holder) => basePermissions(who, world.guild.id, world.roles);

  const inThread = (who: Holder, thread: Channel): bigint => {
    const parent = world.channels.get(thread.parentId ?? '');
    if (!parent) return 0n;
    const granted = inGuildChannel(who, parent);
    const isMember = thread.thread?.members.has(who.userId) ?? false;
    const isPrivate = thread.type === ChannelType.PrivateThread;
    if (isPrivate && !isMember && !includes(granted, Flags.ManageThreads)) return 0n;
    // In a thread SEND_MESSAGES counts for nothing: SEND_MESSAGES_IN_THREADS stands in its place.
    return includes(granted, Flags.SendMessagesInThreads)
      ? granted | Flags.SendMessages
      : granted & ~Flags.SendMessages;
  };

  const inGuildChannel = (who: Holder, channel: Channel): bigint =>
    channelPermissions(base(who), who, {
      guildId: world.guild.id,
      overwrites: channel.overwrites,
      isVoice: isVoice(channel),
    });

  const access: Access = {
    inGuild(userId) {
      const who = holder(userId);
      return who ? whileTimedOut(base(who), who.isTimedOut) : 0n;
    },
    inChannel(userId, channel) {
      if (channel.recipientId !== undefined) return [channel.recipientId, world.botId].includes(userId) ? DIRECT : 0n;
      const who = holder(userId);
      if (!who) return 0n;
      return isThread(channel) ? inThread(who, channel) : inGuildChannel(who, channel);
    },
    canView: (userId, channel) => includes(access.inChannel(userId, channel), Flags.ViewChannel),
    viewers: (channel) =>
      [...world.users.values()].filter((user) => !user.isBot && access.canView(user.id, channel)).map(({ id }) => id),
    sees(userId, message) {
      const channel = world.channels.get(message.channelId);
      if (!channel || !access.canView(userId, channel)) return false;
      if (message.onlyFor !== undefined) return message.onlyFor === userId;
      // Without the history a client still shows what arrives while it is open; here, what was sent after joining.
      if (includes(access.inChannel(userId, channel), Flags.ReadMessageHistory)) return true;
      const joinedAt = world.members.get(userId)?.joinedAt;
      return joinedAt !== undefined && message.createdAt >= new Date(joinedAt);
    },
    rank(userId) {
      if (userId === world.guild.ownerId) return Number.POSITIVE_INFINITY;
      const roleIds = world.members.get(userId)?.roleIds ?? [];
      return Math.max(0, ...roleIds.map((id) => world.roles.get(id)?.position ?? 0));
    },
    requireInChannel(channel, ...wanted) {
      const granted = access.inChannel(world.botId, channel);
      if (!includes(granted, Flags.ViewChannel)) throw refusals.missingAccess();
      if (!wanted.every((flag) => includes(granted, flag))) throw refusals.missingPermissions();
    },
    requireInGuild(...wanted) {
      const granted = access.inGuild(world.botId);
      if (!wanted.every((flag) => granted === ALL || includes(granted, flag))) throw refusals.missingPermissions();
    },
  };
  return access;
}
