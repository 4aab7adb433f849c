import type { Discord } from './discord.ts';
import { textOf } from './message-text.ts';
import { namesOf, partialMemberPayload, type Wire } from './payloads.ts';
import { type Channel, type StoredMessage, titleOf } from './world.ts';

/** The people who see this message now, by id. */
export function audienceOf(discord: Discord, message: StoredMessage): string[] {
  if (message.onlyFor !== undefined) return [message.onlyFor];
  const channel = discord.world.channels.get(message.channelId);
  return channel ? discord.access.viewers(channel) : [];
}

/** `guild_id` where there is one: packets about direct messages carry none. */
export function placeOf(discord: Discord, channel: Channel): Wire {
  return channel.recipientId === undefined ? { guild_id: discord.world.guild.id } : {};
}

/** Which of two intents a packet about this channel depends on. */
export function kindOf(channel: Channel): 'guild' | 'direct' {
  return channel.recipientId === undefined ? 'guild' : 'direct';
}

/** Tells the bot, unless the message is not for its eyes. */
export function announceMessage(
  discord: Discord,
  name: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE',
  message: StoredMessage,
): void {
  const { world, access } = discord;
  const channel = world.channels.get(message.channelId);
  // Ephemeral messages never come over the bot's gateway, nor does what it may not view.
  if (!channel || message.onlyFor !== undefined || !access.canView(world.botId, channel)) return;
  const member = world.members.get(message.authorId);
  const data = {
    ...message.wire,
    ...placeOf(discord, channel),
    ...(member && channel.recipientId === undefined ? { member: partialMemberPayload(member) } : {}),
    ...(channel.recipientId === undefined ? {} : { channel_type: channel.type }),
  };
  discord.dispatch(name, data, { place: kindOf(channel), seenBy: namesOf(world, audienceOf(discord, message)) });
}

/** Lets bystanders read the message. */
export function emitMessage(discord: Discord, message: StoredMessage, edit?: 'edit'): void {
  const { world, live } = discord;
  const channel = world.channels.get(message.channelId);
  if (!channel) return;
  const isDirect = channel.recipientId !== undefined;
  const kind = edit ?? (message.onlyFor !== undefined ? 'private-reply' : isDirect ? 'direct-message' : 'message');
  live.emit({
    kind,
    channelName: titleOf(world, channel),
    messageId: message.wire.id,
    by: authorName(discord, message),
    seenBy: namesOf(world, audienceOf(discord, message)),
    text: textOf(world, message.wire),
  });
}

/** By whom the message is, as people call them. */
export function authorName(discord: Discord, message: StoredMessage): string {
  return discord.world.users.get(message.authorId)?.name ?? '';
}
