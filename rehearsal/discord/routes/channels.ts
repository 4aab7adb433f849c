import { ChannelType, PermissionFlagsBits as Flags } from 'discord-api-types/v10';
import { isThread } from '../access.ts';
import { ApiError, refusals } from '../api-error.ts';
import { announceChannel, changeOverwrites, guardOverwrites } from '../channels.ts';
import type { Discord } from '../discord.ts';
import { addChannel, newChannel } from '../found-world.ts';
import { channelPayload, namesOf, type Wire } from '../payloads.ts';
import type { Overwrite } from '../permissions.ts';
import { removeChannel } from '../remove-channel.ts';
import { type Answer, done, ok, parameter, type RouteRequest, type Routes } from '../route.ts';
import type { Channel } from '../world.ts';
import { channelAsked } from './messages.ts';
import { updateThread } from './threads.ts';

const MOST_CHANNELS = 500;
const MOST_IN_CATEGORY = 50;

/** Channels of the guild: made, changed, ordered, closed off, deleted. */
export function channelRoutes(discord: Discord): Routes {
  const { world, access } = discord;
  return {
    list_guild_channels: () =>
      ok(
        [...world.channels.values()]
          .filter((channel) => channel.recipientId === undefined && !isThread(channel))
          .map((channel) => channelPayload(world, channel)),
      ),
    create_guild_channel: (request) => create(discord, request),
    bulk_update_guild_channels: (request) => reorder(discord, request),
    get_channel: (request) => ok(channelPayload(world, channelAsked(discord, request))),
    update_channel: (request) => update(discord, request),
    delete_channel: (request) => remove(discord, request),
    set_channel_permission_overwrite(request) {
      const channel = channelAsked(discord, request);
      const id = parameter(request, 'overwrite_id');
      const { type, allow, deny } = request.body as {
        type?: 0 | 1;
        allow?: string | number | null;
        deny?: string | number | null;
      };
      const overwrite: Overwrite = {
        id,
        type: type ?? (world.roles.has(id) ? 0 : 1),
        allow: BigInt(allow ?? 0).toString(),
        deny: BigInt(deny ?? 0).toString(),
      };
      access.requireInChannel(channel, Flags.ManageRoles);
      guardOverwrites(discord, { wanted: [overwrite], before: channel.overwrites, channel });
      changeOverwrites(discord, channel, [...channel.overwrites.filter((one) => one.id !== id), overwrite]);
      return done();
    },
    delete_channel_permission_overwrite(request) {
      const channel = channelAsked(discord, request);
      const id = parameter(request, 'overwrite_id');
      access.requireInChannel(channel, Flags.ManageRoles);
      const overwrite = channel.overwrites.find((one) => one.id === id);
      if (!overwrite) throw refusals.unknown.overwrite();
      guardOverwrites(discord, { wanted: [], before: [overwrite], channel });
      changeOverwrites(
        discord,
        channel,
        channel.overwrites.filter((one) => one.id !== id),
      );
      return done();
    },
  };
}

/** What the API takes for a channel, to make or to change one. */
interface ChannelBody {
  readonly name?: string | null;
  readonly type?: ChannelType | null;
  readonly topic?: string | null;
  readonly nsfw?: boolean | null;
  readonly position?: number | null;
  readonly parent_id?: string | null;
  readonly rate_limit_per_user?: number | null;
  readonly bitrate?: number | null;
  readonly user_limit?: number | null;
  readonly permission_overwrites?: readonly Wire[] | null;
}

function create(discord: Discord, request: RouteRequest): Answer {
  const { world, access, ids } = discord;
  const body = request.body as ChannelBody;
  access.requireInGuild(Flags.ManageChannels);
  if (world.channels.size >= MOST_CHANNELS)
    throw new ApiError(400, 30013, 'Maximum number of guild channels reached (500)');
  const parent = parentOf(discord, body.parent_id);
  const wanted = body.permission_overwrites?.map(asOverwrite);
  if (wanted) guardOverwrites(discord, { wanted, before: [] });

  const type = body.type ?? ChannelType.GuildText;
  const channel = newChannel({
    id: ids.next(),
    type,
    name: channelName(body.name ?? '', type),
    topic: body.topic ?? null,
    isNsfw: body.nsfw ?? false,
    position: body.position ?? world.channels.size,
    parentId: parent?.id ?? null,
    slowmodeSeconds: body.rate_limit_per_user ?? 0,
    bitrate: body.bitrate ?? 64_000,
    userLimit: body.user_limit ?? 0,
    // Without overwrites of its own a channel begins in step with its category.
    overwrites: wanted ?? [...(parent?.overwrites ?? [])],
  });
  addChannel(world, channel);
  announceChannel(discord, 'CHANNEL_CREATE', channel);
  const seenBy = namesOf(world, access.viewers(channel));
  discord.live.emit({
    kind: 'channel-created',
    channelName: channel.name,
    by: world.users.get(world.botId)?.name ?? '',
    seenBy,
    text: channel.name,
  });
  return { status: 201, body: channelPayload(world, channel), seenBy };
}

