import type { Convention } from './convention.ts';
import type { Anchor, Deadline, Milestone, Offset } from './timetable.ts';
import { REGISTRATION_ENDS, USUAL_DAYS } from './usual-dates.ts';
import {
  type ClockChange,
  daysBetween,
  type Moment,
  momentAt,
  partWay,
  shiftedDate,
  wallTimeAt,
} from './venue-time.ts';
import type { Workshop } from './workshop.ts';

/** All instants of a workshop's life. The last day to register is missing when the convention names none. */
export type Deadlines = { readonly start: Date } & { readonly [D in Deadline]?: Date };

/** One instant of a workshop's life, and why it is this one. */
export interface DatedMilestone {
  readonly milestone: Milestone;
  readonly at: Date;
  /**
   * `usual`: as many days before the workshop as always. `own`: set by the organizers. `convention`: the
   * convention says it. `fitted`: there was no room for that, so it has its share of the time there is.
   */
  readonly source: 'usual' | 'own' | 'convention' | 'fitted';
  /** The venue's clocks jump over the time that was meant, or show it twice. */
  readonly clockChange?: ClockChange;
}

export type DatedConvention = Pick<Convention, 'startsOn' | 'registrationEndsOn'>;
export type DatedWorkshop = Pick<
  Workshop,
  'timetable' | 'timeZone' | 'startsAt' | 'applicationsCloseAt' | 'repliesDueAt'
>;

/**
 * When what happens in a workshop's life. The start, the end of applications and the day for
 * replies are those of the workshop's row, for people have been told of them; all others are
 * reckoned from the convention's first day, on the clocks of the venue.
 *
 * They come in the order of `DEADLINES`, whatever was set: those that find no room between
 * their neighbours are dealt out over the time there is, as the usual ones would be. Only the
 * last day to register stands wherever the convention has put it.
 */
export function deadlinesOf(convention: DatedConvention, workshop: DatedWorkshop): Deadlines {
  const dated = datedMilestones(convention, workshop).map(({ milestone, at }) => [milestone, at] as const);
  return { start: workshop.startsAt, ...Object.fromEntries(dated) };
}

/** The same with the reasons, in the order of time in which they are usually shown: the start before the follow-up. */
export function datedMilestones(convention: DatedConvention, workshop: DatedWorkshop): readonly DatedMilestone[] {
  const { startsAt, applicationsCloseAt, repliesDueAt } = workshop;
  const planned = (deadline: Deadline) => plannedMilestone(convention, workshop, deadline);
  const closing = storedMilestone(planned('applications-close'), applicationsCloseAt);
  const replies = storedMilestone(planned('replies-due'), repliesDueAt);
  const dated = [
    opening(planned('call-opens'), applicationsCloseAt),
    closing,
    ...fitted([planned('reviews-due'), planned('decisions-released')], [closing, replies]),
    replies,
    planned('registration-cut-off'),
    ...fitted([planned('ground-rules-due'), planned('brief-out')], [replies, { milestone: 'start', at: startsAt }]),
    startOf(convention, workshop),
    following(planned('follow-up'), startsAt),
  ];
  return dated.filter((milestone) => milestone !== undefined);
}

/** Where the workshop hangs on its convention; read off its start when that was never written down. */
export const anchorOf = ({ startsOn }: DatedConvention, workshop: DatedWorkshop): Anchor =>
  workshop.timetable.anchor ?? anchorAt(startsOn, wallTimeAt(workshop.startsAt, workshop.timeZone));

const anchorAt = (startsOn: string, { date, time }: { readonly date: string; readonly time: string }): Anchor => ({
  daysBefore: daysBetween(date, startsOn),
  time,
});

/** What an offset from the convention's first day means on the clocks of the venue. */
export const offsetMoment = (startsOn: string, { daysBefore, time }: Offset, zone: string): Moment =>
  momentAt({ date: shiftedDate(startsOn, -daysBefore), time, zone });

