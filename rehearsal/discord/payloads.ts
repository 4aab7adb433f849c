import { ChannelType } from 'discord-api-types/v10';
import { isThread, isVoice } from './access.ts';
import type { Channel, Member, User, World } from './world.ts';

/** An object as it goes over the wire. The oracles, not the compiler, check its shape. */
export type Wire = Record<string, unknown>;

/** A user as other users see them. */
export function userPayload(user: User) {
  return {
    id: user.id,
    username: user.username,
    global_name: user.isBot ? null : user.name,
    discriminator: user.isBot ? '0001' : '0',
    avatar: null,
    avatar_decoration_data: null,
    banner: null,
    accent_color: null,
    collectibles: null,
    primary_guild: null,
    public_flags: 0,
    flags: 0,
    ...(user.isBot ? { bot: true } : {}),
  };
}

/** The bot's own account, as only it sees it. */
export function ownUserPayload(user: User) {
  return { ...userPayload(user), mfa_enabled: true, locale: user.locale, verified: true, email: null, premium_type: 0 };
}

/** A member without their user: the shape inside messages and resolved data. */
export function partialMemberPayload(member: Member) {
  return {
    nick: member.nick,
    avatar: null,
    banner: null,
    roles: [...member.roleIds],
    joined_at: member.joinedAt,
    premium_since: null,
    deaf: member.isDeafened,
    mute: member.isMuted,
    flags: 0,
    pending: false,
    communication_disabled_until: member.timedOutUntil,
  };
}

/** A member with their user. */
export function memberPayload(world: World, member: Member) {
  const user = world.users.get(member.userId);
  if (!user) throw new Error(`member ${member.userId} has no user`);
  return { ...partialMemberPayload(member), user: userPayload(user) };
}

/** A channel as the API gives it; which fields it has depends on its kind. */
export function channelPayload(world: World, channel: Channel): Wire {
  if (channel.recipientId !== undefined) {
    const recipient = world.users.get(channel.recipientId);
    return {
      id: channel.id,
      type: ChannelType.DM,
      flags: 0,
      last_message_id: channel.lastMessageId,
      recipients: recipient ? [userPayload(recipient)] : [],
    };
  }
  if (isThread(channel)) return threadPayload(world, channel);

  const common = {
    id: channel.id,
    type: channel.type,
    guild_id: world.guild.id,
    name: channel.name,
    position: channel.position,
    parent_id: channel.parentId,
    permission_overwrites: channel.overwrites,
    flags: 0,
  };
  if (channel.type === ChannelType.GuildCategory) return common;
  const text = {
    ...common,
    topic: channel.topic,
    nsfw: channel.isNsfw,
    rate_limit_per_user: channel.slowmodeSeconds,
    last_message_id: channel.lastMessageId,
  };
  if (!isVoice(channel)) return channel.lastPinAt ? { ...text, last_pin_timestamp: channel.lastPinAt } : text;
  return { ...text, bitrate: channel.bitrate, user_limit: channel.userLimit, rtc_region: null };
}

/** A thread, with the bot's own membership when it has one. */
export function threadPayload(world: World, channel: Channel): Wire {
  const { thread } = channel;
  if (!thread) throw new Error(`channel ${channel.id} is no thread`);
  return {
    id: channel.id,
    type: channel.type,
    guild_id: world.guild.id,
    name: channel.name,
    parent_id: channel.parentId,
    owner_id: thread.ownerId,
    flags: 0,
    rate_limit_per_user: channel.slowmodeSeconds,
    last_message_id: channel.lastMessageId,
    message_count: thread.messageCount,
    total_message_sent: thread.messageCount,
    member_count: Math.min(thread.members.size, 50),
    thread_metadata: {
      archived: thread.isArchived,
      archive_timestamp: thread.archivedAt,
      auto_archive_duration: thread.archiveAfterMinutes,
      locked: thread.isLocked,
      create_timestamp: thread.createdAt,
      ...(channel.type === ChannelType.PrivateThread ? { invitable: thread.isInvitable } : {}),
    },
    ...(thread.members.has(world.botId) ? { member: threadMemberPayload(channel, world.botId) } : {}),
  };
}

/** Somebody's membership of a thread. */
export function threadMemberPayload(channel: Channel, userId: string) {
  return { id: channel.id, user_id: userId, join_timestamp: channel.thread?.members.get(userId) ?? '', flags: 0 };
}

/** Where a member is in voice. */
export function voiceStatePayload(world: World, member: Member) {
  return {
    guild_id: world.guild.id,
    channel_id: member.voiceChannelId,
    user_id: member.userId,
    member: memberPayload(world, member),
    session_id: `voice-${member.userId}`,
    deaf: member.isDeafened,
    mute: member.isMuted,
    self_deaf: false,
    self_mute: false,
    self_video: false,
    suppress: false,
    request_to_speak_timestamp: null,
  };
}

/** The guild without what only its arrival at the gateway carries. */
export function guildPayload(world: World) {
  return {
    id: world.guild.id,
    name: world.guild.name,
    icon: null,
    icon_hash: null,
    description: null,
    home_header: null,
    splash: null,
    discovery_splash: null,
    features: ['COMMUNITY', 'NEWS'],
    banner: null,
    owner_id: world.guild.ownerId,
    application_id: null,
    region: 'deprecated',
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: world.guild.systemChannelId,
    system_channel_flags: 0,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 0,
    roles: [...world.roles.values()],
    default_message_notifications: 1,
    mfa_level: 0,
    explicit_content_filter: 0,
    max_presences: null,
    max_members: 500_000,
    max_stage_video_channel_users: 50,
    max_video_channel_users: 25,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: world.guild.locale,
    rules_channel_id: null,
    safety_alerts_channel_id: null,
    public_updates_channel_id: null,
    premium_progress_bar_enabled: false,
    nsfw: false,
    nsfw_level: 0,
    emojis: [],
    stickers: [],
    incidents_data: null,
  };
}

/** GUILD_CREATE: the guild with all a client needs to begin. Of the members, only the bot and who is in voice. */
export function guildArrivalPayload(world: World, isVisible: (channel: Channel) => boolean) {
  const inVoice = [...world.members.values()].filter((member) => member.voiceChannelId !== null);
  const known = [...world.members.values()].filter(
    (member) => member.userId === world.botId || inVoice.includes(member),
  );
  const channels = [...world.channels.values()].filter((channel) => channel.recipientId === undefined);
  return {
    ...guildPayload(world),
    hub_type: null,
    joined_at: world.members.get(world.botId)?.joinedAt ?? '',
    large: false,
    unavailable: false,
    member_count: world.members.size,
    members: known.map((member) => memberPayload(world, member)),
    channels: channels.filter((channel) => !isThread(channel)).map((channel) => channelPayload(world, channel)),
    threads: channels
      .filter((channel) => isThread(channel) && !channel.thread?.isArchived && isVisible(channel))
      .map((channel) => threadPayload(world, channel)),
    voice_states: inVoice.map((member) => {
      const { guild_id: _, ...state } = voiceStatePayload(world, member);
      return state;
    }),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [...world.events.values()],
    soundboard_sounds: [],
  };
}

/** Names for ids, as transcripts and traces write them. */
export function namesOf(world: World, userIds: readonly string[]): string[] {
  return userIds.map((id) => world.users.get(id)?.name ?? id);
}
