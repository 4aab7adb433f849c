import type { Ports } from '../ports.ts';
import { settleSeats } from './settle-seats.ts';

/**
 * Frees the seats of everybody who let the time for replies go by, and invites the next of the same
 * party. Called about once a minute; between two deadlines it costs one small query.
 */
export async function lapseSilent(ports: Ports): Promise<void> {
  const faults: unknown[] = [];
  for (const workshopId of await ports.workshops.listRepliesDue(await ports.clock.now())) {
    await lapseIn(ports, workshopId).catch((fault: unknown) => faults.push(fault));
  }
  // A workshop whose seats cannot be settled must not keep the others waiting; its fault is told all the same.
  if (faults.length > 0) throw new AggregateError(faults, 'silent invitations could not be ended');
}

async function lapseIn(ports: Ports, workshopId: string): Promise<void> {
  const participants = await ports.participants.list(workshopId);
  if (participants.some(({ status }) => status === 'invited')) await settleSeats(ports, workshopId);
}
