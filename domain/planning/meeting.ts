import { Refusal } from '../refusal.ts';
import type { Convention } from './convention.ts';
import { offsetMoment } from './deadlines.ts';
import type { Offset } from './timetable.ts';
import { isDate, isTimeOfDay, type Moment, momentAt, wallTimeAt } from './venue-time.ts';
import type { Workshop } from './workshop.ts';

/**
 * What people meet for besides the workshop's own hours: one party prepares by itself; all meet from afar in
 * the weeks before, or the day before; a further sitting of the workshop; and what follows it.
 */
export const MEETING_KINDS = ['party', 'remote', 'day-before', 'workshop', 'follow-up'] as const;

export type MeetingKind = (typeof MEETING_KINDS)[number];

/** Hanging on the convention, so that it moves along; or at one instant, whatever moves. */
export type MeetingTime = { readonly offset: Offset } | { readonly at: Date };

/** One meeting of a workshop besides the workshop's own hours. */
export interface Meeting {
  readonly id: string;
  readonly kind: MeetingKind;
  /** Whose it is; only those of kind `party` have one, and nobody of another party may know of them. */
  readonly partyId?: string;
  readonly when: MeetingTime;
  readonly minutes: number;
  /** A room, a voice channel, a link or a place. */
  readonly where?: string;
  /** It was called off; kept so that calendars can be told. */
  readonly removedAt?: Date;
}

/** As many as a list to choose from can show. */
export const MEETINGS_MOST = 20;
export const WHERE_MOST = 200;

type DatedConvention = Pick<Convention, 'startsOn' | 'timeZone'>;

/** When a meeting begins. A time that the venue's clocks skip or show twice follows the rule of `momentAt`. */
export const meetingMoment = ({ when }: Pick<Meeting, 'when'>, convention: DatedConvention): Moment =>
  'at' in when ? { at: when.at } : offsetMoment(convention.startsOn, when.offset, convention.timeZone);

/** How somebody says when: days before the convention's first day (negative: after it), or a day; and a time there. */
export interface AskedTime {
  readonly daysBefore?: number | undefined;
  readonly date?: string | undefined;
  readonly time: string;
}

/**
 * The time that was meant.
 *
 * @throws {@link Refusal} for a day or time that cannot be, or unless exactly one of day and offset was given.
 */
export function meetingTime({ daysBefore, date, time }: AskedTime, zone: string): MeetingTime {
  if (!isTimeOfDay(time)) throw new Refusal('bad-time', { text: time });
  if ((daysBefore === undefined) === (date === undefined)) throw new Refusal('meeting-one-day', {});
  if (daysBefore !== undefined) return { offset: { daysBefore, time } };
  if (date === undefined || !isDate(date)) throw new Refusal('bad-date', { text: date ?? '' });
  return { at: momentAt({ date, time, zone }).at };
}

/** What is to be different about a time: only the day, only the time of day, or both. */
export interface TimeChange {
  readonly daysBefore?: number | undefined;
  readonly date?: string | undefined;
  readonly time?: string | undefined;
}

/** The time after a change; what was not named stays as it was. @throws {@link Refusal} as for a new time. */
export function changedTime(former: MeetingTime, asked: TimeChange, zone: string): MeetingTime {
  const was = 'offset' in former ? former.offset : { ...wallTimeAt(former.at, zone), daysBefore: undefined };
  const isNewDay = asked.daysBefore !== undefined || asked.date !== undefined;
  const day = isNewDay ? asked : { daysBefore: was.daysBefore, date: 'date' in was ? was.date : undefined };
  return meetingTime({ daysBefore: day.daysBefore, date: day.date, time: asked.time ?? was.time }, zone);
}

/** @throws {@link Refusal} `meeting-in-past`; `meeting-order` for what should come before the workshop and would not, or the other way round. */
export function requireMeetingInOrder(
  kind: MeetingKind,
  startsAt: Date,
  { workshop, now }: { readonly workshop: Pick<Workshop, 'startsAt'>; readonly now: Date },
): void {
  if (startsAt <= now) throw new Refusal('meeting-in-past', { startsAt });
  const comesAfter = kind === 'workshop' || kind === 'follow-up';
  if (comesAfter !== startsAt > workshop.startsAt) {
    throw new Refusal('meeting-order', { order: comesAfter ? 'after' : 'before', startsAt: workshop.startsAt });
  }
}

/** The party named by somebody, however they write it. @throws {@link Refusal} `no-such-party`, naming those there are. */
export function partyNamed({ parties }: Pick<Workshop, 'parties'>, name: string): string {
  const same = (one: string) => one.trim().normalize('NFC').toLowerCase();
  const party = parties.find((one) => same(one.name) === same(name));
  if (!party) throw new Refusal('no-such-party', { parties: parties.map((one) => one.name).join(', ') });
  return party.id;
}
