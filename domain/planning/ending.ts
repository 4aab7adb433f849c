import { type Agenda, currentRound, isFinished } from '../rounds/agenda.ts';
import type { Summary } from '../transmission/summary.ts';
import type { Workshop } from './workshop.ts';

/** So long after its booked end a workshop is over, whatever was left open. */
const AFTER_MILLISECONDS = 24 * 60 * 60_000;

/** What is known of a workshop's rounds. */
export interface RoundsHeld {
  readonly agenda: Agenda | undefined;
  readonly summary: Pick<Summary, 'status'> | undefined;
}

/**
 * Whether a workshop is over at `now`: its last round is closed and its summary approved, or its booked time ended a
 * day ago. A round that is running is never cut off by it, and what is put off for safety is not over.
 */
export function isOver(
  { startsAt, bookedMinutes, postponedAt }: Pick<Workshop, 'startsAt' | 'bookedMinutes' | 'postponedAt'>,
  { agenda, summary }: RoundsHeld,
  now: Date,
): boolean {
  if (postponedAt !== undefined || (agenda && currentRound(agenda))) return false;
  if (agenda && isFinished(agenda) && summary?.status === 'posted') return true;
  return now.getTime() >= startsAt.getTime() + bookedMinutes * 60_000 + AFTER_MILLISECONDS;
}
