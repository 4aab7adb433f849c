import { type APIGuildVoiceChannel, ChannelType, type REST } from 'discord.js';
import type { OpenRoomRequest, PreparedRoom, Rooms } from '../services/ports.ts';
import { settleCaucus } from './caucus.ts';
import { asManager, isTextChannel, isVoiceChannel, requirePermissions, type TextChannel } from './guild.ts';
import { prepareServer } from './prepare-server.ts';
import {
  type Audience,
  type Doors,
  NEEDED_PERMISSIONS,
  outsidersIn,
  privateFor,
  privateVoiceFor,
  VOICE_PERMISSIONS,
} from './room-access.ts';
import { openChannel, type WantedChannel } from './room-channel.ts';
import { backstageName, roomName, voiceMark, voiceName } from './room-name.ts';

export interface RoomsOptions {
  readonly rest: REST;
  /** The bot's own account. */
  readonly ownId: () => Promise<string>;
}

/**
 * Makes the roles and channels of workshops, found again by name, and rooms, found again by a
 * mark: in the topic of a text channel, in the name of a voice channel.
 */
export function createRooms({ rest, ownId }: RoomsOptions): Rooms {
  return {
    prepareServer: (serverId, known) =>
      asManager(async () => prepareServer(rest, { serverId, botId: await ownId(), known })),
    openRoom: (request) => asManager(async () => openRoom(rest, request, await ownId())),
  };
}

async function openRoom(rest: REST, request: OpenRoomRequest, botId: string): Promise<PreparedRoom> {
  const { server, memberIds, withVoice, caucuses = [] } = request;
  const serverId = server.id;
  if (withVoice) {
    await requirePermissions(rest, { serverId, botId, needed: { ...NEEDED_PERMISSIONS, ...VOICE_PERMISSIONS } });
  }
  const facilitators: Audience = { serverId, botId, roleIds: [server.facilitatorRoleId] };
  const everybody: Audience = { ...facilitators, memberIds };

  const room = await openChannel(rest, serverId, wantedRoom(request, everybody));
  const backstage = await openChannel(rest, serverId, wantedBackstage(request, facilitators));
  const voice = withVoice ? await openChannel(rest, serverId, wantedVoice(request, everybody)) : undefined;
  const parties: Doors[] = [];
  for (const caucus of caucuses) {
    const settled = await settleCaucus(rest, { caucus, botId });
    if (settled) parties.push(settled.doors);
  }
  return {
    roomChannelId: room.id,
    backstageChannelId: backstage.id,
    ...(voice && { voiceChannelId: voice.id }),
    outsiders: outsidersIn(room.doors, backstage.doors, ...(voice ? [voice.doors] : []), ...parties),
  };
}

const wantedRoom = (request: OpenRoomRequest, audience: Audience): WantedChannel<TextChannel> => {
  const mark = `workshop ${request.workshopId}`;
  return {
    knownId: request.roomChannelId,
    isOfKind: isTextChannel,
    isMarked: ({ topic }) => topic?.includes(mark) ?? false,
    body: { name: roomName(request.title), type: ChannelType.GuildText, topic: mark },
    access: privateFor(audience),
  };
};

const wantedBackstage = (request: OpenRoomRequest, audience: Audience): WantedChannel<TextChannel> => {
  // Not a longer form of the room's mark: the one must never be taken for the other.
  const mark = `backstage ${request.workshopId}`;
  return {
    knownId: request.backstageChannelId,
    isOfKind: isTextChannel,
    isMarked: ({ topic }) => topic?.includes(mark) ?? false,
    body: { name: backstageName(request.title), type: ChannelType.GuildText, topic: mark },
    access: privateFor(audience),
  };
};

const wantedVoice = (request: OpenRoomRequest, audience: Audience): WantedChannel<APIGuildVoiceChannel> => ({
  knownId: request.voiceChannelId,
  isOfKind: isVoiceChannel,
  isMarked: ({ name }) => name?.endsWith(voiceMark(request.workshopId)) ?? false,
  body: { name: voiceName(request.title, request.workshopId), type: ChannelType.GuildVoice },
  access: privateVoiceFor(audience),
});
