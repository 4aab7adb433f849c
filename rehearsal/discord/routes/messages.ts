import { ChannelType, PermissionFlagsBits as Flags, MessageFlags } from 'discord-api-types/v10';
import { ApiError, refusals } from '../api-error.ts';
import type { Discord } from '../discord.ts';
import type { MessageBody } from '../message-body.ts';
import { audienceOf, kindOf, placeOf } from '../message-news.ts';
import { createMessage, deleteMessage, editMessage } from '../messages.ts';
import { namesOf } from '../payloads.ts';
import { includes } from '../permissions.ts';
import { type Answer, done, ok, parameter, type RouteRequest, type Routes } from '../route.ts';
import { createdAtOf } from '../snowflake.ts';
import { type Channel, messagesIn, type StoredMessage, titleOf } from '../world.ts';

/** How long Discord remembers a nonce: "the past few minutes". */
const NONCE_MS = 3 * 60_000;
const TWO_WEEKS_MS = 14 * 86_400_000;

/** Messages in channels, threads and direct conversations. */
export function messageRoutes(discord: Discord): Routes {
  return {
    create_message: (request) => create(discord, request),
    list_messages: (request) => list(discord, request),
    get_message: (request) => {
      const { channel, message } = messageAsked(discord, request);
      discord.access.requireInChannel(channel, Flags.ReadMessageHistory);
      return ok(message.wire);
    },
    update_message: (request) => update(discord, request),
    delete_message(request) {
      const { channel, message } = messageAsked(discord, request);
      if (message.authorId !== discord.world.botId) {
        if (channel.recipientId !== undefined) throw new ApiError(403, 50003, 'Cannot execute action on a DM channel');
        discord.access.requireInChannel(channel, Flags.ManageMessages);
      }
      const seenBy = namesOf(discord.world, audienceOf(discord, message));
      deleteMessage(discord, message);
      return done(seenBy);
    },
    bulk_delete_messages: (request) => deleteMany(discord, request),
    crosspost_message: (request) => crosspost(discord, request),
    trigger_typing_indicator(request) {
      discord.access.requireInChannel(channelAsked(discord, request), Flags.SendMessages);
      return done();
    },
  };
}

/** The channel of the path, if the bot may know of it. @throws 10003, or 50001 when it may not view it. */
export function channelAsked(discord: Discord, request: RouteRequest): Channel {
  const channel = discord.world.channels.get(parameter(request, 'channel_id'));
  if (!channel) throw refusals.unknown.channel();
  discord.access.requireInChannel(channel);
  return channel;
}

/** The message of the path. Ephemeral messages do not exist here: only their interaction's webhook reaches them. */
export function messageAsked(discord: Discord, request: RouteRequest): { channel: Channel; message: StoredMessage } {
  const channel = channelAsked(discord, request);
  const message = discord.world.messages.get(channel.id)?.get(parameter(request, 'message_id'));
  if (!message || message.onlyFor !== undefined) throw refusals.unknown.message();
  return { channel, message };
}

function create(discord: Discord, request: RouteRequest): Answer {
  const { world, access, live } = discord;
  const channel = channelAsked(discord, request);
  const body = request.body as MessageBody;
  if (channel.type === ChannelType.GuildCategory)
    throw new ApiError(400, 50008, 'Cannot send messages in a non-text channel');

  if (channel.recipientId !== undefined) {
    const recipient = world.users.get(channel.recipientId);
    if (!recipient || recipient.directMessages === 'closed' || !world.members.has(recipient.id)) {
      live.emit({
        kind: 'direct-message-refused',
        channelName: titleOf(world, channel),
        by: world.users.get(world.botId)?.name ?? '',
        seenBy: [],
        text: '',
      });
      throw refusals.cannotMessageUser();
    }
  }
  requireSending(discord, channel, body, request.files.length > 0);

  const first = sentBefore(discord, channel, body);
  if (first) return ok(first.wire);
  if (channel.thread?.isArchived) {
    if (channel.thread.isLocked) access.requireInChannel(channel, Flags.ManageThreads);
    channel.thread.isArchived = false;
  }
  channel.thread?.members.set(world.botId, channel.thread.members.get(world.botId) ?? discord.clock().toISOString());
  const message = createMessage(discord, { channel, authorId: world.botId, body, files: request.files });
  return ok(message.wire, namesOf(world, audienceOf(discord, message)));
}

function requireSending({ access }: Discord, channel: Channel, body: MessageBody, hasFiles: boolean): void {
  access.requireInChannel(channel, Flags.SendMessages);
  if (body.embeds?.length) access.requireInChannel(channel, Flags.EmbedLinks);
  if (hasFiles) access.requireInChannel(channel, Flags.AttachFiles);
  if (body.poll) access.requireInChannel(channel, Flags.SendPolls);
  if (body.message_reference) access.requireInChannel(channel, Flags.ReadMessageHistory);
}

