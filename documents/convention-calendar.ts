import type { ImportedConvention } from '../domain/planning/imported-convention.ts';
import {
  isDate,
  isTimeOfDay,
  isTimeZone,
  momentAt,
  shiftedDate,
  type WallTime,
  wallTimeAt,
} from '../domain/planning/venue-time.ts';
import { Refusal } from '../domain/refusal.ts';
import { isBlank, tidied } from '../domain/text.ts';
import {
  type CalendarComponent,
  type CalendarProperty,
  minutesOf,
  propertyOf,
  readCalendars,
  textOf,
} from './calendar-parts.ts';

/** Largest calendar file that is read, in characters: one event, with all that programs write around it. */
export const CALENDAR_FILE_MOST = 100_000;

const WORDS_MOST = 100;
const PAGE_MOST = 200;
const UID_MOST = 255;

/**
 * Reads the one event of a calendar file (RFC 5545) as a convention.
 *
 * The venue's zone is the one that `zone` names, or else the one in which the file gives the time. Days are those of
 * the venue; the end of an event is exclusive, so a convention until midnight ends the day before.
 *
 * @throws {@link Refusal} a `calendar-…` for each thing a file can lack or have too much of; `unknown-time-zone`.
 */
export function readConventionCalendar(text: string, zone?: string): ImportedConvention {
  if (text.length > CALENDAR_FILE_MOST) throw new Refusal('calendar-file-too-large', { most: CALENDAR_FILE_MOST });
  if (zone !== undefined && !isTimeZone(zone)) throw new Refusal('unknown-time-zone', { zone });
  const { event, calendarZone } = oneEvent(text);

  const name = textOf(event, 'summary');
  if (name === undefined || isBlank(name)) throw new Refusal('calendar-no-name', {});
  const [start, end] = daysOf(event, zone ?? calendarZone, zone);
  return {
    name: shortened(name),
    timeZone: start.zone,
    startsOn: start.date,
    endsOn: end,
    sequence: sequenceOf(event),
    ...optional('city', textOf(event, 'location')),
    ...optional('hostAssociation', organizerOf(event)),
    ...optional('webPage', pageOf(event)),
    ...optional('uid', uidOf(event)),
  };
}

function oneEvent(text: string): { readonly event: CalendarComponent; readonly calendarZone: string | undefined } {
  const calendars = readCalendars(text);
  if (!calendars) throw new Refusal('calendar-unreadable', {});
  const events = calendars.flatMap(([, , parts]) => parts.filter(([kind]) => kind === 'vevent'));
  const [event] = events;
  if (!event) throw new Refusal('calendar-no-event', {});
  if (events.length > 1) throw new Refusal('calendar-many-events', { count: events.length });
  if (['rrule', 'rdate', 'exrule', 'recurrence-id'].some((name) => propertyOf(event, name))) {
    throw new Refusal('calendar-recurs', {});
  }
  const isCancelled =
    textOf(event, 'status')?.toUpperCase() === 'CANCELLED' ||
    calendars.some((calendar) => textOf(calendar, 'method')?.toUpperCase() === 'CANCEL');
  if (isCancelled) throw new Refusal('calendar-cancelled', {});
  // What many calendars write beside the standard, for times that name no zone themselves.
  const named = calendars.map((calendar) => textOf(calendar, 'x-wr-timezone')).find((one) => one !== undefined);
  return { event, calendarZone: named !== undefined && isVenueZone(named) ? named : undefined };
}

/** First and last day at the venue. */
function daysOf(event: CalendarComponent, zone: string | undefined, asked: string | undefined): [WallTime, string] {
  const start = wallTimeOf(propertyOf(event, 'dtstart'), zone, asked);
  if (!start) throw new Refusal('calendar-no-date', {});
  const isWholeDays = propertyOf(event, 'dtstart')?.[2] === 'date';
  const end = endOf(event, start, { zone, asked });
  if (!end) return [start, start.date];
  // An end at midnight is the end of the day before.
  const isExclusive = (isWholeDays || end.time === '00:00') && end.date > start.date;
  return [start, isExclusive ? shiftedDate(end.date, -1) : end.date];
}

