import { Refusal } from '../../domain/refusal.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { type Listed, listed, openCohortToRead } from './cohort-desk.ts';

/** The applications about which this organizer may ask why: those of the workshops on their desk that are open to them. */
export async function listCasesToExplain(ports: Ports, caller: Caller): Promise<readonly Listed[]> {
  const people: Listed[] = [];
  for (const { id } of await ports.workshops.list(caller.serverId)) {
    const desk = await openCohortToRead(ports, caller, id).catch((error: unknown) => {
      // A workshop that is not on the desk has nothing to suggest, and nobody is told why.
      if (error instanceof Refusal) return undefined;
      throw error;
    });
    const open = desk?.applications.filter(({ id: one, status }) => status === 'submitted' && !desk.closedTo.has(one));
    if (desk && open) people.push(...open.map((application) => listed(desk, application)));
  }
  return people;
}
