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

/**
 * The instant at which the venue's clocks show this day and time.
 *
 * @returns `undefined` when they never do, because they are put forward over it.
 * A time shown twice means its first showing.
 */
export function instantAt(place: {
  readonly date: string;
  readonly time: string;
  readonly zone: string;
}): Date | undefined {
  const wall = Temporal.PlainDateTime.from(`${place.date}T${place.time}`);
  const zoned = wall.toZonedDateTime(place.zone, { disambiguation: 'earlier' });
  if (!zoned.toPlainDateTime().equals(wall)) return undefined;
  return new Date(zoned.epochMilliseconds);
}

/** The instant in the middle of two. */
export const halfWay = (from: Date, to: Date): Date => new Date(Math.round((from.getTime() + to.getTime()) / 2));
