import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf } from '../server.ts';

/** One entry of a list that appears while somebody types. */
interface Suggestion {
  readonly name: string;
  readonly value: string;
}

/** Suggestions shown at a time: Discord's limit. */
const SUGGESTIONS_MOST = 25;

/** The conventions of this server whose name fits what was typed. */
export async function suggestConventions(ports: Ports, caller: Caller, typed: string): Promise<readonly Suggestion[]> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const conventions = await ports.conventions.list(caller.serverId);
  return conventions
    .map(({ id, name, city, startsOn }) => ({ name: `${name}, ${city}, ${startsOn}`, value: id }))
    .filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()))
    .slice(0, SUGGESTIONS_MOST);
}
