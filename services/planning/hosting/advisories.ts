import { ADVISORY_KINDS, type Advisory, advisoryText, newestFirst } from '../../../domain/planning/hosting/advisory.ts';
import { pastDay } from '../../../domain/planning/hosting/host.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { type Caller, requireRole } from '../../../domain/server.ts';
import type { Ports } from '../../ports.ts';
import { serverOf } from '../../server.ts';

/** Adds an entry to the log of a server, from which nothing is ever taken. @throws {@link Refusal} */
export async function addAdvisory(
  ports: Ports,
  caller: Caller,
  asked: Pick<Advisory, 'kind' | 'text' | 'source' | 'on'>,
): Promise<Advisory> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const { kind } = asked;
  if (!ADVISORY_KINDS.includes(kind)) throw new Refusal('unknown-choice', {});
  const now = await ports.clock.now();
  const content: Advisory = {
    kind,
    text: advisoryText('advisory', asked.text),
    source: advisoryText('source', asked.source),
    on: pastDay(asked.on, now),
    addedBy: caller.memberId,
    addedAt: now,
  };
  const home = { serverId: caller.serverId };
  if (!(await ports.papers.save([{ kind: 'advisory', home, key: ports.newId(), version: 0, content }]))) {
    throw new Refusal('changed-meanwhile', {});
  }
  return content;
}

/** The log of a server, the newest first. @throws {@link Refusal} */
export async function listAdvisories(ports: Ports, caller: Caller): Promise<readonly Advisory[]> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  return await advisoriesOf(ports, caller.serverId);
}

/** The same without asking who reads it. */
export async function advisoriesOf(ports: Pick<Ports, 'papers'>, serverId: string): Promise<readonly Advisory[]> {
  const papers = await ports.papers.list('advisory', { serverId });
  return newestFirst(papers.map(({ content }) => content));
}
