import {
  type CalendarEntry,
  type CalendarRecord,
  calledOff,
  type GivenEntry,
  givenNow,
} from '../../domain/planning/calendar-entry.ts';
import type { MeetingKind } from '../../domain/planning/meeting.ts';
import type { Workshop } from '../../domain/planning/workshop.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { untilSaved } from '../screening/until-saved.ts';
import { workshopOf } from '../server.ts';
import { meetingsFor } from './meetings.ts';
import { mayKnowOf, standingOf } from './standing.ts';

export interface CalendarRequest {
  /** Only this workshop; without one, all of the server. A button in a direct message names one. */
  readonly workshopId?: string;
  /** Titles that tell nothing, and no places. Left out: as this person had it last. */
  readonly isDiscreet?: boolean | undefined;
  /** The title of an entry, in the reader's language. */
  readonly summaryOf: (what: MeetingKind | 'main', convention: string, isDiscreet: boolean) => string;
}

/** Everything that one person's calendar is to show. */
export interface OwnCalendar {
  readonly entries: readonly GivenEntry[];
  readonly isDiscreet: boolean;
  readonly now: Date;
}

/**
 * The caller's calendar: the workshops they have a seat in, or run, and those of their meetings that they may know
 * of. What was handed out is remembered, so that the next file tells calendars what has changed since: also
 * that something is no longer theirs. Nobody who has merely been chosen, and not told, is given anything.
 *
 * @throws {@link Refusal} `unknown-workshop` for one that is not of this server.
 */
export async function ownCalendar(ports: Ports, caller: Caller, request: CalendarRequest): Promise<OwnCalendar> {
  const { workshopId } = request;
  const asked = workshopId === undefined ? undefined : await workshopOf(ports, caller, workshopId);
  const all = await ports.workshops.list(asked?.serverId ?? caller.serverId);
  const isDiscreet = request.isDiscreet ?? (await wasDiscreet(ports, caller, all));
  const now = await ports.clock.now();
  const entries: GivenEntry[] = [];
  for (const workshop of asked ? [asked] : all) {
    entries.push(...(await untilSaved(() => handOut(ports, caller, { ...request, workshop, isDiscreet, now }))));
  }
  return { entries: entries.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime()), isDiscreet, now };
}

/** How this person had it last, in any workshop of the server: who asked for it once has it in the next year's too. */
async function wasDiscreet(ports: Ports, { memberId }: Caller, workshops: readonly Workshop[]): Promise<boolean> {
  const papers = await Promise.all(
    workshops.map(({ id }) => ports.papers.find('calendar', { workshopId: id }, memberId)),
  );
  return papers.some((paper) => paper?.content.isDiscreet);
}

interface HandOut extends Pick<CalendarRequest, 'summaryOf'> {
  readonly workshop: Workshop;
  readonly isDiscreet: boolean;
  readonly now: Date;
}

async function handOut(ports: Ports, caller: Caller, request: HandOut): Promise<readonly GivenEntry[] | undefined> {
  const { workshop, now, isDiscreet } = request;
  const home = { workshopId: workshop.id };
  const paper = await ports.papers.find('calendar', home, caller.memberId);
  const former = paper?.content.entries ?? [];

  const present = await entriesFor(ports, caller, request);
  // What is theirs no more was given another title before: in a discreet calendar that must not stand either.
  const past = former
    .filter(({ id }) => !present.some((entry) => entry.id === id))
    .map((entry) => calledOff(isDiscreet ? { ...entry, summary: request.summaryOf('main', '', true) } : entry));
  const entries = givenNow(former, [...present, ...past], { now, newUid: ports.newId });
  const isNews =
    isDiscreet !== paper?.content.isDiscreet ||
    entries.length !== former.length ||
    entries.some((entry) => !former.includes(entry));
  if (!isNews || entries.length === 0) return entries;
  const content: CalendarRecord = { isDiscreet, entries };
  const version = paper?.version ?? 0;
  return (await ports.papers.save([{ kind: 'calendar', home, key: caller.memberId, version, content }]))
    ? entries
    : undefined;
}

async function entriesFor(
  ports: Ports,
  caller: Caller,
  { workshop, isDiscreet, summaryOf }: HandOut,
): Promise<readonly CalendarEntry[]> {
  const standing = await standingOf(ports, caller, workshop);
  if (standing.as === 'stranger') return [];

  const { convention, meetings } = await meetingsFor(ports, workshop, (meeting) => mayKnowOf(standing, meeting));
  // While it is put off for safety no date of it stands.
  const isCancelled = workshop.postponedAt !== undefined;
  const summary = (what: MeetingKind | 'main') => summaryOf(what, convention.name, isDiscreet);
  const mayKnowPlaces = standing.as !== 'invited' && !isDiscreet;
  return [
    {
      id: workshop.id,
      summary: summary('main'),
      startsAt: workshop.startsAt,
      minutes: workshop.bookedMinutes,
      isCancelled,
    },
    ...meetings.map(({ meeting: { id, kind, minutes, where }, startsAt }) => ({
      id,
      summary: summary(kind),
      startsAt,
      minutes,
      isCancelled,
      ...(where !== undefined && mayKnowPlaces && !isCancelled && { where }),
    })),
  ];
}
