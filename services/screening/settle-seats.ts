import type { Workshop } from '../../domain/planning/workshop.ts';
import type { Post } from '../../domain/post.ts';
import { Refusal } from '../../domain/refusal.ts';
import { isDecided } from '../../domain/screening/application-state.ts';
import { isSeated, type Participant } from '../../domain/screening/participant.ts';
import { seatsGivenUp, seatsLapsed, withSeats } from '../../domain/screening/seats.ts';
import { safetyVersions } from '../planning/hosting/safety-versions.ts';
import { isGo } from '../planning/require-go.ts';
import type { JudgedBy, Ports } from '../ports.ts';
import { owedForDoors } from '../rounds/caucuses.ts';
import { ROOM_LANGUAGE } from '../rounds/save-transition.ts';
import { isIdentifier } from '../server.ts';
import { inChosenLanguage } from './chosen-language.ts';
import { dismissal, lapsed } from './decision-posts.ts';
import { invitationsFor, movedUp, type Seating } from './promote.ts';
import { settleTrack } from './settle-track.ts';
import { untilSaved } from './until-saved.ts';

/** What somebody does with their own seat; the seat as it was, when nothing changes. */
export type SeatChange = (seating: Seating) => Participant;

/**
 * Brings the seats in line with what people have said or left unsaid: who has withdrawn
 * loses the seat and the key to the room, who has not replied in time loses the seat and is told so, and
 * into each free seat the next of the same party is invited, in one transaction with the
 * change that frees it. Whoever is invited late has a deadline of their own; nobody else's moves. A seat that no
 * alternate can take without breaking a rule stays empty, and the organizers are told so; which rule it is, `/decision replies` shows.
 *
 * It can be repeated at any time, and repeating it mends what a crash has left undone.
 * Nobody is invited before the decisions are out, nor after the workshop has begun, nor while it does not go: then the
 * seats stay empty until whatever brings the "go" back calls this again. While it is put off for safety, nobody's
 * silence counts either.
 */
export async function settleSeats(ports: Ports, workshopId: string, change?: SeatChange): Promise<Workshop> {
  const { workshop, left } = await untilSaved(() => settleOnce(ports, workshopId, change));

  if (left.length > 0) {
    // The room, or its voice channel, may have been opened to them between the reading and the writing.
    await ports.posts.owe(dismissals(left, await findWorkshop(ports, workshopId)));
    await ports.posts.owe(await doorsAfter(ports, workshopId, left));
    // Nobody waits for the turn of somebody who has left.
    ports.microphones.wake(workshopId);
  }
  await settleTrack(ports, workshop.id);
  return workshop;
}

interface Settled {
  readonly workshop: Workshop;
  /** Those who have just given up their seats. */
  readonly left: readonly Participant[];
}

async function settleOnce(
  ports: Ports,
  workshopId: string,
  change: SeatChange | undefined,
): Promise<Settled | undefined> {
  // The workshop last: who was invited under a deadline is judged by that one or a later.
  const participants = await ports.participants.list(workshopId);
  const applications = await ports.applications.list(workshopId);
  const workshop = await findWorkshop(ports, workshopId);
  const seating: Seating = { workshop, applications, participants, now: await ports.clock.now() };

  const answered = change ? withSeats(participants, [change(seating)]) : participants;
  const seats = withoutLost({ ...seating, participants: answered });
  const changed = seats.filter((seat) => !participants.includes(seat));
  const left = changed.filter((seat) => !isSeated(seat));
  const { invited, owed, judgedBy } = await filled(ports, { ...seating, participants: seats }, left);
  if (changed.length + invited.length === 0) return { workshop, left };

  const debts = [
    ...dismissals(left, workshop),
    ...(left.length > 0 ? await doorsAfter(ports, workshop.id, left) : []),
    ...(
      await inChosenLanguage(
        ports,
        left.filter(({ status }) => status === 'lapsed'),
      )
    ).map((one) => lapsed(workshop, one)),
    ...owed,
  ];
  // Whoever gives up a seat is not kept waiting by any of it; only an invitation is.
  const basis = invited.length > 0 ? judgedBy : undefined;
  return (await ports.participants.save([...changed, ...invited], debts, basis)) ? { workshop, left } : undefined;
}

