import type { Discord } from './discord.ts';
import { kindOf, placeOf } from './message-news.ts';
import { memberPayload, namesOf, type Wire } from './payloads.ts';
import type { StoredMessage } from './world.ts';

/** Puts somebody's reaction under a message. Reacting twice with one emoji is one reaction. */
export function addReaction(discord: Discord, message: StoredMessage, userId: string, emoji: string): void {
  const users = message.reactions.get(emoji) ?? new Set();
  if (users.has(userId)) return;
  message.reactions.set(emoji, users.add(userId));
  refresh(discord, message);
  const { world } = discord;
  const member = world.members.get(userId);
  announce(discord, message, 'MESSAGE_REACTION_ADD', {
    user_id: userId,
    emoji: emojiPayload(emoji),
    message_author_id: message.authorId,
    burst: false,
    type: 0,
    ...(member ? { member: memberPayload(world, member) } : {}),
  });
}

/** Takes somebody's reaction away again. */
export function removeReaction(discord: Discord, message: StoredMessage, userId: string, emoji: string): void {
  const users = message.reactions.get(emoji);
  if (!users?.delete(userId)) return;
  if (users.size === 0) message.reactions.delete(emoji);
  refresh(discord, message);
  announce(discord, message, 'MESSAGE_REACTION_REMOVE', {
    user_id: userId,
    emoji: emojiPayload(emoji),
    burst: false,
    type: 0,
  });
}

/** Takes all reactions away, or all with one emoji. */
export function clearReactions(discord: Discord, message: StoredMessage, emoji?: string): void {
  if (emoji === undefined) message.reactions.clear();
  else message.reactions.delete(emoji);
  refresh(discord, message);
  if (emoji === undefined) announce(discord, message, 'MESSAGE_REACTION_REMOVE_ALL', {});
  else announce(discord, message, 'MESSAGE_REACTION_REMOVE_EMOJI', { emoji: emojiPayload(emoji) });
}

/** `name:id` is an emoji of a server, anything else is the character itself. */
function emojiPayload(emoji: string): Wire {
  const [name, id] = emoji.split(':');
  return id ? { id, name } : { id: null, name: emoji };
}

function refresh({ world }: Discord, message: StoredMessage): void {
  const reactions = [...message.reactions].map(([emoji, users]) => ({
    emoji: emojiPayload(emoji),
    count: users.size,
    count_details: { normal: users.size, burst: 0 },
    burst_colors: [],
    me: users.has(world.botId),
    me_burst: false,
  }));
  // Outer edge: discord-api-types wants further fields that Discord's own document does not have.
  message.wire = { ...message.wire, reactions } as unknown as StoredMessage['wire'];
}

function announce(discord: Discord, message: StoredMessage, name: string, data: Wire): void {
  const channel = discord.world.channels.get(message.channelId);
  if (!channel || message.onlyFor !== undefined || !discord.access.canView(discord.world.botId, channel)) return;
  discord.dispatch(
    name,
    { channel_id: channel.id, message_id: message.wire.id, ...placeOf(discord, channel), ...data },
    { place: kindOf(channel), seenBy: namesOf(discord.world, discord.access.viewers(channel)) },
  );
}