/** When a deadline would be if nothing stood in its way; `undefined` for a last day to register that nobody has set. */
export function plannedMilestone(
  convention: DatedConvention,
  workshop: DatedWorkshop,
  deadline: Deadline,
): DatedMilestone | undefined {
  const { timeZone: zone, timetable } = workshop;
  const own = timetable.offsets?.[deadline];
  if (own) return { milestone: deadline, source: 'own', ...offsetMoment(convention.startsOn, own, zone) };
  if (deadline === 'registration-cut-off') {
    const date = convention.registrationEndsOn;
    if (date === undefined) return undefined;
    return { milestone: deadline, source: 'convention', ...momentAt({ date, time: REGISTRATION_ENDS, zone }) };
  }
  const { daysBefore, time } = anchorOf(convention, workshop);
  const usual: Offset = { daysBefore: daysBefore + USUAL_DAYS[deadline], time };
  return { milestone: deadline, source: 'usual', ...offsetMoment(convention.startsOn, usual, zone) };
}

function startOf(convention: DatedConvention, workshop: DatedWorkshop): DatedMilestone {
  const moment = offsetMoment(convention.startsOn, anchorOf(convention, workshop), workshop.timeZone);
  // Without an explanation when the row says otherwise: it would explain another time.
  const isAsPlanned = moment.at.getTime() === workshop.startsAt.getTime();
  return { milestone: 'start', source: 'own', ...(isAsPlanned ? moment : { at: workshop.startsAt }) };
}

/** What the row says, with the reason if it is what was planned. */
function storedMilestone(planned: DatedMilestone | undefined, at: Date): DatedMilestone {
  if (planned === undefined) throw new Error('this deadline is always planned');
  return planned.at.getTime() === at.getTime() ? planned : { milestone: planned.milestone, at, source: 'fitted' };
}

/** Days between the usual opening of a call and its end. */
const CALL_DAYS = USUAL_DAYS['call-opens'] - USUAL_DAYS['applications-close'];
const DAY_MILLISECONDS = 24 * 60 * 60_000;

/** A call opens before it closes: if need be, as long before as usual. */
function opening(planned: DatedMilestone | undefined, closesAt: Date): DatedMilestone | undefined {
  if (planned === undefined || planned.at < closesAt) return planned;
  const at = new Date(closesAt.getTime() - CALL_DAYS * DAY_MILLISECONDS);
  return { milestone: planned.milestone, at, source: 'fitted' };
}

/** What follows a workshop follows it: if need be, as long after it as usual. */
function following(planned: DatedMilestone | undefined, startsAt: Date): DatedMilestone | undefined {
  if (planned === undefined || planned.at > startsAt) return planned;
  const at = new Date(startsAt.getTime() - USUAL_DAYS['follow-up'] * DAY_MILLISECONDS);
  return { milestone: planned.milestone, at, source: 'fitted' };
}

type End = Pick<DatedMilestone, 'milestone' | 'at'>;

/** The milestones as they are planned when they stand in order between the two ends; otherwise by their usual shares of the time between. */
function fitted(
  planned: readonly (DatedMilestone | undefined)[],
  [from, to]: readonly [End, End],
): readonly DatedMilestone[] {
  const inner = planned.filter((milestone) => milestone !== undefined);
  const order = [from, ...inner, to];
  const isInOrder = order.every(({ at }, index) => index === 0 || (order[index - 1]?.at ?? at) < at);
  if (isInOrder) return inner;
  const [first, last] = [usualDays(from.milestone), usualDays(to.milestone)];
  return inner.map(({ milestone }) => {
    const share = (first - usualDays(milestone)) / (first - last);
    return { milestone, at: partWay(from.at, to.at, share), source: 'fitted' };
  });
}

/** Days before the start at which something usually comes. */
function usualDays(milestone: Milestone): number {
  if (milestone === 'start') return 0;
  if (milestone === 'registration-cut-off') throw new Error('there is no usual day to end a registration');
  return USUAL_DAYS[milestone];
}
