import type { Delivery, Post } from '../../../domain/post.ts';
import type { Channels, ClaimedPost, OpenRoomRequest, Rooms } from '../../../services/ports.ts';

/** Places that write down what they are given. They answer the same nonce with the same message, as Discord does for minutes. */
export function createMemoryChannels(answer?: (claimed: ClaimedPost) => Delivery | undefined): {
  readonly channels: Channels;
  readonly sent: Post[];
} {
  const sent: Post[] = [];
  const messageIds = new Map<string, string>();
  const channels: Channels = {
    deliver: async (claimed) => {
      const other = answer?.(claimed);
      if (other && other.outcome !== 'sent') return other;
      const known = messageIds.get(claimed.nonce);
      if (known) return { outcome: 'sent', messageId: known };
      sent.push(claimed.post);
      const messageId = other?.messageId ?? `message-${sent.length}`;
      messageIds.set(claimed.nonce, messageId);
      return { outcome: 'sent', messageId };
    },
  };
  return { channels, sent };
}

/** Rooms and roles that exist once they have been asked for. */
export function createMemoryRooms(): { readonly rooms: Rooms; readonly opened: OpenRoomRequest[] } {
  const opened: OpenRoomRequest[] = [];
  const prepared = new Set<string>();
  const rooms: Rooms = {
    prepareServer: async (serverId) => {
      const isNew = !prepared.has(serverId);
      prepared.add(serverId);
      return { server: SERVER_PARTS, created: isNew ? Object.keys(SERVER_PARTS) : [], outsiders: NOBODY };
    },
    openRoom: async (request) => {
      const known = opened.findIndex(({ workshopId }) => workshopId === request.workshopId);
      if (known < 0) opened.push(request);
      return { roomChannelId: `room-${known < 0 ? opened.length : known + 1}`, outsiders: NOBODY };
    },
  };
  return { rooms, opened };
}

const NOBODY = { roleIds: [], members: 0 };

const SERVER_PARTS = {
  organizerRoleId: 'organizer-role',
  reviewerRoleId: 'reviewer-role',
  facilitatorRoleId: 'facilitator-role',
  callChannelId: 'calls',
  audienceChannelId: 'summaries',
  organizersChannelId: 'organizers',
} as const;
