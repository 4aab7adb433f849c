import { HOST_KINDS, type Host, type HostFacts, registered, withFacts } from '../../../domain/planning/hosting/host.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { type Caller, requireRole } from '../../../domain/server.ts';
import type { PaperOf } from '../../papers.ts';
import type { Ports } from '../../ports.ts';
import { untilSaved } from '../../screening/until-saved.ts';
import { isIdentifier, serverOf } from '../../server.ts';

/** Writes a host or sponsor into the register of the server. @throws {@link Refusal} */
export async function addHost(ports: Ports, caller: Caller, asked: HostFacts): Promise<Host> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const host: Host = { ...tidied(asked), id: ports.newId(), listings: [], former: [] };
  const home = { serverId: caller.serverId };
  if (!(await ports.papers.save([{ kind: 'host', home, key: host.id, version: 0, content: host }]))) {
    throw new Refusal('changed-meanwhile', {});
  }
  return host;
}

/** The register, by name. @throws {@link Refusal} */
export async function listHosts(ports: Ports, caller: Caller): Promise<readonly Host[]> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  return await registerOf(ports, caller.serverId);
}

/** All hosts of a server, by name. */
export async function registerOf(ports: Pick<Ports, 'papers'>, serverId: string): Promise<readonly Host[]> {
  const papers = await ports.papers.list('host', { serverId });
  return papers.map(({ content }) => content).toSorted((a, b) => a.name.localeCompare(b.name));
}

/** One host. @throws {@link Refusal} `unknown-host` */
export async function findHost(ports: Ports, caller: Caller, hostId: string): Promise<Host> {
  return (await hostPaper(ports, caller, hostId)).content;
}

/** Changes what a host says of itself; what is left out stays. @throws {@link Refusal} */
export async function changeHost(
  ports: Ports,
  caller: Caller,
  asked: Partial<HostFacts> & { readonly hostId: string },
): Promise<Host> {
  const { hostId, ...facts } = asked;
  const now = await ports.clock.now();
  return await moveHost(ports, caller, hostId, (host) => {
    const { name, kind, interests, seat } = host;
    return withFacts(host, tidied({ name, kind, interests, seat, ...facts }), now);
  });
}

/** The one way in which a host of the register is changed. @throws {@link Refusal} `unknown-host` */
export async function moveHost(
  ports: Ports,
  caller: Caller,
  hostId: string,
  decide: (host: Host) => Host,
): Promise<Host> {
  return await untilSaved(async () => {
    const paper = await hostPaper(ports, caller, hostId);
    const content = decide(paper.content);
    if (content === paper.content) return content;
    return (await ports.papers.save([{ ...paper, content }])) ? content : undefined;
  });
}

async function hostPaper(ports: Ports, caller: Caller, hostId: string): Promise<PaperOf<'host'>> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const home = { serverId: caller.serverId };
  const paper = isIdentifier(hostId) ? await ports.papers.find('host', home, hostId) : undefined;
  if (!paper) throw new Refusal('unknown-host', {});
  return paper;
}

function tidied({ name, kind, interests, seat }: HostFacts): HostFacts {
  if (!HOST_KINDS.includes(kind)) throw new Refusal('unknown-choice', {});
  return {
    name: registered('host-name', name),
    kind,
    interests: registered('interests', interests),
    seat: registered('seat', seat),
  };
}
