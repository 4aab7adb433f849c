import {
  type APIChannel,
  type APIOverwrite,
  ChannelType,
  RESTJSONErrorCodes as Code,
  DiscordAPIError,
  OverwriteType,
  type REST,
  type RESTPostAPIGuildChannelJSONBody,
  Routes,
} from 'discord.js';
import type { Caucus } from '../domain/rounds/caucus.ts';
import { CATEGORY_MOST, findCategory } from './category.ts';
import { isTextChannel, type TextChannel } from './guild.ts';
import { caucusFor, type Doors, lackingIn } from './room-access.ts';
import { caucusName } from './room-name.ts';

/** Which channel is to be brought to how it is to be, by whom, and for how long that may be tried. */
interface CaucusTask {
  readonly caucus: Caucus;
  readonly botId: string;
  readonly signal?: AbortSignal;
}

/** A party's channel that is there, and how its doors were found. */
interface SettledCaucus {
  readonly id: string;
  readonly doors: Doors;
}

/**
 * Brings a party's own channel to how it is to be: found again by its mark, or made while it is open; who
 * has no business there is shut out first, then its people are let in, to write or only to read. Repeating it
 * changes nothing, so a crash anywhere in between is mended by the next time.
 *
 * @returns `undefined` when there is none and none is to be made.
 */
export async function settleCaucus(rest: REST, task: CaucusTask): Promise<SettledCaucus | undefined> {
  const channels = await channelsOf(rest, task);
  const known = (await formerChannel(rest, task, channels)) ?? markedIn(channels, task.caucus)[0];
  if (!known && !task.caucus.isOpen) return undefined;

  const channel = known ?? (await makeCaucus(rest, task, channels));
  const wanted = caucusFor(task.caucus, task.botId);
  const found = channel.permission_overwrites ?? [];
  await shutOut(rest, channel, task);
  await letIn(rest, { channelId: channel.id, lacking: lackingIn(found, wanted) }, task);
  return { id: channel.id, doors: { current: found.filter(({ id }) => !task.caucus.outsideIds.includes(id)), wanted } };
}

/**
 * The channel that the party has had so far, unless it was deleted. One that shuts the bot out may be missing
 * from the list, and a second one must not be made beside it.
 */
async function formerChannel(
  rest: REST,
  { caucus: { knownId }, signal }: CaucusTask,
  channels: readonly APIChannel[],
): Promise<TextChannel | undefined> {
  if (knownId === undefined) return undefined;
  const listed = channels.find(({ id }) => id === knownId);
  const channel =
    listed ??
    ((await rest.get(Routes.channel(knownId), within(signal)).catch(unless(Code.UnknownChannel))) as
      | APIChannel
      | undefined);
  return channel && isTextChannel(channel) ? channel : undefined;
}

/** By what a party's channel is found again. Not a longer form of the room's mark, nor of the facilitators' one. */
const markOf = ({ party, workshopId }: Caucus): string => `caucus ${party} ${workshopId}`;

const channelsOf = async (rest: REST, { caucus, signal }: CaucusTask): Promise<readonly APIChannel[]> =>
  // Discord's REST client types every answer as unknown; this route answers with channels.
  (await rest.get(Routes.guildChannels(caucus.serverId), within(signal))) as APIChannel[];

/** Channels that carry the mark, the eldest first. */
const markedIn = (channels: readonly APIChannel[], caucus: Caucus): readonly TextChannel[] =>
  channels
    .filter(isTextChannel)
    .filter(({ topic }) => topic?.includes(markOf(caucus)) ?? false)
    .toSorted((a, b) => Number(BigInt(a.id) - BigInt(b.id)));

/**
 * Makes the channel, open to the bot and the facilitators; its people come in one by one, so that somebody
 * who has left the server keeps nobody else out. A cut connection may have made two: the younger one, empty, goes.
 */
async function makeCaucus(rest: REST, task: CaucusTask, channels: readonly APIChannel[]): Promise<TextChannel> {
  const { caucus, botId, signal } = task;
  const body: RESTPostAPIGuildChannelJSONBody = {
    name: caucusName(caucus.title, caucus.party),
    type: ChannelType.GuildText,
    topic: markOf(caucus),
    permission_overwrites: [...caucusFor({ ...caucus, memberIds: [] }, botId)],
    ...placeIn(channels),
  };
  await rest.post(Routes.guildChannels(caucus.serverId), { body, ...within(signal) });
  const [eldest, ...younger] = markedIn(await channelsOf(rest, task), caucus);
  if (!eldest) throw new Error('the channel vanished as soon as it was made');
  for (const { id, last_message_id } of younger) {
    if (!last_message_id) await rest.delete(Routes.channel(id), within(signal));
  }
  return eldest;
}

/** Beside the room, while there is space under that heading. */
function placeIn(channels: readonly APIChannel[]): { readonly parent_id?: string } {
  const category = findCategory(channels);
  const inside = channels.filter((channel) => 'parent_id' in channel && channel.parent_id === category?.id);
  return category && inside.length < CATEGORY_MOST ? { parent_id: category.id } : {};
}

/** Takes the keys of participants who are not to read it, also such as somebody has given them by hand. */
async function shutOut(rest: REST, { id, permission_overwrites }: TextChannel, task: CaucusTask): Promise<void> {
  const withKey = (permission_overwrites ?? []).filter(({ type }) => type === OverwriteType.Member);
  for (const one of withKey.filter((overwrite) => task.caucus.outsideIds.includes(overwrite.id))) {
    await rest
      .delete(Routes.channelPermission(id, one.id), within(task.signal))
      .catch(unless(Code.UnknownPermissionOverwrite));
  }
}

interface Letting {
  readonly channelId: string;
  readonly lacking: readonly APIOverwrite[];
}

async function letIn(rest: REST, { channelId, lacking }: Letting, { caucus, signal }: CaucusTask): Promise<void> {
  for (const { id, ...body } of lacking) {
    const put = rest.put(Routes.channelPermission(channelId, id), { body, ...within(signal) });
    // Who has left the server cannot come in, and keeps nobody else out.
    await (caucus.memberIds.includes(id) ? put.catch(unless(Code.UnknownUser, Code.UnknownMember)) : put);
  }
}

const within = (signal: AbortSignal | undefined) => (signal ? { signal } : {});

const unless =
  (...codes: readonly (number | string)[]) =>
  (error: unknown): undefined => {
    if (error instanceof DiscordAPIError && codes.includes(error.code)) return undefined;
    throw error;
  };
