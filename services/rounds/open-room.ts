import type { Workshop } from '../../domain/planning/workshop.ts';
import type { Post } from '../../domain/post.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Participant } from '../../domain/screening/participant.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { dismissal } from '../screening/decision-posts.ts';
import { serverOf, workshopOf } from '../server.ts';

/** A room, and how many of the cohort have the key to it. */
export interface OpenedRoom {
  readonly roomChannelId: string;
  readonly admitted: number;
  /** Seats whose holders have not accepted the ground rules yet; they get in as soon as they do. */
  readonly waiting: number;
}

/**
 * Opens the private room of a workshop to everybody who has accepted the ground rules.
 *
 * Safe to repeat: the room is made once, and found again after a crash.
 *
 * @throws {@link Refusal} `no-cohort` before the decisions are released.
 */
export async function openRoom(ports: Ports, caller: Caller, workshopId: string): Promise<OpenedRoom> {
  const server = await serverOf(ports, caller);
  requireRole(server, caller, 'facilitator');
  const workshop = await workshopOf(ports, caller, workshopId);
  if (workshop.stage !== 'decided' && workshop.stage !== 'room-open') throw new Refusal('no-cohort', {});

  const before = await readyOf(ports, workshop.id);
  const roomChannelId =
    workshop.roomChannelId ??
    (await ports.rooms.openRoom({
      server,
      workshopId: workshop.id,
      title: workshop.title,
      memberIds: before.map(({ memberId }) => memberId),
    }));
  const opened: Workshop = { ...workshop, stage: 'room-open', roomChannelId };
  if (workshop.stage !== 'room-open' && !(await ports.workshops.save(opened))) {
    throw new Refusal('changed-meanwhile', {});
  }

  // Only now that everybody can see the room is it certain who is still to be let in or out:
  // whoever became ready, or left, while it was being made did not see it yet.
  const participants = await ports.participants.list(workshop.id);
  const ready = participants.filter(({ status }) => status === 'ready');
  const gone = before.filter(({ id }) => !ready.some((participant) => participant.id === id));
  await ports.posts.owe([
    ...ready.flatMap((participant) => welcome(participant, workshop.title, roomChannelId)),
    ...gone.map((participant) => dismissal(participant, roomChannelId)),
  ]);
  ports.courier.wake();

  const waiting = participants.filter(({ status }) => status === 'invited' || status === 'accepted').length;
  return { roomChannelId, admitted: ready.length, waiting };
}

const readyOf = async (ports: Ports, workshopId: string): Promise<readonly Participant[]> =>
  (await ports.participants.list(workshopId)).filter(({ status }) => status === 'ready');

/**
 * What somebody who may enter a room is owed: the key and a word about it. The key
 * is owed even when the room was made with them in it: they may have become ready
 * in between.
 */
export const welcome = (participant: Participant, title: string, roomChannelId: string): readonly Post[] => [
  {
    key: `admission-${participant.id}-${roomChannelId}`,
    workshopId: participant.workshopId,
    to: { kind: 'channel', channelId: roomChannelId },
    language: participant.language,
    content: { kind: 'room-admission', memberId: participant.memberId },
  },
  {
    key: `room-ready-${participant.id}-${roomChannelId}`,
    workshopId: participant.workshopId,
    to: { kind: 'member', memberId: participant.memberId },
    language: participant.language,
    content: { kind: 'room-ready', title, roomChannelId },
  },
];
