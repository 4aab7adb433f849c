/** What one person is shown of one meeting, or of the workshop itself. */
export interface CalendarEntry {
  /** The workshop's or the meeting's identifier. It never leaves the house. */
  readonly id: string;
  /** The title: already in words, since another title is another entry to a calendar. */
  readonly summary: string;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly where?: string;
  readonly isCancelled: boolean;
}

/** An entry as it was last handed to this person. */
export interface GivenEntry extends CalendarEntry {
  /**
   * Names it in this person's calendars, for ever. Drawn by chance for each person, so that the files of two
   * people do not show that they were at the same meeting.
   */
  readonly uid: string;
  /** From 0; grows with every change, so that calendars know the newer one. It never falls. */
  readonly sequence: number;
  readonly changedAt: Date;
}

/** What one person has been given of one workshop. */
export interface CalendarRecord {
  /** Whether the titles are to tell nothing. */
  readonly isDiscreet: boolean;
  readonly entries: readonly GivenEntry[];
}

/**
 * What this person is given now. What is as it was keeps its number; what is different gets the next one;
 * what they may not see any more, or was called off, is cancelled as they knew it, without its place.
 */
export function givenNow(
  former: readonly GivenEntry[],
  shown: readonly CalendarEntry[],
  { now, newUid }: { readonly now: Date; readonly newUid: () => string },
): readonly GivenEntry[] {
  const next = (before: GivenEntry, entry: CalendarEntry): GivenEntry =>
    isSame(before, entry) ? before : { ...entry, uid: before.uid, sequence: before.sequence + 1, changedAt: now };
  const kept = former.map((before) => next(before, shown.find(({ id }) => id === before.id) ?? calledOff(before)));
  const added = shown
    // Nobody is told that something they never knew of is cancelled.
    .filter(({ id, isCancelled }) => !isCancelled && !former.some((before) => before.id === id))
    .map((entry) => ({ ...entry, uid: newUid(), sequence: 0, changedAt: now }));
  return [...kept, ...added].toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

/** An entry that does not stand any more: as it was known, without its place. */
export const calledOff = ({ id, summary, startsAt, minutes }: CalendarEntry): CalendarEntry => ({
  id,
  summary,
  startsAt,
  minutes,
  isCancelled: true,
});

const isSame = (one: CalendarEntry, other: CalendarEntry): boolean =>
  one.summary === other.summary &&
  one.startsAt.getTime() === other.startsAt.getTime() &&
  one.minutes === other.minutes &&
  one.where === other.where &&
  one.isCancelled === other.isCancelled;
