import { seatsLapsed } from '../../domain/screening/seats.ts';
import { inEachWorkshop } from '../in-each-workshop.ts';
import type { Ports } from '../ports.ts';
import { settleSeats } from './settle-seats.ts';

/**
 * Frees the seats of everybody who let the time for replies go by, and invites the next of the same
 * party. Called about once a minute; before the first deadline it costs one small query.
 */
export async function lapseSilent(ports: Ports): Promise<void> {
  const due = await ports.workshops.listRepliesDue(await ports.clock.now());
  await inEachWorkshop(due, (workshopId) => lapseIn(ports, workshopId), 'silent invitations could not be ended');
}

/** Who was invited late has a deadline of their own, so that each is asked for. */
async function lapseIn(ports: Ports, workshopId: string): Promise<void> {
  const participants = await ports.participants.list(workshopId);
  const workshop = await ports.workshops.find(workshopId);
  if (workshop && seatsLapsed(participants, workshop, await ports.clock.now()).length > 0) {
    await settleSeats(ports, workshopId);
  }
}
