import { Temporal } from 'temporal-polyfill';

/** Whether `zone` is a time zone of the IANA database. Offsets such as `+02:00` are not: they know no summer time. */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    Temporal.Now.zonedDateTimeISO(zone);
    return true;
  } catch {
    // Temporal has no question for this, only the exception for an unknown zone.
    return false;
  }
}

/** Whether `text` is a calendar day written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    // The 30th of February: the exception is Temporal's answer.
    return false;
  }
}

/** Whether `text` is a time of day written `HH:MM`. */
export const isTimeOfDay = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** The calendar day at the venue at `now`, `YYYY-MM-DD`. */
export const todayIn = (zone: string, now: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();

/** `days` after the given day (before it, when negative). */
export const shiftedDate = (date: string, days: number): string =>
  Temporal.PlainDate.from(date).add({ days }).toString();

/** A day and a time of day on the clocks of a zone. */
export interface WallTime {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `HH:MM`. */
  readonly time: string;
  readonly zone: string;
}

/** A time that a change of the clocks makes doubtful, and what is done about it. */
export interface ClockChange {
  /** `skipped`: the clocks are put forward over it. `repeated`: they are put back, and show it twice. */
  readonly kind: 'skipped' | 'repeated';
  readonly asked: WallTime;
  /** What the clocks show at the instant that is used. */
  readonly used: WallTime;
}

export interface Moment {
  readonly at: Date;
  /** Absent when the clocks show this time exactly once. */
  readonly clockChange?: ClockChange;
}

/**
 * The instant that is meant by this day and time, whatever the clocks do.
 *
 * The rule, as calendars (RFC 5545, 3.3.5) have it: a time that the clocks jump over is
 * later by the length of the jump; a time that they show twice means its first showing.
 */
export function momentAt(asked: WallTime): Moment {
  const wall = Temporal.PlainDateTime.from(`${asked.date}T${asked.time}`);
  const earlier = wall.toZonedDateTime(asked.zone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(asked.zone, { disambiguation: 'later' });
  const isRepeated = earlier.toPlainDateTime().equals(wall);
  const meant = isRepeated ? earlier : later;
  const at = new Date(meant.epochMilliseconds);
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { at };
  return { at, clockChange: { kind: isRepeated ? 'repeated' : 'skipped', asked, used: wallTimeAt(at, asked.zone) } };
}

/** What the clocks of a zone show at `instant`, to the minute. */
export function wallTimeAt(instant: Date, zone: string): WallTime {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
  return { date: zoned.toPlainDate().toString(), time: zoned.toPlainTime().toString().slice(0, 5), zone };
}

/** How many days `date` is after `from`; negative when before. */
export const daysBetween = (from: string, date: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(date)).days;

/**
 * The instant at which the venue's clocks show this day and time.
 *
 * @returns `undefined` when they never do, because they are put forward over it.
 * A time shown twice means its first showing.
 */
export function instantAt(place: WallTime): Date | undefined {
  const { at, clockChange } = momentAt(place);
  return clockChange?.kind === 'skipped' ? undefined : at;
}

/** The instant in the middle of two. */
export const halfWay = (from: Date, to: Date): Date => new Date(Math.round((from.getTime() + to.getTime()) / 2));

/** The instant after a share of the time between two: 0 is the first, 1 the second. */
export const partWay = (from: Date, to: Date, share: number): Date =>
  new Date(Math.round(from.getTime() + share * (to.getTime() - from.getTime())));
