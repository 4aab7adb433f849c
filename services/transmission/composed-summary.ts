import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { ClosedRound } from '../../domain/rounds/round.ts';
import type { Caller } from '../../domain/server.ts';
import { composeSummary } from '../../domain/transmission/compose-summary.ts';
import type { SummaryContent } from '../../domain/transmission/summary.ts';
import type { Ports } from '../ports.ts';
import { officialsAmong } from '../screening/officials.ts';
import { conventionOf } from '../server.ts';

/** What a summary of the rounds that are over would say at this moment. @throws {@link Refusal} `nothing-to-summarize` before the first is. */
export async function composedSummary(ports: Ports, caller: Caller, workshop: Workshop): Promise<SummaryContent> {
  const agenda = await ports.agendas.find(workshop.id);
  const closed = agenda?.rounds.filter((round): round is ClosedRound => round.status === 'closed') ?? [];
  if (closed.length === 0) throw new Refusal('nothing-to-summarize', {});

  const { officials } = await officialsAmong(ports, workshop.id, await ports.applications.list(workshop.id));
  return composeSummary({
    workshop,
    convention: await conventionOf(ports, caller, workshop.conventionId),
    participants: await ports.participants.list(workshop.id),
    officials,
    rounds: await Promise.all(
      closed.map(async (round) => ({ round, contributions: await ports.contributions.list(round.id) })),
    ),
  });
}
