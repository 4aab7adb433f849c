import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf } from '../server.ts';

/** One entry of a list that appears while somebody types. */
export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

/** Suggestions shown at a time: Discord's limit. */
export const SUGGESTIONS_MOST = 25;

/** The workshops of this server whose title fits what was typed. Only people who run workshops learn that they exist. */
export async function suggestWorkshops(ports: Ports, caller: Caller, typed: string): Promise<readonly Suggestion[]> {
  requireRole(await serverOf(ports, caller), caller, 'facilitator');
  const workshops = await ports.workshops.list(caller.serverId);
  return workshops
    .map(({ id, title }) => ({ name: title, value: id }))
    .filter(({ name }) => contains(name, typed))
    .slice(0, SUGGESTIONS_MOST);
}

/** The conventions of this server whose name fits what was typed. */
export async function suggestConventions(ports: Ports, caller: Caller, typed: string): Promise<readonly Suggestion[]> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const conventions = await ports.conventions.list(caller.serverId);
  return conventions
    .map(({ id, name, city, startsOn }) => ({ name: `${name}, ${city}, ${startsOn}`, value: id }))
    .filter(({ name }) => contains(name, typed))
    .slice(0, SUGGESTIONS_MOST);
}

const contains = (text: string, typed: string): boolean => text.toLowerCase().includes(typed.trim().toLowerCase());
