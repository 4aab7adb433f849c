import { type APIChannel, ChannelType, type REST, Routes } from 'discord.js';
import type { OpenRoomRequest, PreparedRoom, Rooms } from '../services/ports.ts';
import { placeInCategory } from './category.ts';
import {
  asManager,
  createChannel,
  findChannel,
  grant,
  isTextChannel,
  listChannels,
  type TextChannel,
} from './guild.ts';
import { prepareServer } from './prepare-server.ts';
import { outsidersIn, privateFor } from './room-access.ts';
import { roomName } from './room-name.ts';

export interface RoomsOptions {
  readonly rest: REST;
  /** The bot's own account. */
  readonly ownId: () => Promise<string>;
}

/** Makes the roles and channels of workshops, found again by name, and rooms, found again by a mark in their topic. */
export function createRooms({ rest, ownId }: RoomsOptions): Rooms {
  return {
    prepareServer: (serverId, known) =>
      asManager(async () => prepareServer(rest, { serverId, botId: await ownId(), known })),
    openRoom: (request) => asManager(async () => openRoom(rest, request, await ownId())),
  };
}

async function openRoom(rest: REST, request: OpenRoomRequest, botId: string): Promise<PreparedRoom> {
  const { server, workshopId, title, memberIds } = request;
  const overwrites = privateFor({ serverId: server.id, botId, roleIds: [server.facilitatorRoleId], memberIds });
  const channels = await listChannels(rest, server.id);

  const known = (await formerRoom(rest, request)) ?? roomsOf(workshopId, channels)[0];
  if (known) {
    await grant(rest, known, overwrites);
    return { roomChannelId: known.id, outsiders: outsidersIn(known.permission_overwrites ?? [], overwrites) };
  }
  await createChannel(rest, server.id, {
    name: roomName(title),
    type: ChannelType.GuildText,
    topic: markOf(workshopId),
    permission_overwrites: [...overwrites],
    ...(await placeInCategory(rest, server.id, channels)),
  });
  return { roomChannelId: await theOneRoom(rest, server.id, workshopId), outsiders: { roleIds: [], members: 0 } };
}

/**
 * The room that the workshop has had so far, unless it was deleted. Asked for by its id: a
 * room that shuts the bot out may be missing from the list of channels, and a second one
 * must not be made beside it.
 */
async function formerRoom(rest: REST, { roomChannelId }: OpenRoomRequest): Promise<TextChannel | undefined> {
  const channel = roomChannelId === undefined ? undefined : await findChannel(rest, roomChannelId);
  return channel && isTextChannel(channel) ? channel : undefined;
}

/**
 * The workshop's room, the only one. A connection cut after Discord made the room makes
 * the REST client ask again, and there are two; the younger ones, just made and empty, go.
 */
async function theOneRoom(rest: REST, serverId: string, workshopId: string): Promise<string> {
  const [eldest, ...younger] = roomsOf(workshopId, await listChannels(rest, serverId));
  if (!eldest) throw new Error('the room vanished as soon as it was made');
  for (const { id, last_message_id } of younger) if (!last_message_id) await rest.delete(Routes.channel(id));
  return eldest.id;
}

/** The rooms that carry a workshop's mark, the eldest first. */
const roomsOf = (workshopId: string, channels: readonly APIChannel[]): readonly TextChannel[] =>
  channels
    .filter(isTextChannel)
    .filter(({ topic }) => topic?.includes(markOf(workshopId)))
    .toSorted((a, b) => Number(BigInt(a.id) - BigInt(b.id)));

const markOf = (workshopId: string): string => `workshop ${workshopId}`;
