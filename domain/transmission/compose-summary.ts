import type { Convention } from '../planning/convention.ts';
import type { Workshop } from '../planning/workshop.ts';
import type { Contribution } from '../rounds/contribution.ts';
import type { ClosedRound } from '../rounds/round.ts';
import type { Participant } from '../screening/participant.ts';
import { resultsByParty } from './results.ts';
import type { SummaryContent, SummaryRound } from './summary.ts';

export interface WorkshopRecord {
  readonly workshop: Workshop;
  readonly convention: Convention;
  readonly participants: readonly Participant[];
  readonly rounds: readonly { readonly round: ClosedRound; readonly contributions: readonly Contribution[] }[];
}

/**
 * Composes what the audience may read from the record of a workshop.
 *
 * Nothing here is invented or rephrased: titles and prompts come from the agenda,
 * quotes from writers who allowed them. No name, alias, count or order of arrival
 * passes; quotes stand in the order of their letters, because any other order is a
 * fact about the writers.
 */
export function composeSummary({ workshop, convention, participants, rounds }: WorkshopRecord): SummaryContent {
  const { parties } = workshop;
  return {
    title: workshop.title,
    convention: convention.name,
    city: convention.city,
    heldAt: workshop.startsAt,
    timeZone: workshop.timeZone,
    parties: parties.map(({ name }) => name),
    rounds: rounds.map(({ round, contributions }) => summaryRound(round, { contributions, participants, parties })),
  };
}

/** Who has left the workshop is quoted no more; what they wrote stays in the room's own record. */
function summaryRound(round: ClosedRound, record: Parameters<typeof resultsByParty>[1]): SummaryRound {
  const present = new Set(record.participants.filter(({ status }) => status === 'ready').map(({ id }) => id));
  const statements = record.contributions.filter((one) => one.kind === 'statement');
  const quotable = statements.filter(({ mayQuote, participantId }) => mayQuote && present.has(participantId));
  return {
    ordinal: round.ordinal,
    title: round.plan.title,
    prompt: round.plan.prompt,
    quotes: quotable.map(({ text }) => text).toSorted((a, b) => (a < b ? -1 : 1)),
    hasUnquoted: quotable.length < statements.length,
    results: round.plan.kind === 'reactions' ? resultsByParty(round.plan.propositions, record) : [],
  };
}
