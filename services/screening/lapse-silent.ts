import { seatsLapsed } from '../../domain/screening/seats.ts';
import type { Ports } from '../ports.ts';
import { settleSeats } from './settle-seats.ts';

/**
 * Frees the seats of everybody who let the time for replies go by, and invites the next of the same
 * party. Called about once a minute; before the first deadline it costs one small query.
 */
export async function lapseSilent(ports: Ports): Promise<void> {
  const faults: unknown[] = [];
  for (const workshopId of await ports.workshops.listRepliesDue(await ports.clock.now())) {
    await lapseIn(ports, workshopId).catch((fault: unknown) => faults.push(fault));
  }
  // A workshop whose seats cannot be settled must not keep the others waiting; its fault is told all the same.
  if (faults.length > 0) throw new AggregateError(faults, 'silent invitations could not be ended');
}

/** Who was invited late has a deadline of their own, so that each is asked for. */
async function lapseIn(ports: Ports, workshopId: string): Promise<void> {
  const participants = await ports.participants.list(workshopId);
  const workshop = await ports.workshops.find(workshopId);
  if (workshop && seatsLapsed(participants, workshop, await ports.clock.now()).length > 0) {
    await settleSeats(ports, workshopId);
  }
}