interface Zones {
  /** What a time without a zone of its own is in. */
  readonly zone: string | undefined;
  /** What the organizer says the venue's zone is. */
  readonly asked: string | undefined;
}

function endOf(event: CalendarComponent, start: WallTime, { zone, asked }: Zones): WallTime | undefined {
  const end = propertyOf(event, 'dtend');
  if (end) return wallTimeOf(end, zone, asked);
  const length = propertyOf(event, 'duration')?.[3];
  const minutes = typeof length === 'string' ? minutesOf(length) : undefined;
  if (minutes === undefined) return undefined;
  return wallTimeAt(new Date(momentAt(start).at.getTime() + minutes * 60_000), start.zone);
}

/** A time of the file on the clocks of the venue; `undefined` when it is none. */
function wallTimeOf(
  property: CalendarProperty | undefined,
  zone: string | undefined,
  asked: string | undefined,
): WallTime | undefined {
  const [, parameters = {}, , value] = property ?? [];
  if (typeof value !== 'string') return undefined;
  const date = value.slice(0, 10);
  const time = value.length > 10 ? value.slice(11, 16) : '00:00';
  if (!isDate(date) || !isTimeOfDay(time)) return undefined;

  if (value.length === 10) return { date, time, zone: zone ?? refuse('calendar-no-zone') };
  if (value.endsWith('Z')) {
    return wallTimeAt(new Date(`${date}T${time}:00Z`), zone ?? refuse('calendar-no-zone'));
  }
  const { tzid } = parameters;
  if (typeof tzid !== 'string') return { date, time, zone: zone ?? refuse('calendar-floating-time') };
  if (!isVenueZone(tzid)) {
    // Whatever its clocks are called, they are those of the venue.
    if (asked === undefined) throw new Refusal('calendar-own-zone', { zone: tzid });
    return { date, time, zone: asked };
  }
  return asked === undefined ? { date, time, zone: tzid } : wallTimeAt(momentAt({ date, time, zone: tzid }).at, asked);
}

/** Whether a zone can be that of a venue: an IANA zone, and not the reference that all others are counted from. */
const isVenueZone = (zone: string): boolean =>
  isTimeZone(zone) && !/^(?:UTC|GMT|UCT|Zulu|Universal|Greenwich|Etc\/.*)$/i.test(zone);

function refuse(code: 'calendar-no-zone' | 'calendar-floating-time'): never {
  throw new Refusal(code, {});
}

function sequenceOf(event: CalendarComponent): number {
  const value = propertyOf(event, 'sequence')?.[3];
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 && value < SEQUENCE_MOST ? value : 0;
}

/** The column takes no larger number. */
const SEQUENCE_MOST = 2_000_000_000;

function organizerOf(event: CalendarComponent): string | undefined {
  const name = propertyOf(event, 'organizer')?.[1]['cn'];
  return typeof name === 'string' && !isBlank(name) ? shortened(name) : undefined;
}

function pageOf(event: CalendarComponent): string | undefined {
  const page = textOf(event, 'url');
  return page !== undefined && /^https?:\/\//i.test(page) && page.length <= PAGE_MOST ? page : undefined;
}

function uidOf(event: CalendarComponent): string | undefined {
  const uid = textOf(event, 'uid');
  return uid !== undefined && uid.length <= UID_MOST ? uid : undefined;
}

function shortened(text: string): string {
  const letters = [...tidied(text).replace(/\s+/g, ' ')];
  return letters.length <= WORDS_MOST ? letters.join('') : `${letters.slice(0, WORDS_MOST - 1).join('')}…`;
}

const optional = <K extends string>(name: K, value: string | undefined): { readonly [P in K]?: string } =>
  // A computed key widens to `string`; it is `name` and nothing else.
  (value === undefined ? {} : { [name]: name === 'webPage' || name === 'uid' ? value : shortened(value) }) as {
    readonly [P in K]?: string;
  };
