import { type APIChannel, ChannelType, type REST } from 'discord.js';
import { createChannel, isCategory } from './guild.ts';

/** Under which heading the channels of workshops stand. */
export const CATEGORY = 'Workshops';

/** Discord takes no more channels in one category. */
export const CATEGORY_MOST = 50;

/** The category of workshops among these channels, if there is one. */
export const findCategory = (channels: readonly APIChannel[]): APIChannel | undefined =>
  channels.find((channel) => isCategory(channel) && channel.name === CATEGORY);

/** Where a new channel goes: into the category, which is made when it is missing; once it is full, outside. */
export async function placeInCategory(
  rest: REST,
  serverId: string,
  channels: readonly APIChannel[],
): Promise<{ readonly parent_id?: string }> {
  const known = findCategory(channels);
  const { id } = known ?? (await createChannel(rest, serverId, { name: CATEGORY, type: ChannelType.GuildCategory }));
  const inside = channels.filter((channel) => 'parent_id' in channel && channel.parent_id === id);
  return inside.length < CATEGORY_MOST ? { parent_id: id } : {};
}
