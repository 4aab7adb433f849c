import { Refusal } from '../refusal.ts';
import { type Convention, requirePossibleConvention } from './convention.ts';
import { type DateChange, dateChanges } from './date-changes.ts';
import { anchorOf } from './deadlines.ts';
import { movedWorkshop } from './move-workshop.ts';
import { withDeadline } from './set-deadline.ts';
import { mappedTimetable, shiftedOffset } from './shift.ts';
import type { Anchor, Deadline, Offset, Timetable } from './timetable.ts';
import { daysBetween, todayIn } from './venue-time.ts';
import type { Workshop } from './workshop.ts';

/** What an organizer wants to be otherwise. */
export type DatesWish =
  /** The convention as it is to be; besides, everything of its workshops so many minutes later. */
  | { readonly kind: 'convention'; readonly convention: Convention; readonly shiftMinutes: number }
  | { readonly kind: 'workshop'; readonly workshopId: string; readonly anchor: Anchor }
  | {
      readonly kind: 'deadline';
      readonly workshopId: string;
      readonly deadline: Deadline;
      readonly offset: Offset;
    };

/** A wish that was shown to an organizer and has not been confirmed, as it is kept. */
export interface DatesProposal {
  readonly conventionId: string;
  readonly wish: DatesWish;
  readonly madeAt: Date;
  /** Versions of the convention and its workshops as they were shown. */
  readonly seen: string;
}

/** A convention and its workshops as they stand together. */
export interface Dates {
  readonly convention: Convention;
  readonly workshops: readonly Workshop[];
}

export interface MovedWorkshop {
  readonly before: Workshop;
  readonly after: Workshop;
  readonly changes: readonly DateChange[];
}

/** What comes of a wish: only workshops of which something is different, in their rows or for their people. */
export interface MovedDates {
  readonly before: Convention;
  readonly convention: Convention;
  readonly workshops: readonly MovedWorkshop[];
}

/**
 * What would be different if the wish were granted at `now`.
 *
 * @throws {@link Refusal} what stands in its way; `nothing-to-move` when nothing would be different.
 */
export function moveDates(dates: Dates, wish: DatesWish, now: Date): MovedDates {
  const convention =
    wish.kind === 'convention' ? movedConvention(dates.convention, wish.convention, now) : dates.convention;
  const workshops = dates.workshops.map((before) => {
    const after = wishedWorkshop(before, { from: dates.convention, to: convention, wish }, now);
    const [was, is] = [
      { convention: dates.convention, workshop: before },
      { convention, workshop: after },
    ];
    return { before, after, changes: isHeld(before, wish, now) ? [] : dateChanges(was, is, now) };
  });
  const changed = workshops.filter(({ before, after, changes }) => before !== after || changes.length > 0);
  if (changed.length === 0 && convention === dates.convention) throw new Refusal('nothing-to-move', {});
  return { before: dates.convention, convention, workshops: changed };
}

/** @throws {@link Refusal} `convention-under-way`, or for dates that cannot be. */
function movedConvention(before: Convention, wished: Convention, now: Date): Convention {
  if (FIELDS.every((field) => before[field] === wished[field])) return before;
  if (before.startsOn <= todayIn(before.timeZone, now))
    throw new Refusal('convention-under-way', { convention: before.name });
  requirePossibleConvention(wished, now);
  return wished;
}

/** What may be otherwise about a convention. */
const FIELDS = [
  'name',
  'hostAssociation',
  'city',
  'timeZone',
  'startsOn',
  'endsOn',
  'webPage',
  'registrationEndsOn',
] as const satisfies readonly (keyof Convention)[];

interface Wished {
  readonly from: Convention;
  readonly to: Convention;
  readonly wish: DatesWish;
}

/** The workshop as it would be; itself when the wish does not touch it. */
function wishedWorkshop(workshop: Workshop, { from, to, wish }: Wished, now: Date): Workshop {
  const timetable = { ...workshop.timetable, anchor: anchorOf(from, workshop) };
  if (wish.kind === 'deadline') {
    if (workshop.id !== wish.workshopId) return workshop;
    return withDeadline({ convention: from, workshop }, wish, now);
  }
  if (wish.kind === 'workshop') {
    if (workshop.id !== wish.workshopId) return workshop;
    if (hasBegun(workshop, now)) throw new Refusal('begun-stays', { startsAt: workshop.startsAt });
    return orItself(
      workshop,
      movedWorkshop(workshop, { from, to, timetable: { ...timetable, anchor: wish.anchor } }, now),
    );
  }
  if (hasBegun(workshop, now)) return keptInPlace(workshop, timetable, daysBetween(from.startsOn, to.startsOn));
  if (!areMoved({ from, to, wish })) return workshop;
  const shifted = mappedTimetable(timetable, (offset) => shiftedOffset(offset, wish.shiftMinutes));
  return orItself(workshop, movedWorkshop(workshop, { from, to, timetable: shifted }, now));
}

/** Whether a wish about a convention moves its workshops; its name, its city and its last day to register do not. */
const areMoved = ({ from, to, wish }: Wished): boolean =>
  from.startsOn !== to.startsOn ||
  from.timeZone !== to.timeZone ||
  (wish.kind === 'convention' && wish.shiftMinutes !== 0);

/** Whether a workshop is held, or has been. One that was put off for safety has not begun, whatever its date was. */
const hasBegun = ({ stage, startsAt, postponedAt }: Workshop, now: Date): boolean =>
  stage === 'ended' || (startsAt <= now && postponedAt === undefined);

/** Whether a workshop is left where it is, and its people in peace: a single deadline of it may still be set. */
const isHeld = (workshop: Workshop, wish: DatesWish, now: Date): boolean =>
  wish.kind === 'convention' && hasBegun(workshop, now);

/** A workshop that has been held stays where it was, so it hangs further from its convention afterwards. */
function keptInPlace(workshop: Workshop, timetable: Timetable & { readonly anchor: Anchor }, days: number): Workshop {
  if (days === 0) return workshop;
  const kept = mappedTimetable(timetable, ({ daysBefore, time }) => ({ daysBefore: daysBefore + days, time }));
  return { ...workshop, timetable: kept };
}

/** The former when nothing is different. */
function orItself(before: Workshop, after: Workshop): Workshop {
  const dates = ({ startsAt, applicationsCloseAt, repliesDueAt, timeZone, timetable }: Workshop): string =>
    JSON.stringify([startsAt, applicationsCloseAt, repliesDueAt, timeZone, timetable.anchor, timetable.offsets]);
  return dates(before) === dates(after) ? before : after;
}
