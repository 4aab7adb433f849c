import ical, { ICalCalendarMethod, ICalEventClass, ICalEventStatus } from 'ical-generator';
import type { GivenEntry } from '../domain/planning/calendar-entry.ts';

/** Says nothing of where the file comes from, and tells no calendar what to think of it. */
const PRODUCT = '//Calendar//Calendar//EN';

const MINUTE_MILLISECONDS = 60_000;

/**
 * The entries as an iCalendar file (RFC 5545), published and not an invitation: it names no organizer and no
 * attendee. All times are instants in UTC, so that no reader needs a definition of a zone.
 *
 * @param now When the file is made.
 */
export function writeCalendar(entries: readonly GivenEntry[], now: Date): string {
  const calendar = ical({ prodId: PRODUCT, method: ICalCalendarMethod.PUBLISH });
  for (const { uid, sequence, changedAt, summary, startsAt, minutes, where, isCancelled } of entries) {
    calendar.createEvent({
      id: uid,
      sequence,
      stamp: now,
      lastModified: changedAt,
      start: startsAt,
      end: new Date(startsAt.getTime() + minutes * MINUTE_MILLISECONDS),
      summary,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      // Whoever may look into somebody's calendar sees only that they are busy.
      class: ICalEventClass.PRIVATE,
      ...(where !== undefined && { location: where }),
    });
  }
  return calendar.toString();
}
