import { type Convention, requirePossibleConvention } from '../../domain/planning/convention.ts';
import { requireWords } from '../../domain/planning/words.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf } from '../server.ts';

export type NewConvention = Omit<Convention, 'id' | 'serverId' | 'version'>;

/** Writes down a convention that workshops can be anchored to. */
export async function addConvention(ports: Ports, caller: Caller, asked: NewConvention): Promise<Convention> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const words = {
    name: requireWords('name', asked.name),
    hostAssociation: requireWords('host', asked.hostAssociation),
    city: requireWords('city', asked.city),
  };
  requirePossibleConvention(asked, await ports.clock.now());

  const convention: Convention = { ...asked, ...words, id: ports.newId(), serverId: caller.serverId, version: 1 };
  await ports.conventions.add(convention);
  return convention;
}
