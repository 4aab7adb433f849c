import { Refusal } from '../../domain/refusal.ts';
import type { ClosedRound } from '../../domain/rounds/round.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import { composeSummary } from '../../domain/transmission/compose-summary.ts';
import type { Summary } from '../../domain/transmission/summary.ts';
import type { Ports } from '../ports.ts';
import { conventionOf, serverOf, workshopOf } from '../server.ts';

/**
 * Composes a summary of the rounds that are over, as a draft that nobody outside sees.
 * A new draft takes the place of the former; approvals do not carry over.
 *
 * @throws {@link Refusal} `nothing-to-summarize` before a round is over, `summary-posted` afterwards.
 */
export async function draftSummary(ports: Ports, caller: Caller, workshopId: string): Promise<Summary> {
  requireRole(await serverOf(ports, caller), caller, 'facilitator');
  const workshop = await workshopOf(ports, caller, workshopId);
  if ((await ports.summaries.findLatest(workshop.id))?.status === 'posted') throw new Refusal('summary-posted', {});

  const agenda = await ports.agendas.find(workshop.id);
  const closed = agenda?.rounds.filter((round): round is ClosedRound => round.status === 'closed') ?? [];
  if (closed.length === 0) throw new Refusal('nothing-to-summarize', {});

  const summary: Summary = {
    id: ports.newId(),
    workshopId: workshop.id,
    version: 1,
    content: composeSummary({
      workshop,
      convention: await conventionOf(ports, caller, workshop.conventionId),
      participants: await ports.participants.list(workshop.id),
      rounds: await Promise.all(
        closed.map(async (round) => ({ round, contributions: await ports.contributions.list(round.id) })),
      ),
    }),
    approvedBy: [],
    status: 'draft',
    draftedAt: await ports.clock.now(),
  };
  await ports.summaries.add(summary);
  return summary;
}