/** With `enforce_nonce`, the message that this author sent with this nonce a short while ago, in place of a second. */
function sentBefore(
  { world, clock }: Discord,
  channel: Channel,
  { nonce, enforce_nonce: isEnforced }: MessageBody,
): StoredMessage | undefined {
  if (!isEnforced || nonce === undefined || nonce === null) return undefined;
  const since = clock().getTime() - NONCE_MS;
  return messagesIn(world, channel.id).find(
    (message) =>
      message.authorId === world.botId && message.nonce === String(nonce) && message.createdAt.getTime() >= since,
  );
}

function list(discord: Discord, request: RouteRequest): Answer {
  const channel = channelAsked(discord, request);
  // Without the history Discord answers an empty list rather than an error.
  if (!includes(discord.access.inChannel(discord.world.botId, channel), Flags.ReadMessageHistory)) return ok([]);
  const { query } = request;
  const limit = Number(query.get('limit') ?? 50);
  const newestFirst = messagesIn(discord.world, channel.id)
    .filter(({ onlyFor }) => onlyFor === undefined)
    .reverse();
  const before = query.get('before');
  const after = query.get('after');
  const around = query.get('around');

  if (after) {
    const later = newestFirst.filter(({ wire }) => BigInt(wire.id) > BigInt(after));
    return ok(later.slice(-limit).map(({ wire }) => wire));
  }
  if (around) {
    const middle = newestFirst.findIndex(({ wire }) => BigInt(wire.id) <= BigInt(around));
    const start = Math.max(0, (middle < 0 ? newestFirst.length : middle) - Math.floor(limit / 2));
    return ok(newestFirst.slice(start, start + limit).map(({ wire }) => wire));
  }
  const earlier = before ? newestFirst.filter(({ wire }) => BigInt(wire.id) < BigInt(before)) : newestFirst;
  return ok(earlier.slice(0, limit).map(({ wire }) => wire));
}

function update(discord: Discord, request: RouteRequest): Answer {
  const { channel, message } = messageAsked(discord, request);
  const body = request.body as MessageBody;
  if (message.authorId !== discord.world.botId) throw refusals.notAuthor();
  const wasV2 = ((message.wire.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  if (wasV2 && (body.content || body.embeds?.length)) throw refusals.invalidForm();
  if (channel.thread?.isArchived) throw new ApiError(400, 50083, 'Thread is archived');
  editMessage(discord, message, body, request.files);
  return ok(message.wire, namesOf(discord.world, audienceOf(discord, message)));
}

function deleteMany(discord: Discord, request: RouteRequest): Answer {
  const { world, access, clock } = discord;
  const channel = channelAsked(discord, request);
  if (channel.recipientId !== undefined) throw new ApiError(403, 50003, 'Cannot execute action on a DM channel');
  access.requireInChannel(channel, Flags.ManageMessages);
  const ids = [...new Set((request.body as { messages: string[] }).messages)];
  if (ids.length < 2 || ids.length > 100)
    throw new ApiError(400, 50016, 'Provided too few or too many messages to delete.');
  if (ids.some((id) => clock().getTime() - createdAtOf(id).getTime() > TWO_WEEKS_MS)) {
    throw new ApiError(400, 50034, 'A message provided was too old to bulk delete');
  }

  const known = ids
    .flatMap((id) => world.messages.get(channel.id)?.get(id) ?? [])
    .filter(({ onlyFor }) => onlyFor === undefined);
  for (const message of known) {
    world.messages.get(channel.id)?.delete(message.wire.id);
    if (message.authorId === world.botId) discord.botMessages.deleted(message, clock());
  }
  const seenBy = namesOf(world, access.viewers(channel));
  discord.dispatch(
    'MESSAGE_DELETE_BULK',
    { ids: known.map(({ wire }) => wire.id), channel_id: channel.id, ...placeOf(discord, channel) },
    { place: kindOf(channel), seenBy },
  );
  return done(seenBy);
}

function crosspost(discord: Discord, request: RouteRequest): Answer {
  const { channel, message } = messageAsked(discord, request);
  if (channel.type !== ChannelType.GuildAnnouncement) throw refusals.wrongChannelType();
  discord.access.requireInChannel(
    channel,
    message.authorId === discord.world.botId ? Flags.SendMessages : Flags.ManageMessages,
  );
  const flags = message.wire.flags ?? 0;
  if (flags & MessageFlags.Crossposted) throw new ApiError(400, 40033, 'This message has already been crossposted');
  message.wire = { ...message.wire, flags: flags | MessageFlags.Crossposted };
  return ok(message.wire, namesOf(discord.world, audienceOf(discord, message)));
}
