import { type APIChannel, type APIOverwrite, type APIRole, ChannelType, type REST } from 'discord.js';
import type { Rooms } from '../services/ports.ts';
import { CATEGORY, findCategory, placeInCategory } from './category.ts';
import {
  createChannel,
  createRole,
  grant,
  isTextChannel,
  listChannels,
  listRoles,
  requirePermissions,
  type TextChannel,
} from './guild.ts';
import { privateFor, readOnlyFor } from './room-access.ts';

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
 * Finds the roles and channels of workshops by name, and makes those that are missing.
 *
 * A channel that was there keeps what its administrators have set, but for two things:
 * the bot can write in it, and the organizers' channel is closed to everybody else.
 */
export async function prepareServer(rest: REST, serverId: string, botId: string): ReturnType<Rooms['prepareServer']> {
  await requirePermissions(rest, serverId, botId);
  const roles = await listRoles(rest, serverId);
  const channels = await listChannels(rest, serverId);
  const created: string[] = [];

  const hasCategory = findCategory(channels) !== undefined;
  const place = await placeInCategory(rest, serverId, channels);
  if (!hasCategory) created.push(CATEGORY);
  const work = { rest, serverId, roles, channels, place, created };

  const organizerRoleId = await roleId(work, 'Workshop organizer');
  const reviewerRoleId = await roleId(work, 'Workshop reviewer');
  const facilitatorRoleId = await roleId(work, 'Workshop facilitator');

  const readOnly = readOnlyFor({ serverId, botId });
  const ofBot = readOnly.filter(({ id }) => id === botId);
  const ofStaff = privateFor({ serverId, botId, roleIds: [organizerRoleId, reviewerRoleId, facilitatorRoleId] });
  const callChannelId = await channelId(work, 'workshop-calls', { made: readOnly, found: ofBot });
  const audienceChannelId = await channelId(work, 'workshop-summaries', { made: readOnly, found: ofBot });
  const organizersChannelId = await channelId(work, 'workshop-organizers', { made: ofStaff, found: ofStaff });

  return {
    server: {
      organizerRoleId,
      reviewerRoleId,
      facilitatorRoleId,
      callChannelId,
      audienceChannelId,
      organizersChannelId,
    },
    created,
  };
}

async function roleId({ rest, serverId, roles, created }: Preparation, name: string): Promise<string> {
  // A managed role belongs to another bot or to a subscription, and can be given to nobody.
  const known = roles.find((role) => role.name === name && !role.managed);
  if (known) return known.id;

  const { id } = await createRole(rest, serverId, name);
  created.push(name);
  return id;
}

interface Access {
  readonly made: readonly APIOverwrite[];
  readonly found: readonly APIOverwrite[];
}

async function channelId(work: Preparation, name: string, access: Access): Promise<string> {
  const { rest, serverId, channels, place, created } = work;
  const known = channels.find((channel): channel is TextChannel => isTextChannel(channel) && channel.name === name);
  if (known) {
    await grant(rest, known, access.found);
    return known.id;
  }
  const permission_overwrites = [...access.made];
  const body = { name, type: ChannelType.GuildText, ...place, permission_overwrites } as const;
  const { id } = await createChannel(rest, serverId, { ...body });
  created.push(`#${name}`);
  return id;
}
