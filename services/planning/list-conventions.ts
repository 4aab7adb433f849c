import type { Convention } from '../../domain/planning/convention.ts';
import type { Workshop } from '../../domain/planning/workshop.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { conventionOf, serverOf, workshopOf } from '../server.ts';

/** All conventions of the server, the earliest first, for the people who run workshops. @throws {@link Refusal} */
export async function listConventions(ports: Ports, caller: Caller): Promise<readonly Convention[]> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  return await ports.conventions.list(caller.serverId);
}

/** A convention and its workshops, the earliest first. */
export interface ConventionInFull {
  readonly convention: Convention;
  readonly workshops: readonly Workshop[];
}

/** One convention with the workshops that hang on it. @throws {@link Refusal} */
export async function showConvention(ports: Ports, caller: Caller, id: string): Promise<ConventionInFull> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const convention = await conventionOf(ports, caller, id);
  const workshops = await ports.workshops.list(caller.serverId);
  return { convention, workshops: workshops.filter(({ conventionId }) => conventionId === id) };
}

/** A workshop and the convention by which its dates are reckoned, for organizers and facilitators. @throws {@link Refusal} */
export async function showTimetable(
  ports: Ports,
  caller: Caller,
  workshopId: string,
): Promise<{ readonly workshop: Workshop; readonly convention: Convention }> {
  requireRole(await serverOf(ports, caller), caller, 'facilitator');
  const workshop = await workshopOf(ports, caller, workshopId);
  return { workshop, convention: await conventionOf(ports, caller, workshop.conventionId) };
}
