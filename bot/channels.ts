import {
  type APIDMChannel,
  type APIMessage,
  DiscordAPIError,
  OverwriteType,
  type REST,
  RESTJSONErrorCodes,
  type RESTPostAPIChannelMessageJSONBody,
  Routes,
} from 'discord.js';
import type { Delivery, Destination } from '../domain/post.ts';
import type { Channels, ClaimedPost, Clock } from '../services/ports.ts';
import { deliveryOf } from './delivery.ts';
import { MEMBER_OF_ROOM } from './room-access.ts';
import { findSent } from './sent-message.ts';
import type { View } from './view.ts';
import { type Errand, isErrand } from './views/posts/content.ts';
import { renderPost } from './views/posts/post.ts';

export interface ChannelsOptions {
  readonly rest: REST;
  readonly clock: Pick<Clock, 'now'>;
  /** The bot's own account. */
  readonly ownId: () => Promise<string>;
}

/** Discord remembers a nonce for "the past few minutes"; two are certain. */
const NONCE_LIVES_MILLISECONDS = 2 * 60_000;

/** An attempt ends well before the claim on its post does, or two attempts could overlap. */
const ATTEMPT_MILLISECONDS = 20_000;

/** Pays what is owed over REST, so that a channel missing from the gateway's memory is not a lost post. */
export function createChannels(options: ChannelsOptions): Channels {
  return {
    async deliver(claimed) {
      const { to, content, language, workshopId } = claimed.post;
      const signal = AbortSignal.timeout(ATTEMPT_MILLISECONDS);
      const attempt: () => Promise<Delivery> = isErrand(content)
        ? () => runErrand(options.rest, { to, errand: content, signal })
        : prepareMessage(options, { claimed, view: renderPost({ content, language, workshopId }), signal });
      try {
        return await attempt();
      } catch (error) {
        // Every answer of Discord's and every cut connection is an outcome here, for the courier to decide on.
        return deliveryOf(error);
      }
    },
  };
}

interface Letter {
  readonly claimed: ClaimedPost;
  readonly view: View;
  readonly signal: AbortSignal;
}

function prepareMessage(options: ChannelsOptions, { claimed, view, signal }: Letter): () => Promise<Delivery> {
  const { rest, clock, ownId } = options;
  const body: RESTPostAPIChannelMessageJSONBody = {
    content: view.content,
    components: [...(view.components ?? [])],
    allowed_mentions: { parse: [] },
    nonce: claimed.nonce,
    enforce_nonce: true,
  };
  const files = view.files?.map(({ name, data }) => ({ name, data: Buffer.from(data) })) ?? [];

  return async () => {
    const channelId = await channelOf(rest, claimed.post.to, signal);
    const { firstTriedAt } = claimed;
    if (firstTriedAt && (await clock.now()).getTime() - firstTriedAt.getTime() > NONCE_LIVES_MILLISECONDS) {
      const wanted = { channelId, authorId: await ownId(), content: view.content, since: firstTriedAt };
      const messageId = await findSent(rest, wanted, signal);
      if (messageId !== undefined) return { outcome: 'sent', messageId };
    }
    // Discord's REST client types every answer as unknown; this route answers with the message.
    const message = (await rest.post(Routes.channelMessages(channelId), { body, files, signal })) as APIMessage;
    return { outcome: 'sent', messageId: message.id };
  };
}

/** Asking again for the same direct conversation gives the same one. */
async function channelOf(rest: REST, to: Destination, signal: AbortSignal): Promise<string> {
  if (to.kind === 'channel') return to.channelId;
  const body = { recipient_id: to.memberId };
  return ((await rest.post(Routes.userChannels(), { body, signal })) as APIDMChannel).id;
}

/** Lets a member into a room or out of it. Repeating it changes nothing. */
async function runErrand(
  rest: REST,
  { to, errand, signal }: { readonly to: Destination; readonly errand: Errand; readonly signal: AbortSignal },
): Promise<Delivery> {
  if (to.kind !== 'channel') throw new Error('only a channel can be opened or closed to a member');
  const overwrite = Routes.channelPermission(to.channelId, errand.memberId);
  if (errand.kind === 'room-admission') {
    await rest.put(overwrite, { body: { type: OverwriteType.Member, ...MEMBER_OF_ROOM }, signal });
  } else {
    await rest.delete(overwrite, { signal }).catch(unlessGone);
  }
  // An errand leaves no message; what it left its mark on is the channel.
  return { outcome: 'sent', messageId: to.channelId };
}

/** Somebody without a key needs none taken away. */
function unlessGone(error: unknown): void {
  if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownPermissionOverwrite) return;
  throw error;
}
