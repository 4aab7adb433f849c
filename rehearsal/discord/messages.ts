import { type APIMessage, MessageFlags, MessageType } from 'discord-api-types/v10';
import { refusals } from './api-error.ts';
import type { UploadedFile } from './cdn.ts';
import { type Component, completedComponents } from './components.ts';
import type { Discord } from './discord.ts';
import { mentionsIn } from './mentions.ts';
import type { Draft, MessageBody } from './message-body.ts';
import { announceMessage, audienceOf, authorName, emitMessage, kindOf, placeOf } from './message-news.ts';
import { embedsOf, mediaFrom, pollOf, storedAttachments } from './message-parts.ts';
import { pingableText } from './message-text.ts';
import { namesOf, userPayload, type Wire } from './payloads.ts';
import { type Channel, type StoredMessage, titleOf, type World } from './world.ts';

/** What a sender may set themselves; everything else in `flags` is Discord's. */
const SETTABLE =
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2 |
  MessageFlags.IsVoiceMessage;

/** Puts a message into its channel and tells everybody who may know. */
export function createMessage(discord: Discord, draft: Draft): StoredMessage {
  const { world, ids, clock, access } = discord;
  const { channel, authorId, body, onlyFor } = draft;
  const author = world.users.get(authorId);
  if (!author) throw refusals.unknown.user();
  const id = ids.next();
  const attachments = storedAttachments(discord, channel.id, body, draft.files ?? [], onlyFor !== undefined);
  const components = completedComponents(body.components ?? [], mediaFrom(discord, attachments));
  const content = (body.content ?? '').trim();
  const referenced = referencedMessage(discord, channel, body);
  const mentions = mentionsIn(world, access, {
    text: pingableText(content, components),
    authorId,
    channel,
    allowed: body.allowed_mentions ?? undefined,
    repliedId: referenced?.authorId,
  });

  const flags =
    ((body.flags ?? 0) & SETTABLE) |
    (onlyFor === undefined ? 0 : MessageFlags.Ephemeral) |
    (draft.isLoading ? MessageFlags.Loading : 0);
  const createdAt = clock();
  const wire = {
    id,
    channel_id: channel.id,
    type: draft.type ?? (referenced ? MessageType.Reply : MessageType.Default),
    author: userPayload(author),
    content,
    timestamp: createdAt.toISOString(),
    edited_timestamp: null,
    tts: body.tts ?? false,
    mention_everyone: mentions.everyone,
    mentions: usersOf(world, mentions.userIds),
    mention_roles: mentions.roleIds,
    attachments,
    embeds: embedsOf(body, attachments),
    components,
    pinned: false,
    flags,
    ...(body.nonce === undefined || body.nonce === null ? {} : { nonce: body.nonce }),
    ...(body.poll ? { poll: pollOf(body.poll, createdAt) } : {}),
    ...(referenced ? referenceTo(discord, referenced) : {}),
    ...draft.extra,
    // Outer edge: `APIMessage` has dozens of kinds; the gateway and HTTP oracles check this one.
  } as unknown as APIMessage;

  const stored: StoredMessage = {
    wire,
    channelId: channel.id,
    authorId,
    createdAt,
    ...(onlyFor === undefined ? {} : { onlyFor }),
    ...(body.nonce === undefined || body.nonce === null ? {} : { nonce: String(body.nonce) }),
    reactions: new Map(),
    pinged: onlyFor === undefined ? mentions.pinged : [],
  };
  world.messages.get(channel.id)?.set(id, stored);
  if (onlyFor === undefined) channel.lastMessageId = id;
  if (channel.thread && onlyFor === undefined) channel.thread.messageCount += 1;
  announceMessage(discord, 'MESSAGE_CREATE', stored);
  if (draft.isSystem) return stored;
  if (authorId === world.botId && !draft.isLoading) discord.botMessages.created(stored, audienceOf(discord, stored));
  if (!draft.isLoading) emitMessage(discord, stored);
  return stored;
}

/**
 * Changes a message; what `body` leaves out stays as it was.
 *
 * Editing a placeholder makes it a message: it was no message of the bot before.
 */
