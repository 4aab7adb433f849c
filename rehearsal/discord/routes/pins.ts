import { PermissionFlagsBits as Flags, MessageType } from 'discord-api-types/v10';
import { ApiError } from '../api-error.ts';
import type { Discord } from '../discord.ts';
import { kindOf, placeOf } from '../message-news.ts';
import { createMessage, referenceTo } from '../messages.ts';
import { namesOf } from '../payloads.ts';
import { type Answer, done, ok, type Route, type RouteRequest, type Routes } from '../route.ts';
import { messagesIn } from '../world.ts';
import { channelAsked, messageAsked } from './messages.ts';

const MOST_PINS = 250;

/** Pinned messages. Since February 2026 pinning takes PIN_MESSAGES; MANAGE_MESSAGES is no longer enough. */
export function pinRoutes(discord: Discord): Routes {
  const pin: Route = (request) => setPinned(discord, request, true);
  const unpin: Route = (request) => setPinned(discord, request, false);

  const pinned = (request: RouteRequest) => {
    const channel = channelAsked(discord, request);
    return messagesIn(discord.world, channel.id)
      .filter((message) => message.pinnedAt !== undefined)
      .sort((a, b) => (b.pinnedAt ?? '').localeCompare(a.pinnedAt ?? '', 'en'));
  };

  return {
    create_pin: pin,
    deprecated_create_pin: pin,
    delete_pin: unpin,
    deprecated_delete_pin: unpin,
    list_pins: (request) =>
      ok({
        items: pinned(request).map((message) => ({ pinned_at: message.pinnedAt, message: message.wire })),
        has_more: false,
      }),
    deprecated_list_pins: (request) => ok(pinned(request).map((message) => message.wire)),
  };
}

function setPinned(discord: Discord, request: RouteRequest, isPinned: boolean): Answer {
  const { world, access, clock } = discord;
  const { channel, message } = messageAsked(discord, request);
  access.requireInChannel(channel, Flags.PinMessages);
  if (isPinned === (message.pinnedAt !== undefined)) return done();
  const count = messagesIn(world, channel.id).filter(({ pinnedAt }) => pinnedAt !== undefined).length;
  if (isPinned && count >= MOST_PINS)
    throw new ApiError(400, 30003, `Maximum number of pins reached for the channel (${MOST_PINS})`);

  const now = clock().toISOString();
  if (isPinned) message.pinnedAt = now;
  else delete message.pinnedAt;
  message.wire = { ...message.wire, pinned: isPinned };
  channel.lastPinAt = now;
  const seenBy = namesOf(world, access.viewers(channel));
  discord.dispatch(
    'CHANNEL_PINS_UPDATE',
    { channel_id: channel.id, last_pin_timestamp: now, ...placeOf(discord, channel) },
    { place: kindOf(channel), seenBy },
  );
  if (isPinned) {
    // Discord says in the channel that something was pinned.
    const { message_reference } = referenceTo(discord, message);
    createMessage(discord, {
      channel,
      authorId: world.botId,
      body: {},
      isSystem: true,
      type: MessageType.ChannelPinnedMessage,
      extra: { message_reference },
    });
  }
  return done(seenBy);
}
