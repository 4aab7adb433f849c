import { halfWay } from '../planning/venue-time.ts';
import type { Workshop } from '../planning/workshop.ts';
import type { Participant } from './participant.ts';

/** Time enough to read an invitation and to answer it, where there is that much. */
const ENOUGH_MILLISECONDS = 24 * 60 * 60_000;

/** Of a workshop that is near, this part of what is left until its start must do. */
const ENOUGH_PART = 0.25;

/**
 * Until when somebody invited at `now` may reply: the workshop's own deadline, unless that
 * is over or too near to be kept. Then it is half of the time left until the start.
 */
export function replyDeadline(
  { startsAt, repliesDueAt }: Pick<Workshop, 'startsAt' | 'repliesDueAt'>,
  now: Date,
): Date {
  const left = startsAt.getTime() - now.getTime();
  const enough = Math.min(ENOUGH_MILLISECONDS, left * ENOUGH_PART);
  return repliesDueAt.getTime() - now.getTime() >= enough ? repliesDueAt : halfWay(now, startsAt);
}

/**
 * Until when this very person may reply. Who is invited late has a deadline of their own, and prolongs nobody
 * else's; where all deadlines were moved beyond it since, the later one counts. After the start nobody replies.
 */
export function repliesDueOf(
  { repliesDueAt: own }: Pick<Participant, 'repliesDueAt'>,
  { repliesDueAt, startsAt }: Pick<Workshop, 'repliesDueAt' | 'startsAt'>,
): Date {
  const latest = own && own > startsAt ? startsAt : own;
  return latest && latest > repliesDueAt ? latest : repliesDueAt;
}

/** The deadline to write down for somebody invited at `now`: none where it is the one that all have. */
export function ownDeadline(
  workshop: Pick<Workshop, 'startsAt' | 'repliesDueAt'>,
  now: Date,
): Pick<Participant, 'repliesDueAt'> {
  const repliesDueAt = replyDeadline(workshop, now);
  return repliesDueAt > workshop.repliesDueAt ? { repliesDueAt } : {};
}

/**
 * Those who have yet to reply and whose own deadline is not before the start any more, because that has moved: each
 * with the time that somebody has who is invited at `now`.
 */
export const seatsHurried = (
  participants: readonly Participant[],
  workshop: Pick<Workshop, 'startsAt' | 'repliesDueAt'>,
  now: Date,
): readonly Participant[] =>
  participants
    .filter(({ status, repliesDueAt: own }) => status === 'invited' && own !== undefined && own >= workshop.startsAt)
    .map(({ repliesDueAt: _, ...participant }) => ({ ...participant, ...ownDeadline(workshop, now) }));
