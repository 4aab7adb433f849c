import type { Workshop } from '../../domain/planning/workshop.ts';
import type { Post } from '../../domain/post.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Application } from '../../domain/screening/application.ts';
import { isDecided } from '../../domain/screening/application-state.ts';
import { assessApplications, candidatesAmong } from '../../domain/screening/candidates.ts';
import { isSeated, type Participant } from '../../domain/screening/participant.ts';
import { replyDeadline } from '../../domain/screening/reply-deadline.ts';
import { movingUp, seatsGivenUp, seatsLapsed, withSeats } from '../../domain/screening/seats.ts';
import type { Ports } from '../ports.ts';
import { owedForDoors } from '../rounds/caucuses.ts';
import { isIdentifier } from '../server.ts';
import { inChosenLanguage } from './chosen-language.ts';
import { dismissal, invitation } from './decision-posts.ts';
import { drawSeats } from './draw-seats.ts';
import { untilSaved } from './until-saved.ts';

/** Who sits in a workshop and who asked to, at one moment. */
interface Seating {
  readonly workshop: Workshop;
  readonly applications: readonly Application[];
  readonly participants: readonly Participant[];
  readonly now: Date;
}

/** What somebody does with their own seat; the seat as it was, when nothing changes. */
export type SeatChange = (seating: Seating) => Participant;

/**
 * Brings the seats in line with what people have said or left unsaid: who has withdrawn
 * loses the seat and the key to the room, who has not replied in time loses the seat, and
 * for each free seat the best of the same party is invited, in one transaction with the
 * change that frees it. Whoever is invited late has a later deadline, and so has everybody
 * else who has not replied by then.
 *
 * It can be repeated at any time, and repeating it mends what a crash has left undone.
 * Nobody is invited before the decisions are out, nor after the workshop has begun.
 */
export async function settleSeats(ports: Ports, workshopId: string, change?: SeatChange): Promise<Workshop> {
  const overdue = await findOverdue(ports, workshopId);
  const { workshop, left } = await untilSaved(() => settleOnce(ports, workshopId, { change, overdue }));

  if (left.length > 0) {
    // The room, or its voice channel, may have been opened to them between the reading and the writing.
    await ports.posts.owe(dismissals(left, await findWorkshop(ports, workshopId)));
    await ports.posts.owe(await doorsAfter(ports, workshopId, left));
    // Nobody waits for the turn of somebody who has left.
    ports.microphones.wake(workshopId);
  }
  ports.courier.wake();
  return workshop;
}

interface Settled {
  readonly workshop: Workshop;
  /** Those who have just given up their seats. */
  readonly left: readonly Participant[];
}

/**
 * Those whose time to reply is over. It is asked once, before a new deadline hides it; the seats are
 * read before the workshop, so that nobody is among them who has been invited under a new deadline.
 */
async function findOverdue(ports: Ports, workshopId: string): Promise<ReadonlySet<string>> {
  const participants = await ports.participants.list(workshopId);
  const { repliesDueAt } = await findWorkshop(ports, workshopId);
  if ((await ports.clock.now()) < repliesDueAt) return new Set();
  return new Set(participants.filter(({ status }) => status === 'invited').map(({ id }) => id));
}

interface Change {
  readonly change: SeatChange | undefined;
  readonly overdue: ReadonlySet<string>;
}

async function settleOnce(ports: Ports, workshopId: string, { change, overdue }: Change): Promise<Settled | undefined> {
  const workshop = await findWorkshop(ports, workshopId);
  const applications = await ports.applications.list(workshop.id);
  const participants = await ports.participants.list(workshop.id);
  const seating: Seating = { workshop, applications, participants, now: await ports.clock.now() };

  const answered = change ? withSeats(participants, [change(seating)]) : participants;
  // Who sat through a workshop has sat through it: nothing that is said later changes that.
  const seats = workshop.stage === 'ended' ? answered : withoutLost(answered, applications, overdue);
  const changed = seats.filter((seat) => !participants.includes(seat));
  const invited = await drawInvited(ports, { ...seating, participants: seats });

  const left = changed.filter((seat) => !isSeated(seat));
  if (changed.length + invited.length === 0) return { workshop, left };
  const repliesDueAt = replyDeadline(workshop, seating.now);
  if (invited.length > 0 && repliesDueAt !== workshop.repliesDueAt) {
    // Written before anybody is told of it, and the seats are looked at anew.
    await ports.workshops.save({ ...workshop, repliesDueAt });
    return undefined;
  }
  const owed = [
    ...dismissals(left, workshop),
    ...(left.length > 0 ? await doorsAfter(ports, workshop.id, left) : []),
    ...(await inChosenLanguage(ports, invited)).map((participant) => invitation(workshop, participant)),
  ];
  return (await ports.participants.save([...changed, ...invited], owed)) ? { workshop, left } : undefined;
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

function withoutLost(
  participants: readonly Participant[],
  applications: readonly Application[],
  overdue: ReadonlySet<string>,
): readonly Participant[] {
  const kept = withSeats(participants, seatsGivenUp(participants, applications));
  return withSeats(kept, seatsLapsed(kept, overdue));
}

async function drawInvited(ports: Ports, seating: Seating): Promise<readonly Participant[]> {
  const { workshop, applications, participants, now } = seating;
  if (!isDecided(workshop) || workshop.stage === 'ended' || now >= workshop.startsAt) return [];

  const reviews = await ports.reviews.listReviews(workshop.id);
  const candidates = movingUp(workshop, participants, candidatesAmong(assessApplications(applications, reviews)));
  return drawSeats(ports, { candidates, applications, besides: participants, status: 'invited' });
}

/** The workshop, wherever the question comes from: a button in a direct message does not know its server. */
export async function findWorkshop(ports: Pick<Ports, 'workshops'>, id: string): Promise<Workshop> {
  const workshop = isIdentifier(id) ? await ports.workshops.find(id) : undefined;
  if (!workshop) throw new Refusal('unknown-workshop', {});
  return workshop;
}
