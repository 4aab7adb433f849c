import { Refusal } from '../../domain/refusal.ts';
import type { Caller, Server } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';

export interface SetUp {
  readonly server: Server;
  /** Names of the roles and channels that did not exist before. */
  readonly created: readonly string[];
}

/** Finds or creates the roles and channels in which workshops are run, and remembers them. Safe to repeat. */
export async function setUpServer(ports: Ports, caller: Caller): Promise<SetUp> {
  if (!caller.isAdministrator) throw new Refusal('needs-role', { role: 'administrator' });

  const { server: prepared, created } = await ports.rooms.prepareServer(caller.serverId);
  const known = await ports.servers.find(caller.serverId);
  const server: Server = { ...prepared, id: caller.serverId, version: known?.version ?? 0 };

  if (!(await ports.servers.save(server))) throw new Refusal('changed-meanwhile', {});
  return { server, created };
}
