import { Refusal } from '../../domain/refusal.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Summary } from '../../domain/transmission/summary.ts';
import type { Ports } from '../ports.ts';
import { serverOf, workshopOf } from '../server.ts';
import { composedSummary } from './composed-summary.ts';

/**
 * Composes a summary of the rounds that are over, as a draft that nobody outside sees.
 * It may be drafted between two rounds, to be read; it is approved when all are over. A new draft takes the place of the former; approvals do not carry over.
 *
 * @throws {@link Refusal} `nothing-to-summarize` before a round is over, `summary-posted` afterwards.
 */
export async function draftSummary(ports: Ports, caller: Caller, workshopId: string): Promise<Summary> {
  requireRole(await serverOf(ports, caller), caller, 'facilitator');
  const workshop = await workshopOf(ports, caller, workshopId);
  if ((await ports.summaries.findLatest(workshop.id))?.status === 'posted') throw new Refusal('summary-posted', {});

  const summary: Summary = {
    id: ports.newId(),
    workshopId: workshop.id,
    version: 1,
    content: await composedSummary(ports, caller, workshop),
    approvedBy: [],
    status: 'draft',
    draftedAt: await ports.clock.now(),
  };
  await ports.summaries.add(summary);
  return summary;
}
