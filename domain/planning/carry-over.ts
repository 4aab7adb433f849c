import { KINDS } from '../rounds/kinds/index.ts';
import type { PropositionResult } from '../transmission/proposition-result.ts';
import type { SummaryContent } from '../transmission/summary.ts';

/** What a later edition can take up. Only what the audience has read already: no word leaves its room by this door. */
export interface CarriedOver {
  /** Ways forward whose writers let them be quoted, and offers that every party accepted. */
  readonly options: readonly string[];
  /** Propositions on which the room or the parties were divided. */
  readonly questions: readonly string[];
}

/** What is left to do after an edition, as its summary for the audience has it. */
export function carriedOver({ rounds }: Pick<SummaryContent, 'rounds'>): CarriedOver {
  const options = rounds.flatMap(({ roundKind, quotes, list = [] }) => [
    ...(KINDS[roundKind].bringsOptions ? quotes.map(({ text }) => text) : []),
    ...list,
  ]);
  const results = rounds.flatMap((round) => round.results);
  return {
    options: [...new Set(options)],
    questions: [...new Set(results.filter(isDivided).map(({ proposition }) => proposition))],
  };
}

/** The room is divided, or one party stands for it where another stands against it. */
const isDivided = ({ room, byParty = [] }: PropositionResult): boolean =>
  room === 'divided' || (byParty.some(({ band }) => FOR.has(band)) && byParty.some(({ band }) => AGAINST.has(band)));

const FOR: ReadonlySet<string> = new Set(['leaning-for', 'broad-support']);
const AGAINST: ReadonlySet<string> = new Set(['leaning-against', 'broad-opposition']);
