import type { Convention } from '../../domain/planning/convention.ts';
import {
  type AskedTime,
  changedTime,
  MEETINGS_MOST,
  type Meeting,
  type MeetingKind,
  meetingMoment,
  meetingTime,
  partyNamed,
  requireMeetingInOrder,
  type TimeChange,
} from '../../domain/planning/meeting.ts';
import type { Workshop } from '../../domain/planning/workshop.ts';
import type { Post } from '../../domain/post.ts';
import { Refusal } from '../../domain/refusal.ts';
import { isSeated, isTold, type Participant } from '../../domain/screening/participant.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { PaperOf } from '../papers.ts';
import type { Ports } from '../ports.ts';
import { inChosenLanguage } from '../screening/chosen-language.ts';
import { untilSaved } from '../screening/until-saved.ts';
import { conventionOf, serverOf, workshopOf } from '../server.ts';
import { mayKnowOf, type Standing, standingOf } from './standing.ts';

/** A meeting and when it is. */
export interface DatedMeeting {
  readonly meeting: Meeting;
  readonly startsAt: Date;
}

/** A meeting after something was done to it, and its workshop. */
export interface ChangedMeeting extends DatedMeeting {
  readonly workshop: Workshop;
}

/** The meetings of a workshop that one person may know of. */
export interface KnownMeetings {
  readonly workshop: Workshop;
  readonly convention: Convention;
  readonly meetings: readonly DatedMeeting[];
}

export interface NewMeeting {
  readonly workshopId: string;
  readonly kind: MeetingKind;
  readonly minutes: number;
  readonly time: AskedTime;
  readonly where?: string | undefined;
  /** The name of the party whose own it is. */
  readonly party?: string | undefined;
}

/** What is to be different; what is left out stays. */
export interface MeetingChange {
  readonly workshopId: string;
  readonly meetingId: string;
  readonly minutes?: number | undefined;
  readonly time: TimeChange;
  readonly where?: string | undefined;
}

/**
 * Adds a meeting to a workshop, and owes word of it to those of its people whom it concerns.
 *
 * @throws {@link Refusal} for a time or an order that cannot be; `meeting-needs-party`; `meetings-enough`.
 */
export async function addMeeting(ports: Ports, caller: Caller, asked: NewMeeting): Promise<ChangedMeeting> {
  const { kind, minutes, where } = asked;
  if (kind === 'party' && asked.party === undefined) throw new Refusal('meeting-needs-party', {});
  if (kind !== 'party' && asked.party !== undefined) throw new Refusal('meeting-of-all', {});
  const id = ports.newId();
  return await change(ports, caller, asked.workshopId, (desk) => {
    if (desk.papers.filter(({ content }) => !content.removedAt).length >= MEETINGS_MOST) {
      throw new Refusal('meetings-enough', { most: MEETINGS_MOST });
    }
    const meeting: Meeting = {
      id,
      kind,
      ...(asked.party !== undefined && { partyId: partyNamed(desk.workshop, asked.party) }),
      when: meetingTime(asked.time, desk.convention.timeZone),
      minutes,
      ...(where !== undefined && where !== '' && { where }),
    };
    requireMeetingInOrder(kind, meetingMoment(meeting, desk.convention).at, desk);
    return { what: 'added', meeting };
  });
}

/** Changes a meeting and owes word of it. @throws {@link Refusal} `unknown-meeting`, and as for a new one. */
export async function changeMeeting(ports: Ports, caller: Caller, asked: MeetingChange): Promise<ChangedMeeting> {
  return await change(ports, caller, asked.workshopId, (desk) => {
    const { where: formerWhere, ...former } = meetingAt(desk, asked.meetingId).content;
    const where = asked.where ?? formerWhere;
    const isMoved = Object.values(asked.time).some((part) => part !== undefined);
    const meeting: Meeting = {
      ...former,
      ...(isMoved && { when: changedTime(former.when, asked.time, desk.convention.timeZone) }),
      ...(asked.minutes !== undefined && { minutes: asked.minutes }),
      ...(where !== undefined && where !== '' && { where }),
    };
    // What has begun may still get another place; only a new time must be a possible one.
    if (isMoved) requireMeetingInOrder(meeting.kind, meetingMoment(meeting, desk.convention).at, desk);
    return { what: 'changed', meeting };
  });
}

