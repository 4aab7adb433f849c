import { Refusal } from '../refusal.ts';
import type { Convention } from './convention.ts';
import type { Anchor } from './timetable.ts';
import { USUAL_DAYS } from './usual-dates.ts';
import { halfWay, instantAt, isTimeOfDay, momentAt, shiftedDate } from './venue-time.ts';

/** When a workshop is held and what must have happened before it. */
export interface Schedule {
  readonly startsAt: Date;
  readonly applicationsCloseAt: Date;
  readonly repliesDueAt: Date;
}

/**
 * Turns "the day before, at nine" into instants, in the venue's zone.
 *
 * A workshop planned when its applications would be closed already has both deadlines
 * moved to fit between now and its start: applications have half of the time left,
 * replies three quarters. A deadline that falls on a change of the clocks follows the rule of
 * {@link momentAt}; a start is refused there, for it is said aloud too often to be explained each time.
 *
 * @throws {@link Refusal} for a time that the venue's clocks never show, a workshop
 * that does not precede its convention, or one that would already have begun.
 */
export function scheduleFor(convention: Convention, { daysBefore, time }: Anchor, now: Date): Schedule {
  const { timeZone: zone, startsOn, name } = convention;
  if (!isTimeOfDay(time)) throw new Refusal('bad-time', { text: time });
  if (!Number.isInteger(daysBefore) || daysBefore < 1) {
    throw new Refusal('workshop-after-convention', { convention: name, startsOn });
  }

  const startsAt = onVenueClock(shiftedDate(startsOn, -daysBefore), time, zone);
  if (startsAt <= now) throw new Refusal('workshop-in-past', { startsAt });

  const usual = (days: number): Date => momentAt({ date: shiftedDate(startsOn, -daysBefore - days), time, zone }).at;
  const usualClose = usual(USUAL_DAYS['applications-close']);
  const isUsual = usualClose > now;
  const applicationsCloseAt = isUsual ? usualClose : halfWay(now, startsAt);
  // Both in the usual way or both by shares: taken from different rules, they could change places.
  const repliesDueAt = isUsual ? usual(USUAL_DAYS['replies-due']) : halfWay(applicationsCloseAt, startsAt);

  // Only in the last milliseconds before the start is there no room for two deadlines.
  const isInOrder = now < applicationsCloseAt && applicationsCloseAt < repliesDueAt && repliesDueAt < startsAt;
  if (!isInOrder) throw new Refusal('workshop-in-past', { startsAt });
  return { startsAt, applicationsCloseAt, repliesDueAt };
}

function onVenueClock(date: string, time: string, zone: string): Date {
  const instant = instantAt({ date, time, zone });
  if (!instant) throw new Refusal('time-does-not-exist', { text: `${date} ${time}`, zone });
  return instant;
}
