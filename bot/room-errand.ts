import {
  type APIChannel,
  type APIVoiceState,
  RESTJSONErrorCodes as Code,
  DiscordAPIError,
  OverwriteType,
  type REST,
  Routes,
} from 'discord.js';
import type { Delivery, Destination } from '../domain/post.ts';
import { MEMBER_OF_ROOM, MEMBER_OF_VOICE } from './room-access.ts';
import type { Errand } from './views/posts/content.ts';

/** Where somebody is to be let in or out, and how long that may take. */
export interface ErrandAt {
  readonly to: Destination;
  readonly errand: Errand;
  readonly signal: AbortSignal;
}

/** Lets a member into a room and its voice channel, or out of both. Repeating it changes nothing. */
export async function runErrand(rest: REST, { to, errand, signal }: ErrandAt): Promise<Delivery> {
  if (to.kind !== 'channel') throw new Error('only a channel can be opened or closed to a member');
  const { memberId, alsoIn } = errand;
  if (errand.kind === 'room-admission') {
    await rest.put(Routes.channelPermission(to.channelId, memberId), { body: keyTo(MEMBER_OF_ROOM), signal });
    if (alsoIn !== undefined) {
      // A voice channel that is gone or shut keeps nobody out of the room: there people can go on in writing.
      const body = keyTo(MEMBER_OF_VOICE);
      await rest.put(Routes.channelPermission(alsoIn, memberId), { body, signal }).catch(unless(isClosed));
    }
  } else {
    await takeKey(rest, { channelId: to.channelId, memberId, signal });
    if (alsoIn !== undefined) await showOut(rest, { channelId: alsoIn, memberId, signal }).catch(unless(isGone));
  }
  // An errand leaves no message; what it left its mark on is the channel.
  return { outcome: 'sent', messageId: to.channelId };
}

interface MemberIn {
  readonly channelId: string;
  readonly memberId: string;
  readonly signal: AbortSignal;
}

const keyTo = (what: typeof MEMBER_OF_ROOM) => ({ type: OverwriteType.Member, ...what });

/** Somebody without a key needs none taken away. */
async function takeKey(rest: REST, { channelId, memberId, signal }: MemberIn): Promise<void> {
  const withoutKey = has(Code.UnknownPermissionOverwrite);
  await rest.delete(Routes.channelPermission(channelId, memberId), { signal }).catch(unless(withoutKey));
}

/**
 * Takes the key to a voice channel, and shows out whoever is in it: Discord would let them
 * listen on. What it refuses here is a failure, because somebody may still be listening.
 */
async function showOut(rest: REST, { channelId, memberId, signal }: MemberIn): Promise<void> {
  await takeKey(rest, { channelId, memberId, signal });
  const channel = (await rest.get(Routes.channel(channelId), { signal })) as APIChannel;
  if (!('guild_id' in channel) || channel.guild_id === undefined) return;

  const heard = (await rest
    .get(Routes.guildVoiceState(channel.guild_id, memberId), { signal })
    .catch(unless(isNowhere))) as APIVoiceState | undefined;
  if (heard?.channel_id !== channelId) return;
  const body = { channel_id: null };
  await rest.patch(Routes.guildMember(channel.guild_id, memberId), { body, signal }).catch(unless(isNowhere));
}

const has =
  (...codes: readonly (number | string)[]) =>
  (error: DiscordAPIError): boolean =>
    codes.includes(error.code);

const isGone = has(Code.UnknownChannel);

const isClosed = ({ status }: DiscordAPIError): boolean => status === 403 || status === 404;

/** Not in a voice channel, or not in the server any more. */
const isNowhere = has(
  Code.UnknownVoiceState,
  Code.TargetUserIsNotConnectedToVoice,
  Code.UnknownMember,
  Code.UnknownUser,
);

const unless =
  (isFine: (error: DiscordAPIError) => boolean) =>
  (error: unknown): undefined => {
    if (error instanceof DiscordAPIError && isFine(error)) return undefined;
    throw error;
  };