/** Calls a meeting off and owes word of it. @throws {@link Refusal} `unknown-meeting`, also when it was called off before. */
export async function removeMeeting(
  ports: Ports,
  caller: Caller,
  { workshopId, meetingId }: Pick<MeetingChange, 'workshopId' | 'meetingId'>,
): Promise<ChangedMeeting> {
  return await change(ports, caller, workshopId, (desk) => {
    const { where: _, ...former } = meetingAt(desk, meetingId).content;
    return { what: 'removed', meeting: { ...former, removedAt: desk.now } };
  });
}

/** The meetings of a workshop for those who run it: a party's own ones for organizers without a seat only. @throws {@link Refusal} */
export async function listMeetings(ports: Ports, caller: Caller, workshopId: string): Promise<KnownMeetings> {
  const server = await serverOf(ports, caller);
  requireRole(server, caller, 'facilitator');
  const workshop = await workshopOf(ports, caller, workshopId);
  const standing = await standingOf(ports, caller, workshop);
  return await meetingsFor(ports, workshop, (meeting) => mayKnowOf(standing, meeting));
}

/** The meetings of a workshop that are not called off and pass a filter, the earliest first. */
export async function meetingsFor(
  ports: Pick<Ports, 'papers' | 'conventions'>,
  workshop: Workshop,
  mayKnow: (meeting: Meeting) => boolean,
): Promise<KnownMeetings> {
  const convention = await ports.conventions.find(workshop.conventionId);
  if (!convention) throw new Error('a workshop without its convention');
  const papers = await ports.papers.list('meeting', { workshopId: workshop.id });
  const meetings = papers
    .map(({ content }) => content)
    .filter((meeting) => !meeting.removedAt && mayKnow(meeting))
    .map((meeting) => ({ meeting, startsAt: meetingMoment(meeting, convention).at }))
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return { workshop, convention, meetings };
}

interface Desk {
  readonly workshop: Workshop;
  readonly convention: Convention;
  readonly papers: readonly PaperOf<'meeting'>[];
  readonly standing: Standing;
  readonly now: Date;
}

interface Decided {
  readonly what: 'added' | 'changed' | 'removed';
  readonly meeting: Meeting;
}

async function change(
  ports: Ports,
  caller: Caller,
  workshopId: string,
  decide: (desk: Desk) => Decided,
): Promise<ChangedMeeting> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const changed = await untilSaved(async () => {
    const workshop = await workshopOf(ports, caller, workshopId);
    const convention = await conventionOf(ports, caller, workshop.conventionId);
    const papers = await ports.papers.list('meeting', { workshopId: workshop.id });
    const standing = await standingOf(ports, caller, workshop);
    const decided = decide({ workshop, convention, papers, standing, now: await ports.clock.now() });

    const { meeting } = decided;
    const version = papers.find(({ key }) => key === meeting.id)?.version ?? 0;
    const paper = {
      kind: 'meeting',
      home: { workshopId: workshop.id },
      key: meeting.id,
      version,
      content: meeting,
    } as const;
    const dated = { workshop, meeting, startsAt: meetingMoment(meeting, convention).at };
    const people = await concernedBy(ports, workshop, meeting);
    const owed = people.map((person) => news({ ...dated, what: decided.what, version: version + 1 }, person));
    return (await ports.papers.save([paper], owed)) ? dated : undefined;
  });
  ports.courier.wake();
  return changed;
}

/** What the caller may not know of is as if there were none. */
function meetingAt({ papers, standing }: Desk, id: string): PaperOf<'meeting'> {
  const paper = papers.find(({ key }) => key === id);
  if (!paper || paper.content.removedAt || !mayKnowOf(standing, paper.content))
    throw new Refusal('unknown-meeting', {});
  return paper;
}

/** Those who have been told of their seat, and still have it; of one party, where the meeting is its own. */
async function concernedBy(ports: Ports, workshop: Workshop, { partyId }: Meeting): Promise<readonly Participant[]> {
  const participants = await ports.participants.list(workshop.id);
  const concerned = participants.filter(
    (one) => isSeated(one) && isTold(one) && (partyId === undefined || one.partyId === partyId),
  );
  return await inChosenLanguage(ports, concerned);
}

const news = (
  { workshop, meeting, startsAt, what, version }: ChangedMeeting & Decided & { readonly version: number },
  person: Participant,
): Post => ({
  key: `meeting-${meeting.id}-v${version}-${person.id}`,
  workshopId: workshop.id,
  to: { kind: 'member', memberId: person.memberId },
  language: person.language,
  content: {
    kind: 'meeting-news',
    what,
    title: workshop.title,
    meeting: meeting.kind,
    startsAt,
    timeZone: workshop.timeZone,
  },
});
