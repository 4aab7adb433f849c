import { inParts, shownLength } from '../post-parts.ts';
import { costOfResult, splitResults } from './result-parts.ts';
import type { SummaryContent, SummaryQuote, SummaryRound } from './summary.ts';

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
const LINE_FRAME = 12;
/** What surrounds a quote, or one of its further fields. */
const DETAIL_FRAME = 40;

/**
 * The rounds of a summary in as many parts as posts are needed, so that neither a cleared quote nor a
 * proposition is left out. The same summary always gives the same parts.
 */
export const summaryParts = ({ rounds }: SummaryContent): readonly SummaryPart[] => rounds.flatMap(partsOf);

function partsOf(round: SummaryRound): readonly SummaryPart[] {
  const { list: whole, ...rest } = round;
  const bare = { ...rest, quotes: [] as readonly SummaryQuote[], results: [], firstNumber: 1 };
  const results = splitResults(round.results);
  const quotes = inParts(round.quotes, QUOTES_MOST, costOfQuote);
  const lists = whole ? inParts(whole, QUOTES_MOST, costOfLine) : [];
  const isOnePost = Math.max(results.length, quotes.length, lists.length) === 1 && costOfAll(round) <= QUOTES_MOST;
  const parts = isOnePost
    ? [{ ...round, firstNumber: 1 }]
    : [
        ...results.filter((part) => part.results.length > 0).map((part) => ({ ...bare, ...part })),
        ...quotes.filter((some) => some.length > 0).map((some) => ({ ...bare, quotes: some })),
        ...lists.map((list) => ({ ...bare, list })),
      ];
  return parts.map((part, index) => ({
    ...part,
    // Said once, after all that can be read.
    hasUnquoted: round.hasUnquoted && index === parts.length - 1,
    part: index + 1,
    parts: parts.length,
  }));
}

const costOfLine = (text: string): number => LINE_FRAME + shownLength(text);

const costOfAll = ({ results, quotes, list = [] }: SummaryRound): number =>
  list.reduce((sum, text) => sum + costOfLine(text), 0) +
  results.reduce((sum, result) => sum + costOfResult(result), 0) +
  quotes.reduce((sum, quote) => sum + costOfQuote(quote), 0);

const costOfQuote = ({ text, about = '', party = '', details = [] }: SummaryQuote): number =>
  [text, about, party, ...details].reduce(
    (sum, words) => sum + (words === '' ? 0 : DETAIL_FRAME + costOfWords(words)),
    0,
  );

const costOfWords = (words: string): number => shownLength(words) + 3 * (words.match(/\n/g)?.length ?? 0);
