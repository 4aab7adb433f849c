import type { Workshop } from '../../domain/planning/workshop.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf } from '../server.ts';

/** All workshops of the server, the earliest first, for the people who run them. @throws {@link Refusal} */
export async function listWorkshops(ports: Ports, caller: Caller): Promise<readonly Workshop[]> {
  requireRole(await serverOf(ports, caller), caller, 'facilitator');
  return await ports.workshops.list(caller.serverId);
}
