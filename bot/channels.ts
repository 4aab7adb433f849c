import {
  type APIDMChannel,
  type APIMessage,
  DiscordAPIError,
  type REST,
  RESTJSONErrorCodes,
  type RESTPostAPIChannelMessageJSONBody,
  Routes,
} from 'discord.js';
import type { Delivery, PostContent } from '../domain/post.ts';
import type { Channels, ClaimedPost, Clock } from '../services/ports.ts';
import { settleCaucus } from './caucus.ts';
import { deliveryOf } from './delivery.ts';
import { runErrand } from './room-errand.ts';
import { findSent } from './sent-message.ts';
import type { View } from './view.ts';
import { isErrand } from './views/posts/content.ts';
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
      const attempt = attemptOf(options, claimed);
      try {
        return await attempt();
      } catch (error) {
        // Every answer of Discord's and every cut connection is an outcome here, for the courier to decide on.
        return deliveryOf(error);
      }
    },
  };
}

function attemptOf(options: ChannelsOptions, claimed: ClaimedPost): () => Promise<Delivery> {
  const { to, content, language, workshopId } = claimed.post;
  const signal = AbortSignal.timeout(ATTEMPT_MILLISECONDS);
  if (isErrand(content)) return () => runErrand(options.rest, { to, errand: content, signal });
  // Whoever delivers has looked up the post that is to be mended, and hands over that one.
  if (content.kind === 'caucus-doors') return async () => await visitCaucus(options, claimed, signal);
  if (content.kind === 'mending') throw new Error('an errand to mend a post that was not looked up');
  return prepareMessage(options, { claimed, view: renderPost({ content, language, workshopId }), signal });
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
    const channelId = await channelOf(options, claimed, signal);
    // A party's channel that was never made, and is not to be: nobody would hear what is said there.
    if (channelId === undefined) return { outcome: 'sent', messageId: '' };
    const { firstTriedAt, edits, post } = claimed;
    if (edits !== undefined) {
      const former = Routes.channelMessage(channelId, edits);
      const isDone = !isToBeMoved(post.content) && (await isEdited(rest, former, { view, signal }));
      // What only takes something back is not said anew where there is nothing left to take it from.
      if (isDone || !isSaidAnew(post.content)) return { outcome: 'sent', messageId: edits };
    }
    const messageId = (await sentBefore(channelId, firstTriedAt)) ?? (await sendTo(channelId));
    // The former message would still ask to be pressed. An answer to a repeated nonce may be that very message.
    if (edits !== undefined && edits !== messageId) await removeMessage(rest, { channelId, messageId: edits, signal });
    return { outcome: 'sent', messageId };
  };

  /** The message of an earlier attempt, once Discord has forgotten its nonce. */
  async function sentBefore(channelId: string, since: Date | undefined): Promise<string | undefined> {
    if (!since || (await clock.now()).getTime() - since.getTime() <= NONCE_LIVES_MILLISECONDS) return undefined;
    return await findSent(rest, { channelId, authorId: await ownId(), content: view.content, since }, signal);
  }

  async function sendTo(channelId: string): Promise<string> {
    // Discord's REST client types every answer as unknown; this route answers with the message.
    return ((await rest.post(Routes.channelMessages(channelId), { body, files, signal })) as APIMessage).id;
  }
}

/** A panel goes to the bottom when that is asked for, and is never lost: where it cannot be edited, it is sent anew. */
const isToBeMoved = (content: PostContent): boolean => content.kind === 'panel' && content.isMoved === true;
const isSaidAnew = (content: PostContent): boolean => content.kind === 'panel' && content.isOver !== true;

/** Deletes a message of the bot's own. One that is gone already is as good. */
async function removeMessage(
  rest: REST,
  {
    channelId,
    messageId,
    signal,
  }: { readonly channelId: string; readonly messageId: string; readonly signal: AbortSignal },
): Promise<void> {
  try {
    await rest.delete(Routes.channelMessage(channelId, messageId), { signal });
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.code !== RESTJSONErrorCodes.UnknownMessage) throw error;
  }
}

/** Makes a message say something else. `false` when it is gone, or too old to be edited any more. */
async function isEdited(
  rest: REST,
  message: ReturnType<typeof Routes.channelMessage>,
  { view, signal }: Pick<Letter, 'view' | 'signal'>,
): Promise<boolean> {
  const body = { content: view.content, components: [...(view.components ?? [])], allowed_mentions: { parse: [] } };
  try {
    await rest.patch(message, { body, signal });
    return true;
  } catch (error) {
    // Of all answers only these two mean that the message itself cannot be had.
    if (error instanceof DiscordAPIError && UNEDITABLE.includes(error.code)) return false;
    throw error;
  }
}

const UNEDITABLE: readonly (number | string)[] = [
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.MaximumNumberOfEditsToMessagesOlderThanOneHourReached,
];

/** Brings a party's channel to how it is to be. Like every errand, it leaves no message: what it left its mark on is the channel. */
async function visitCaucus(options: ChannelsOptions, claimed: ClaimedPost, signal: AbortSignal): Promise<Delivery> {
  return { outcome: 'sent', messageId: (await channelOf(options, claimed, signal)) ?? '' };
}

/**
 * Where the post goes. Asking again for the same direct conversation gives the same one; a party's channel is
 * looked after with everything that is said in it, so that nobody reads it who should not.
 */
async function channelOf(
  { rest, ownId }: ChannelsOptions,
  { post: { to }, caucus }: ClaimedPost,
  signal: AbortSignal,
): Promise<string | undefined> {
  switch (to.kind) {
    case 'channel':
      return to.channelId;
    case 'member': {
      const body = { recipient_id: to.memberId };
      return ((await rest.post(Routes.userChannels(), { body, signal })) as APIDMChannel).id;
    }
    case 'caucus':
      if (!caucus) throw new Error('a post to a party’s channel that was not looked up');
      return (await settleCaucus(rest, { caucus, botId: await ownId(), signal }))?.id;
  }
}
