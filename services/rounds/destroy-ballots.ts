import type { Ports } from '../ports.ts';

/**
 * Destroys the ballots of all rounds that are over, and with them the only keys that open what the database
 * still holds of them. Called after every reveal, and at start for those whose reveal was the last thing that
 * happened before a crash. Repeating it changes nothing.
 */
export async function destroyBallots(ports: Pick<Ports, 'ballots'>): Promise<void> {
  for (const roundId of await ports.ballots.listUndestroyed()) await ports.ballots.destroy(roundId);
}
