import { inParts, shownLength } from '../post-parts.ts';
import { costOfResult, splitResults } from './result-parts.ts';
import type { SummaryContent, SummaryRound } from './summary.ts';

/** As much of one round as one post of a summary holds. */
export interface SummaryPart extends SummaryRound {
  /** The number that its first result has in the round. */
  readonly firstNumber: number;
  /** Which part of its round this is, from 1. */
  readonly part: number;
  readonly parts: number;
}

/** Characters of quotes in one post; the rest of Discord's 2,000 is for the heading and the prompt. */
const QUOTES_MOST = 1200;
const QUOTE_FRAME = 10;

/**
 * The rounds of a summary in as many parts as posts are needed, so that neither a cleared quote nor a
 * proposition is left out. The same summary always gives the same parts.
 */
export const summaryParts = ({ rounds }: SummaryContent): readonly SummaryPart[] => rounds.flatMap(partsOf);

function partsOf(round: SummaryRound): readonly SummaryPart[] {
  const results = splitResults(round.results);
  const quotes = inParts(round.quotes, QUOTES_MOST, costOfQuote);
  const isOnePost = results.length === 1 && quotes.length === 1 && costOfAll(round) <= QUOTES_MOST;
  const parts = isOnePost
    ? [{ ...round, firstNumber: 1 }]
    : [
        ...results.map((part) => ({ ...round, ...part, quotes: [] as readonly string[] })),
        ...quotes.map((some) => ({ ...round, quotes: some, results: [], firstNumber: 1 })),
      ].filter((part) => part.results.length + part.quotes.length > 0);
  return parts.map((part, index) => ({
    ...part,
    // Said once, after all that can be read.
    hasUnquoted: round.hasUnquoted && index === parts.length - 1,
    part: index + 1,
    parts: parts.length,
  }));
}

const costOfAll = ({ results, quotes }: SummaryRound): number =>
  results.reduce((sum, result) => sum + costOfResult(result), 0) +
  quotes.reduce((sum, quote) => sum + costOfQuote(quote), 0);

const costOfQuote = (quote: string): number => QUOTE_FRAME + shownLength(quote) + 3 * (quote.match(/\n/g)?.length ?? 0);
