import type { Delivery, Post } from '../../../domain/post.ts';
import type { Channels, ClaimedPost, Floor, FloorRequest, OpenRoomRequest, Rooms } from '../../../services/ports.ts';

/** A message that was made to say something else, and what it says now. */
export interface EditedMessage {
  readonly messageId: string;
  readonly post: Post;
}

/** Places that write down what they are given. They answer the same nonce with the same message, as Discord does for minutes. */
export function createMemoryChannels(answer?: (claimed: ClaimedPost) => Delivery | undefined): {
  readonly channels: Channels;
  readonly sent: Post[];
  readonly edited: EditedMessage[];
} {
  const sent: Post[] = [];
  const edited: EditedMessage[] = [];
  const messageIds = new Map<string, string>();
  const channels: Channels = {
    deliver: async (claimed) => {
      const other = answer?.(claimed);
      if (other && other.outcome !== 'sent') return other;
      if (claimed.edits !== undefined) {
        const messageId = claimed.edits;
        const known = edited.findIndex((message) => message.messageId === messageId);
        edited.splice(known < 0 ? edited.length : known, 1, { messageId, post: claimed.post });
        return { outcome: 'sent', messageId };
      }
      const known = messageIds.get(claimed.nonce);
      if (known) return { outcome: 'sent', messageId: known };
      sent.push(claimed.post);
      const messageId = other?.messageId ?? `message-${sent.length}`;
      messageIds.set(claimed.nonce, messageId);
      return { outcome: 'sent', messageId };
    },
  };
  return { channels, sent, edited };
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
      const number = known < 0 ? opened.length : known + 1;
      return {
        roomChannelId: `room-${number}`,
        backstageChannelId: `backstage-${number}`,
        ...(request.withVoice && { voiceChannelId: `voice-${number}` }),
        outsiders: NOBODY,
      };
    },
  };
  return { rooms, opened };
}

/** Microphones that write down who was to speak, and a way to let somebody come or go. */
export function createMemoryFloor(): {
  readonly floor: Floor;
  readonly settled: FloorRequest[];
  readonly stir: (voiceChannelId: string) => void;
} {
  const settled: FloorRequest[] = [];
  const listeners: ((channelId: string) => void)[] = [];
  const floor: Floor = {
    settle: async (request) => {
      settled.push(request);
      return true;
    },
    onVoice: (listener) => void listeners.push(listener),
  };
  const stir = (channelId: string): void => {
    for (const listener of listeners) listener(channelId);
  };
  return { floor, settled, stir };
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
