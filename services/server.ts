import type { Convention } from '../domain/planning/convention.ts';
import type { Workshop } from '../domain/planning/workshop.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Caller, Server } from '../domain/server.ts';
import type { Ports } from './ports.ts';

/** The server the caller is in. @throws {@link Refusal} `server-not-set-up` before `/setup` was run there. */
export async function serverOf(ports: Pick<Ports, 'servers'>, caller: Caller): Promise<Server> {
  const server = await ports.servers.find(caller.serverId);
  if (!server) throw new Refusal('server-not-set-up', {});
  return server;
}

/**
 * The workshop with this id.
 *
 * A press in a direct message comes from no server: there it is found by its id alone,
 * and whoever asks must be a participant or hold a role, which nobody does there.
 *
 * @throws {@link Refusal} `unknown-workshop` also when it is another server's: its existence is nobody's business here.
 */
export async function workshopOf(ports: Pick<Ports, 'workshops'>, caller: Caller, id: string): Promise<Workshop> {
  const workshop = isIdentifier(id) ? await ports.workshops.find(id) : undefined;
  const isHere = caller.serverId === '' || workshop?.serverId === caller.serverId;
  if (!workshop || !isHere) throw new Refusal('unknown-workshop', {});
  return workshop;
}

/** The convention with this id. @throws {@link Refusal} `unknown-convention`, also when it is another server's. */
export async function conventionOf(ports: Pick<Ports, 'conventions'>, caller: Caller, id: string): Promise<Convention> {
  const convention = isIdentifier(id) ? await ports.conventions.find(id) : undefined;
  if (convention?.serverId !== caller.serverId) throw new Refusal('unknown-convention', {});
  return convention;
}

/** The workshop whose room the caller stands in. @throws {@link Refusal} `not-a-room` anywhere else. */
export async function workshopHere(ports: Pick<Ports, 'workshops'>, caller: Caller): Promise<Workshop> {
  const workshop = await ports.workshops.findByRoom(caller.channelId);
  if (workshop?.serverId !== caller.serverId) throw new Refusal('not-a-room', {});
  return workshop;
}

/** Whether `text` has the form of an identifier. Members can type anything where a suggestion is expected. */
export const isIdentifier = (text: string): boolean =>
  /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(text);