export function editMessage(
  discord: Discord,
  message: StoredMessage,
  body: MessageBody,
  files: readonly UploadedFile[] = [],
): void {
  const { world, access, clock } = discord;
  const channel = world.channels.get(message.channelId);
  if (!channel) throw refusals.unknown.channel();
  const before = message.wire;
  const wasLoading = ((before.flags ?? 0) & MessageFlags.Loading) !== 0;
  const kept = body.attachments
    ? before.attachments.filter(({ id }) => body.attachments?.some((one) => String(one.id) === id))
    : before.attachments;
  const added = storedAttachments(discord, channel.id, body, files, message.onlyFor !== undefined);
  const attachments = [...kept, ...added] as Wire[];
  const components =
    body.components === undefined
      ? (before.components as unknown as Component[])
      : completedComponents(body.components ?? [], mediaFrom(discord, attachments));
  const content = body.content === undefined ? before.content : (body.content ?? '').trim();
  const mentions = mentionsIn(world, access, {
    text: pingableText(content, components),
    authorId: message.authorId,
    channel,
    allowed: body.allowed_mentions ?? undefined,
  });

  message.wire = {
    ...before,
    content,
    components,
    attachments,
    embeds: body.embeds === undefined ? before.embeds : embedsOf(body, attachments),
    flags:
      ((before.flags ?? 0) & ~MessageFlags.Loading) |
      ((body.flags ?? 0) & (MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2)),
    mentions: usersOf(world, mentions.userIds),
    edited_timestamp: wasLoading ? null : clock().toISOString(),
  } as unknown as APIMessage;
  // An edit pings nobody, except that a placeholder becoming a message does what sending it would have done.
  if (wasLoading && message.onlyFor === undefined) message.pinged = mentions.pinged;

  announceMessage(discord, 'MESSAGE_UPDATE', message);
  if (message.authorId !== world.botId) return;
  if (wasLoading) {
    discord.botMessages.created(message, audienceOf(discord, message));
    emitMessage(discord, message);
    return;
  }
  discord.botMessages.edited(message, clock());
  emitMessage(discord, message, 'edit');
}

/** Takes a message away from everybody. */
export function deleteMessage(discord: Discord, message: StoredMessage): void {
  const { world, clock } = discord;
  const channel = world.channels.get(message.channelId);
  const seenBy = namesOf(world, audienceOf(discord, message));
  world.messages.get(message.channelId)?.delete(message.wire.id);
  if (message.authorId === world.botId) discord.botMessages.deleted(message, clock());
  if (!channel) return;
  if (message.onlyFor === undefined) {
    discord.dispatch(
      'MESSAGE_DELETE',
      { id: message.wire.id, channel_id: channel.id, ...placeOf(discord, channel) },
      { place: kindOf(channel), seenBy },
    );
  }
  discord.live.emit({
    kind: 'delete',
    channelName: titleOf(world, channel),
    messageId: message.wire.id,
    by: authorName(discord, message),
    seenBy,
    text: '',
  });
}

function referencedMessage({ world }: Discord, channel: Channel, body: MessageBody): StoredMessage | undefined {
  const reference = body.message_reference;
  if (!reference?.message_id) return undefined;
  const known = world.messages.get(channel.id)?.get(reference.message_id);
  const found = known?.onlyFor === undefined ? known : undefined;
  if (!found && reference.fail_if_not_exists !== false)
    throw refusals.invalidForm('Invalid Form Body: unknown message_reference');
  return found;
}

function usersOf(world: World, userIds: readonly string[]) {
  return userIds.flatMap((userId) => {
    const user = world.users.get(userId);
    return user ? [userPayload(user)] : [];
  });
}

/** The fields by which a message says that it answers another. */
export function referenceTo(discord: Discord, message: StoredMessage): Wire {
  const channel = discord.world.channels.get(message.channelId);
  return {
    message_reference: {
      type: 0,
      message_id: message.wire.id,
      channel_id: message.channelId,
      ...(channel ? placeOf(discord, channel) : {}),
    },
    referenced_message: withoutReference(message.wire),
  };
}

function withoutReference(wire: APIMessage): Wire {
  const { referenced_message: _, ...rest } = wire;
  return rest;
}
