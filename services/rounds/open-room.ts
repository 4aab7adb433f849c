import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Participant } from '../../domain/screening/participant.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import { requireGo } from '../planning/require-go.ts';
import type { Outsiders, Ports } from '../ports.ts';
import { settleRules } from '../screening/settle-rules.ts';
import { settleTrack } from '../screening/settle-track.ts';
import { serverOf, workshopOf } from '../server.ts';
import { caucusesOf, owedForDoors } from './caucuses.ts';
import { type HeldIn, moveAgenda } from './move-agenda.ts';
import { emptyPanelPost } from './save-transition.ts';
import { settleRoom } from './settle-room.ts';

/** A room, and how many of the cohort have the key to it. */
export interface OpenedRoom {
  readonly roomChannelId: string;
  readonly backstageChannelId: string;
  readonly voiceChannelId?: string;
  /** Whether the workshop has been given an agenda. */
  readonly hasAgenda: boolean;
  readonly admitted: number;
  /** Seats whose holders have not accepted the ground rules yet; they get in as soon as they do. */
  readonly waiting: number;
  /** Who can read it besides those it is for. */
  readonly outsiders: Outsiders;
}

/**
 * Opens the private room of a workshop to everybody who has accepted the ground rules.
 *
 * Safe to repeat: the room is made once, and found again after a crash. Repeating it also
 * mends a room: who should see it is let in again, and one that was deleted is made anew,
 * with everything that is still owed to it. A voice channel that there is stays, whether it is asked for again or not.
 *
 * @throws {@link Refusal} `no-cohort` before the decisions are released; whatever says that the workshop does not go.
 */
export async function openRoom(
  ports: Ports,
  caller: Caller,
  workshopId: string,
  { withVoice = false }: { readonly withVoice?: boolean } = {},
): Promise<OpenedRoom> {
  const server = await serverOf(ports, caller);
  requireRole(server, caller, 'facilitator');
  const workshop = await workshopOf(ports, caller, workshopId);
  if (workshop.stage !== 'decided' && workshop.stage !== 'room-open') throw new Refusal('no-cohort', {});
  await requireGo(ports, workshop, 'open-room');

  await settleRules(ports, workshop.id);
  const before = await readyOf(ports, workshop.id);
  const caucuses = await caucusesOf(ports, workshop);
  const { outsiders, ...prepared } = await ports.rooms
    .openRoom({
      server,
      workshopId: workshop.id,
      title: workshop.title,
      ...channelsOf(workshop),
      withVoice,
      memberIds: before.map(({ memberId }) => memberId),
      ...(caucuses.length > 0 && { caucuses }),
    })
    // Also where only some of it was done: what a party's channel was brought to may be out of date by now.
    .finally(() => (caucuses.length > 0 ? lookAtDoors(ports, workshop.id) : undefined));
  const held = { ...channelsOf(workshop), ...prepared };
  await moveIn(ports, workshop, held);
  // Before anything else is said there, the room reads who takes part, and what kind of talks these are.
  await settleTrack(ports, workshop.id);

  // Only now that everybody can see the room is it certain who is still to be let in or out:
  // whoever became ready, or left, while it was being made did not see it yet.
  const participants = await settleRoom(ports, { workshopId: workshop.id, title: workshop.title, ...held });
  return {
    ...held,
    hasAgenda: (await ports.agendas.find(workshop.id)) !== undefined,
    admitted: participants.filter(({ status }) => status === 'ready').length,
    waiting: participants.filter(({ status }) => status === 'accepted').length,
    outsiders,
  };
}

/** A round may have opened or closed the parties' channels while the room was being made: they are visited once more. */
async function lookAtDoors(ports: Ports, workshopId: string): Promise<void> {
  await ports.posts.owe(await owedForDoors(ports, workshopId, `room-${ports.newId()}`));
  ports.courier.wake();
}

/** The workshop is held in these channels from now on; what is owed to former ones follows. */
async function moveIn(
  ports: Ports,
  workshop: Workshop,
  held: HeldIn & { readonly backstageChannelId: string },
): Promise<void> {
  const former = channelsOf(workshop);
  // The workshop last: until it is written, asking again does all of this again.
  await moveAgenda(ports, workshop.id, held);
  for (const place of ['roomChannelId', 'backstageChannelId'] as const) {
    const from = former[place];
    if (from !== undefined && from !== held[place]) await ports.posts.redirect(workshop.id, from, held[place]);
  }
  const isNews =
    workshop.stage !== 'room-open' ||
    former.roomChannelId !== held.roomChannelId ||
    former.backstageChannelId !== held.backstageChannelId ||
    former.voiceChannelId !== held.voiceChannelId;
  const opened: Workshop = { ...workshop, stage: 'room-open', ...held };
  if (isNews && !(await ports.workshops.save(opened))) throw new Refusal('changed-meanwhile', {});
  // An agenda brings its own panel along.
  if (!(await ports.agendas.find(workshop.id))) {
    await ports.posts.owe([emptyPanelPost(workshop.id, held.backstageChannelId)]);
  }
}

/** The channels that a workshop has had so far. */
const channelsOf = ({ roomChannelId, backstageChannelId, voiceChannelId }: Workshop): Partial<HeldIn> => ({
  ...(roomChannelId !== undefined && { roomChannelId }),
  ...(backstageChannelId !== undefined && { backstageChannelId }),
  ...(voiceChannelId !== undefined && { voiceChannelId }),
});

const readyOf = async (ports: Ports, workshopId: string): Promise<readonly Participant[]> =>
  (await ports.participants.list(workshopId)).filter(({ status }) => status === 'ready');
