import type { Post } from '../../domain/post.ts';
import { isSeated, type Participant } from '../../domain/screening/participant.ts';
import type { Ports } from '../ports.ts';
import { inChosenLanguage } from '../screening/chosen-language.ts';
import { dismissal } from '../screening/decision-posts.ts';
import { owedForDoors } from './caucuses.ts';

/** A room that exists, and what its participants call the workshop. */
export interface SettledRoom {
  readonly workshopId: string;
  readonly title: string;
  readonly roomChannelId: string;
  readonly voiceChannelId?: string;
}

/**
 * Owes a key to everybody who is ready and takes it back from everybody who has no seat
 * any more, whatever happened to them or to us in between. Nobody is told twice: each
 * debt has one name.
 */
export async function settleRoom(ports: Ports, room: SettledRoom): Promise<readonly Participant[]> {
  const participants = await inChosenLanguage(ports, await ports.participants.list(room.workshopId));
  await ports.posts.owe([
    ...participants.filter(({ status }) => status === 'ready').flatMap((participant) => welcome(participant, room)),
    ...participants.filter((participant) => !isSeated(participant)).map((participant) => dismissal(participant, room)),
    ...(await owedForDoors(ports, room.workshopId, `seats-${stateOf(participants)}`)),
  ]);
  ports.courier.wake();
  return participants;
}

/** Another number whenever any of these rows has changed. */
const stateOf = (participants: readonly Participant[]): number =>
  participants.reduce((sum, { version }) => sum + version, 0);

/** What somebody who may enter a room is owed: the key and a word about it. */
export const welcome = (
  participant: Participant,
  { title, roomChannelId, voiceChannelId }: SettledRoom,
): readonly Post[] => [
  {
    key: `admission-${participant.id}-${roomChannelId}${voiceChannelId === undefined ? '' : `-${voiceChannelId}`}`,
    workshopId: participant.workshopId,
    to: { kind: 'channel', channelId: roomChannelId },
    language: participant.language,
    content: {
      kind: 'room-admission',
      memberId: participant.memberId,
      ...(voiceChannelId !== undefined && { alsoIn: voiceChannelId }),
    },
  },
  {
    key: `room-ready-${participant.id}-${roomChannelId}`,
    workshopId: participant.workshopId,
    to: { kind: 'member', memberId: participant.memberId },
    language: participant.language,
    content: { kind: 'room-ready', title, roomChannelId },
  },
];