/** The parties' own channels are closed to whoever has left; of which party they were, nothing tells. */
const doorsAfter = async (ports: Ports, workshopId: string, left: readonly Participant[]): Promise<readonly Post[]> =>
  await owedForDoors(ports, workshopId, `left-${left.map(({ id }) => id).join('-')}`);

/** Takes back every key that these people may have. */
function dismissals(left: readonly Participant[], { roomChannelId, voiceChannelId }: Workshop): readonly Post[] {
  if (roomChannelId === undefined) return [];
  const room = { roomChannelId, ...(voiceChannelId !== undefined && { voiceChannelId }) };
  return left.map((participant) => dismissal(participant, room));
}

function withoutLost({ workshop, participants, applications, now }: Seating): readonly Participant[] {
  // Who sat through a workshop has sat through it: nothing that is said later changes that.
  if (workshop.stage === 'ended') return participants;
  const kept = withSeats(participants, seatsGivenUp(participants, applications));
  // Before the decisions are out a deadline may still be moved; while it is put off, nobody can be asked for an answer.
  if (!isDecided(workshop) || workshop.postponedAt !== undefined) return kept;
  return withSeats(kept, seatsLapsed(kept, workshop, now));
}

interface Filled {
  readonly invited: readonly Participant[];
  readonly owed: readonly Post[];
  /** What speaks against inviting anybody, as it was read: a postponement or a danger in between is not overtaken. */
  readonly judgedBy?: JudgedBy;
}

/** Those who move up into free seats, with what they and the organizers are owed. */
async function filled(ports: Ports, seating: Seating, left: readonly Participant[]): Promise<Filled> {
  const { workshop, participants, now } = seating;
  const isOpen = workshop.stage === 'decided' || workshop.stage === 'room-open';
  if (!isOpen || now >= workshop.startsAt) return { invited: [], owed: [] };

  const papers = await safetyVersions(ports, workshop);
  if (!(await isGo(ports, workshop, 'release-decisions'))) return { invited: [], owed: [] };
  const { invited, empty, matter } = await movedUp(ports, seating, left);
  const among = { workshop, participants: [...participants, ...invited], officials: matter.officials };
  const invitations = await invitationsFor(ports, among, invited);
  // Of a seat that was empty before, they have been told.
  const isNews = empty.some(({ partyId }) => left.some((one) => one.partyId === partyId));
  const owed = [...invitations, ...(isNews ? await emptySeat(ports, workshop, left) : [])];
  return { invited, owed, judgedBy: { workshop, papers } };
}

/**
 * The word to the organizers: neither who left nor of which party, nor the rule, which describes whoever is next in
 * line, since reviewers and recused organizers read there too.
 */
async function emptySeat(
  ports: Ports,
  { id, serverId, title }: Workshop,
  left: readonly Participant[],
): Promise<readonly Post[]> {
  const server = await ports.servers.find(serverId);
  if (!server) return [];
  const which = left
    .map((one) => one.id)
    .toSorted()
    .at(0);
  return [
    {
      key: `seat-empty-${which}`,
      workshopId: id,
      to: { kind: 'channel', channelId: server.organizersChannelId },
      language: ROOM_LANGUAGE,
      content: { kind: 'seat-empty', title },
    },
  ];
}

/** The workshop, wherever the question comes from: a button in a direct message does not know its server. */
export async function findWorkshop(ports: Pick<Ports, 'workshops'>, id: string): Promise<Workshop> {
  const workshop = isIdentifier(id) ? await ports.workshops.find(id) : undefined;
  if (!workshop) throw new Refusal('unknown-workshop', {});
  return workshop;
}
