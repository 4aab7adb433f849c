import type { Party } from '../planning/workshop.ts';
import type { PostContent } from '../post.ts';
import type { Participant } from '../screening/participant.ts';
import { splitResults } from '../transmission/result-parts.ts';
import { resultsByParty } from '../transmission/results.ts';
import type { Agenda } from './agenda.ts';
import type { Contribution } from './contribution.ts';
import { type RevealedStatement, splitStatements } from './reveal-parts.ts';
import type { ClosingRound } from './round.ts';
import { placeOf } from './transition.ts';

export interface RoundRecord {
  readonly contributions: readonly Contribution[];
  readonly participants: readonly Participant[];
  readonly parties: readonly Party[];
}

/**
 * What the room is shown of a round that has closed: all statements together, under
 * aliases and ordered by them, so that the order of arrival tells nothing; reactions
 * as bands. Where fewer than {@link WRITERS_LEAST} wrote, aliases are left out. A round without hidden words has nothing to reveal.
 */
export function revealOf(agenda: Agenda, round: ClosingRound, record: RoundRecord): readonly PostContent[] {
  const place = placeOf(agenda, round);
  const { plan } = round;
  if (plan.kind === 'discussion') return [];

  if (plan.kind === 'reactions') {
    const parts = splitResults(resultsByParty(plan.propositions, record));
    return parts.map((results, index) => ({
      kind: 'reactions-revealed',
      ...place,
      part: index + 1,
      parts: parts.length,
      ...results,
    }));
  }
  const parts = splitStatements(revealedStatements(record));
  return parts.map((statements, index) => ({
    kind: 'statements-revealed',
    ...place,
    part: index + 1,
    parts: parts.length,
    statements,
  }));
}

/**
 * Fewest writers under aliases. Who ends a round when one person has written would learn
 * whose alias that is, and with it everything that is said under it.
 */
export const WRITERS_LEAST = 3;

function revealedStatements({ contributions, participants }: RoundRecord): readonly RevealedStatement[] {
  const statements = contributions.filter((contribution) => contribution.kind === 'statement');
  const writers = new Set(statements.map(({ participantId }) => participantId));
  if (writers.size < WRITERS_LEAST) {
    // In the order of their letters: by alias or by arrival, it would still tell what belongs together.
    return statements.map(({ text }) => ({ text })).toSorted((a, b) => (a.text < b.text ? -1 : 1));
  }
  const aliasOf = new Map(participants.map(({ id, alias }) => [id, alias]));
  return statements
    .map(({ participantId, item, text }) => ({ alias: aliasOf.get(participantId) ?? -1, item, text }))
    .toSorted((a, b) => a.alias - b.alias || a.item - b.item)
    .map(({ alias, text }) => ({ alias, text }));
}
