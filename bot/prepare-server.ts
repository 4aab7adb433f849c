import { type APIChannel, type APIOverwrite, type APIRole, ChannelType, type REST } from 'discord.js';
import type { Server } from '../domain/server.ts';
import type { PreparedServer } from '../services/ports.ts';
import { CATEGORY, findCategory, placeInCategory } from './category.ts';
import {
  createChannel,
  createRole,
  findChannel,
  grant,
  isTextChannel,
  listChannels,
  listRoles,
  requirePermissions,
  type TextChannel,
} from './guild.ts';
import { NEEDED_PERMISSIONS, outsidersIn, privateFor, readOnlyFor } from './room-access.ts';

/** The work on one server: what it has, and the names of what had to be made. */
interface Preparation {
  readonly rest: REST;
  readonly serverId: string;
  readonly roles: readonly APIRole[];
  readonly channels: readonly APIChannel[];
  readonly place: { readonly parent_id?: string };
  readonly created: string[];
}

/**
 * Finds the roles and channels of workshops, by their known ids and else by name, and
 * makes those that are missing.
 *
 * A channel that was there keeps what its administrators have set, but for two things:
 * the bot can write in it, and the organizers' channel is closed to everybody else.
 */
export async function prepareServer(
  rest: REST,
  { serverId, botId, known }: { readonly serverId: string; readonly botId: string; readonly known: Server | undefined },
): Promise<PreparedServer> {
  await requirePermissions(rest, { serverId, botId, needed: NEEDED_PERMISSIONS });
  const roles = await listRoles(rest, serverId);
  const channels = await listChannels(rest, serverId);
  const created: string[] = [];

  const hasCategory = findCategory(channels) !== undefined;
  const place = await placeInCategory(rest, serverId, channels);
  if (!hasCategory) created.push(CATEGORY);
  const work = { rest, serverId, roles, channels, place, created };

  const organizerRoleId = await roleId(work, 'Workshop organizer', known?.organizerRoleId);
  const reviewerRoleId = await roleId(work, 'Workshop reviewer', known?.reviewerRoleId);
  const facilitatorRoleId = await roleId(work, 'Workshop facilitator', known?.facilitatorRoleId);

  const readOnly = readOnlyFor({ serverId, botId });
  const ofBot = readOnly.filter(({ id }) => id === botId);
  const ofStaff = privateFor({ serverId, botId, roleIds: [organizerRoleId, reviewerRoleId, facilitatorRoleId] });
  const [callsId, summariesId, organizersId] = [
    known?.callChannelId,
    known?.audienceChannelId,
    known?.organizersChannelId,
  ];
  const forAll = { made: readOnly, found: ofBot };
  const calls = await channelOf(work, 'workshop-calls', { ...forAll, knownId: callsId });
  const summaries = await channelOf(work, 'workshop-summaries', { ...forAll, knownId: summariesId });
  const ofOrganizers = { made: ofStaff, found: ofStaff, knownId: organizersId };
  const organizers = await channelOf(work, 'workshop-organizers', ofOrganizers);

  return {
    server: {
      organizerRoleId,
      reviewerRoleId,
      facilitatorRoleId,
      callChannelId: calls.id,
      audienceChannelId: summaries.id,
      organizersChannelId: organizers.id,
    },
    created,
    outsiders: outsidersIn({ current: organizers.before, wanted: ofStaff }),
  };
}

async function roleId(work: Preparation, name: string, knownId: string | undefined): Promise<string> {
  const { rest, serverId, roles, created } = work;
  // A managed role belongs to another bot or to a subscription, and can be given to nobody.
  const free = roles.filter(({ managed }) => !managed);
  const known = free.find(({ id }) => id === knownId) ?? free.find((role) => role.name === name);
  if (known) return known.id;

  const { id } = await createRole(rest, serverId, name);
  created.push(name);
  return id;
}

interface Wanted {
  readonly made: readonly APIOverwrite[];
  readonly found: readonly APIOverwrite[];
  readonly knownId: string | undefined;
}

interface Found {
  readonly id: string;
  /** What was set in it before. */
  readonly before: readonly APIOverwrite[];
}

async function channelOf(work: Preparation, name: string, access: Wanted): Promise<Found> {
  const { rest, serverId, channels, place, created } = work;
  const known =
    (await knownChannel(work, access.knownId)) ??
    channels.find((channel): channel is TextChannel => isTextChannel(channel) && channel.name === name);
  if (known) {
    await grant(rest, known, access.found);
    return { id: known.id, before: known.permission_overwrites ?? [] };
  }
  const permission_overwrites = [...access.made];
  const body = { name, type: ChannelType.GuildText, ...place, permission_overwrites } as const;
  const { id } = await createChannel(rest, serverId, { ...body });
  created.push(`#${name}`);
  return { id, before: [] };
}

/** The channel that was set up before, also one that has been renamed or hides from the list, unless it is gone. */
async function knownChannel({ rest, channels }: Preparation, id: string | undefined): Promise<TextChannel | undefined> {
  if (id === undefined) return undefined;
  const channel = channels.find((one) => one.id === id) ?? (await findChannel(rest, id));
  return channel && isTextChannel(channel) ? channel : undefined;
}
