import { Refusal } from '../../domain/refusal.ts';
import type { Caller, Server } from '../../domain/server.ts';
import type { Outsiders, Ports } from '../ports.ts';

export interface SetUp {
  readonly server: Server;
  /** Names of the roles and channels that did not exist before. */
  readonly created: readonly string[];
  /** Who can read the organizers' channel besides those it is for. */
  readonly outsiders: Outsiders;
}

/** Finds or creates the roles and channels in which workshops are run, and remembers them. Safe to repeat. */
export async function setUpServer(ports: Ports, caller: Caller): Promise<SetUp> {
  if (!caller.isAdministrator) throw new Refusal('needs-role', { role: 'administrator' });

  const known = await ports.servers.find(caller.serverId);
  const { server: prepared, created, outsiders } = await ports.rooms.prepareServer(caller.serverId, known);
  const server: Server = { ...prepared, id: caller.serverId, version: known?.version ?? 0 };

  if (!(await ports.servers.save(server))) throw new Refusal('changed-meanwhile', {});
  return { server, created, outsiders };
}
