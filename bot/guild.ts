import {
  type APIChannel,
  type APIGuildCategoryChannel,
  type APIGuildMember,
  type APIGuildTextChannel,
  type APIGuildVoiceChannel,
  type APIOverwrite,
  type APIRole,
  ChannelType,
  DiscordAPIError,
  PermissionFlagsBits,
  type REST,
  RESTJSONErrorCodes,
  type RESTPostAPIGuildChannelJSONBody,
  Routes,
} from 'discord.js';
import { Refusal } from '../domain/refusal.ts';
import { lackingIn } from './room-access.ts';

// Discord's REST client types every answer as unknown; each route below answers with what is named after it.

/** A channel people write in. Announcement channels count: an administrator may have made one of ours into one. */
export type TextChannel = APIGuildTextChannel<ChannelType.GuildText | ChannelType.GuildAnnouncement>;

export const listRoles = async (rest: REST, serverId: string): Promise<readonly APIRole[]> =>
  (await rest.get(Routes.guildRoles(serverId))) as APIRole[];

export const createRole = async (rest: REST, serverId: string, name: string): Promise<APIRole> =>
  (await rest.post(Routes.guildRoles(serverId), { body: { name, permissions: '0', mentionable: false } })) as APIRole;

export const listChannels = async (rest: REST, serverId: string): Promise<readonly APIChannel[]> =>
  (await rest.get(Routes.guildChannels(serverId))) as APIChannel[];

/** A channel by its id; `undefined` when it is gone. A list of channels may leave out those that the bot cannot see. */
export async function findChannel(rest: REST, channelId: string): Promise<APIChannel | undefined> {
  try {
    return (await rest.get(Routes.channel(channelId))) as APIChannel;
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownChannel) return undefined;
    throw error;
  }
}

export const createChannel = async (
  rest: REST,
  serverId: string,
  body: RESTPostAPIGuildChannelJSONBody,
): Promise<APIChannel> => (await rest.post(Routes.guildChannels(serverId), { body })) as APIChannel;

export const isTextChannel = (channel: APIChannel): channel is TextChannel =>
  channel.type === ChannelType.GuildText || channel.type === ChannelType.GuildAnnouncement;

export const isVoiceChannel = (channel: APIChannel): channel is APIGuildVoiceChannel =>
  channel.type === ChannelType.GuildVoice;

export const isCategory = (channel: APIChannel): channel is APIGuildCategoryChannel =>
  channel.type === ChannelType.GuildCategory;

/** Makes a channel give and deny at least what is wanted. */
export async function grant(
  rest: REST,
  channel: TextChannel | APIGuildVoiceChannel,
  wanted: readonly APIOverwrite[],
): Promise<void> {
  for (const { id, ...body } of lackingIn(channel.permission_overwrites ?? [], wanted)) {
    await rest.put(Routes.channelPermission(channel.id, id), { body });
  }
}

/** The bot on a server, and the permissions it is to have there, by the names that the operator reads. */
export interface Requirement {
  readonly serverId: string;
  readonly botId: string;
  readonly needed: Readonly<Record<string, bigint>>;
}

/** @throws {@link Refusal} `cannot-manage-server` naming what the bot lacks. */
export async function requirePermissions(rest: REST, { serverId, botId, needed }: Requirement): Promise<void> {
  const roles = await listRoles(rest, serverId);
  const member = (await rest.get(Routes.guildMember(serverId, botId))) as APIGuildMember;
  const held = roles
    // The role of everybody has the id of the server, and is not listed among a member's.
    .filter(({ id }) => id === serverId || member.roles.includes(id))
    .reduce((sum, { permissions }) => sum | BigInt(permissions), 0n);
  if (held & PermissionFlagsBits.Administrator) return;

  const missing = Object.entries(needed).flatMap(([name, flag]) => ((held & flag) === 0n ? [name] : []));
  if (missing.length > 0) throw new Refusal('cannot-manage-server', { missing: missing.join(', ') });
}

/**
 * Runs a change of the server. A channel's own settings may keep the bot out though the
 * server lets it in: that is the administrator's to mend, so it is a refusal.
 */
export async function asManager<T>(change: () => Promise<T>): Promise<T> {
  try {
    return await change();
  } catch (error) {
    if (error instanceof DiscordAPIError && SHUT_OUT.includes(error.code)) {
      throw new Refusal('cannot-manage-server', { missing: 'ViewChannel, ManageChannels, ManageRoles' });
    }
    throw error;
  }
}

const SHUT_OUT: readonly (number | string)[] = [
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
];
