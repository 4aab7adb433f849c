import type { MovedDates } from '../../domain/planning/move-dates.ts';
import { isTold } from '../../domain/screening/participant.ts';
import { seatsHurried } from '../../domain/screening/reply-deadline.ts';
import type { PeopleMoved, Ports } from '../ports.ts';

/**
 * The people who were invited late and whose own time to reply would not be over before their workshop begins, each
 * with less of it. Without that no silence would ever free their seats, and nobody else would be asked.
 */
export async function hurriedSeats(ports: Ports, { workshops }: MovedDates, now: Date): Promise<PeopleMoved> {
  const seated = await Promise.all(
    workshops
      .filter(({ before, after }) => before !== after)
      .map(async (workshop) => ({
        ...workshop,
        told: (await ports.participants.list(workshop.after.id)).filter(isTold),
      })),
  );
  return {
    changed: seated.flatMap(({ before, after, told }) =>
      before.startsAt.getTime() === after.startsAt.getTime() ? [] : seatsHurried(told, after, now),
    ),
    outOf: seated.reduce((sum, { told }) => sum + told.length, 0),
  };
}
