import { type Host, type HostFacts, type Listing, standing } from '../../../domain/planning/hosting/host.ts';
import type { Workshop } from '../../../domain/planning/workshop.ts';
import type { Ports } from '../../ports.ts';
import { blockedJurisdictions } from './blocks.ts';
import { hostingPaper } from './hosting-paper.ts';
import { registerOf } from './hosts.ts';

/** What everybody who may come is told of the hosts before they apply. */
export interface HostNotice {
  readonly hosts: readonly (HostFacts & { readonly listings: readonly Listing[] })[];
  /** Whose people cannot be invited at present, as the lists name them. */
  readonly blocked: readonly string[];
}

/** Who makes a workshop possible and where they are listed. Meant for everybody: it names no person. */
export async function hostNotice(ports: Pick<Ports, 'papers'>, workshop: Workshop): Promise<HostNotice> {
  const { content } = await hostingPaper(ports, workshop.id);
  if (content.hosts.length === 0) return { hosts: [], blocked: [] };
  const register = await registerOf(ports, workshop.serverId);
  const blocks = await blockedJurisdictions(ports, workshop);
  return {
    hosts: content.hosts.flatMap(({ hostId }) => register.filter(({ id }) => id === hostId).map(told)),
    blocked: blocks.map(({ jurisdiction }) => jurisdiction),
  };
}

const told = (host: Host) => {
  const { name, kind, interests, seat } = host;
  return { name, kind, interests, seat, listings: standing(host) };
};
