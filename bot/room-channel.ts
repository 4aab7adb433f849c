import {
  type APIChannel,
  type APIGuildVoiceChannel,
  type APIOverwrite,
  type REST,
  type RESTPostAPIGuildChannelJSONBody,
  Routes,
} from 'discord.js';
import { placeInCategory } from './category.ts';
import { createChannel, findChannel, grant, listChannels, type TextChannel } from './guild.ts';
import type { Doors } from './room-access.ts';

/** A channel of a room, for words or for voices. */
type RoomChannel = TextChannel | APIGuildVoiceChannel;

/** One of a workshop's channels, as it is to be. */
export interface WantedChannel<T extends RoomChannel> {
  /** The channel it has been so far. */
  readonly knownId: string | undefined;
  readonly isOfKind: (channel: APIChannel) => channel is T;
  /** Whether a channel carries the workshop's mark: it is found again by that when its id is not known. */
  readonly isMarked: (channel: T) => boolean;
  /** What to make when there is none. */
  readonly body: RESTPostAPIGuildChannelJSONBody;
  readonly access: readonly APIOverwrite[];
}

/** A channel that is there now, and how its doors were found. */
export interface OpenedChannel {
  readonly id: string;
  readonly doors: Doors;
}

/** Finds a channel of a workshop, by its known id and else by its mark, and mends its doors; or makes it. */
export async function openChannel<T extends RoomChannel>(
  rest: REST,
  serverId: string,
  wanted: WantedChannel<T>,
): Promise<OpenedChannel> {
  const { access } = wanted;
  const channels = await listChannels(rest, serverId);
  const known = (await formerChannel(rest, wanted)) ?? markedIn(channels, wanted)[0];
  if (known) {
    await grant(rest, known, access);
    return { id: known.id, doors: { current: known.permission_overwrites ?? [], wanted: access } };
  }
  await createChannel(rest, serverId, {
    ...wanted.body,
    permission_overwrites: [...access],
    ...(await placeInCategory(rest, serverId, channels)),
  });
  return { id: await theOnlyOne(rest, serverId, wanted), doors: { current: [], wanted: access } };
}

/**
 * The channel that the workshop has had so far, unless it was deleted. Asked for by its id: a
 * channel that shuts the bot out may be missing from the list, and a second one must not be
 * made beside it.
 */
async function formerChannel<T extends RoomChannel>(rest: REST, wanted: WantedChannel<T>): Promise<T | undefined> {
  const channel = wanted.knownId === undefined ? undefined : await findChannel(rest, wanted.knownId);
  return channel && wanted.isOfKind(channel) ? channel : undefined;
}

/**
 * The workshop's channel of this kind, the only one. A connection cut after Discord made the
 * channel makes the REST client ask again, and there are two; the younger ones, just made and
 * empty, go.
 */
async function theOnlyOne<T extends RoomChannel>(
  rest: REST,
  serverId: string,
  wanted: WantedChannel<T>,
): Promise<string> {
  const [eldest, ...younger] = markedIn(await listChannels(rest, serverId), wanted);
  if (!eldest) throw new Error('the channel vanished as soon as it was made');
  for (const { id, last_message_id } of younger) if (!last_message_id) await rest.delete(Routes.channel(id));
  return eldest.id;
}

/** The channels that carry the mark, the eldest first. */
const markedIn = <T extends RoomChannel>(
  channels: readonly APIChannel[],
  { isOfKind, isMarked }: WantedChannel<T>,
): readonly T[] =>
  channels
    .filter(isOfKind)
    .filter(isMarked)
    .toSorted((a, b) => Number(BigInt(a.id) - BigInt(b.id)));