function update(discord: Discord, request: RouteRequest): Answer {
  const { world, access } = discord;
  const channel = channelAsked(discord, request);
  const body = request.body as ChannelBody;
  if (channel.recipientId !== undefined) throw refusals.wrongChannelType();
  if (isThread(channel)) return updateThread(discord, channel, request);

  access.requireInChannel(channel, Flags.ManageChannels);
  if (body.permission_overwrites) {
    access.requireInChannel(channel, Flags.ManageRoles);
    guardOverwrites(discord, {
      wanted: body.permission_overwrites.map(asOverwrite),
      before: channel.overwrites,
      channel,
    });
  }
  if (body.name) channel.name = channelName(body.name, channel.type);
  if (body.topic !== undefined) channel.topic = body.topic;
  if (typeof body.nsfw === 'boolean') channel.isNsfw = body.nsfw;
  if (typeof body.position === 'number') channel.position = body.position;
  if (typeof body.rate_limit_per_user === 'number') channel.slowmodeSeconds = body.rate_limit_per_user;
  if (typeof body.bitrate === 'number') channel.bitrate = body.bitrate;
  if (typeof body.user_limit === 'number') channel.userLimit = body.user_limit;
  if (body.parent_id !== undefined) channel.parentId = parentOf(discord, body.parent_id)?.id ?? null;
  if (body.permission_overwrites) changeOverwrites(discord, channel, body.permission_overwrites.map(asOverwrite));
  else announceChannel(discord, 'CHANNEL_UPDATE', channel);
  return ok(channelPayload(world, channel), namesOf(world, access.viewers(channel)));
}

function reorder(discord: Discord, request: RouteRequest): Answer {
  const { world, access } = discord;
  access.requireInGuild(Flags.ManageChannels);
  for (const { id, position, parent_id, lock_permissions: isLocked } of request.body as {
    id: string;
    position?: number;
    parent_id?: string;
    lock_permissions?: boolean;
  }[]) {
    const channel = world.channels.get(id);
    if (!channel) throw refusals.unknown.channel();
    if (typeof position === 'number') channel.position = position;
    if (parent_id !== undefined) channel.parentId = parentOf(discord, parent_id)?.id ?? null;
    const parent = world.channels.get(channel.parentId ?? '');
    if (isLocked && parent) channel.overwrites = [...parent.overwrites];
    announceChannel(discord, 'CHANNEL_UPDATE', channel);
  }
  return done();
}

function remove(discord: Discord, request: RouteRequest): Answer {
  const { world, access } = discord;
  const channel = channelAsked(discord, request);
  if (channel.recipientId !== undefined) return ok(channelPayload(world, channel));
  access.requireInChannel(channel, isThread(channel) ? Flags.ManageThreads : Flags.ManageChannels);
  const { payload, seenBy } = removeChannel(discord, channel);
  return ok(payload, seenBy);
}

function parentOf({ world }: Discord, id: string | null | undefined): Channel | undefined {
  if (!id) return undefined;
  const parent = world.channels.get(id);
  if (parent?.type !== ChannelType.GuildCategory)
    throw refusals.invalidForm('Invalid Form Body: parent_id is no category');
  const inside = [...world.channels.values()].filter(({ parentId }) => parentId === id).length;
  if (inside >= MOST_IN_CATEGORY)
    throw refusals.invalidForm('Invalid Form Body: maximum number of channels in category reached (50)');
  return parent;
}

/** Text channels are called in small letters with hyphens, whatever was asked for. */
function channelName(name: string, type: ChannelType): string {
  if (type !== ChannelType.GuildText && type !== ChannelType.GuildAnnouncement) return name;
  return name.trim().toLowerCase().replace(/\s+/g, '-');
}

function asOverwrite(raw: Wire): Overwrite {
  return {
    id: String(raw['id']),
    type: raw['type'] === 1 ? 1 : 0,
    allow: BigInt((raw['allow'] as string | number | undefined) ?? 0).toString(),
    deny: BigInt((raw['deny'] as string | number | undefined) ?? 0).toString(),
  };
}
