import { inParts, shownLength } from '../post-parts.ts';
import type { PropositionResult } from './proposition-result.ts';

/** Some results of a round, with the number that the first of them has in the round. */
export interface ResultPart {
  readonly firstNumber: number;
  readonly results: readonly PropositionResult[];
}

/** Characters of results in one post. Discord takes 2,000; the rest is for the heading and the prompt. */
const PART_MOST = 1300;

/** What a band and the signs around it take, at most. */
const FRAME = 40;

/**
 * The results in as many posts as Discord's limit asks for, in their order: a sentence that people
 * have voted on is shown whole, since half of it may read as its opposite.
 *
 * @returns at least one part, which is empty when there are no results.
 */
export function splitResults(results: readonly PropositionResult[]): readonly ResultPart[] {
  let firstNumber = 1;
  return inParts(results, PART_MOST, costOfResult).map((some) => {
    const part = { firstNumber, results: some };
    firstNumber += some.length;
    return part;
  });
}

/** The most characters that a result takes in a post. */
export function costOfResult({ proposition, byParty }: PropositionResult): number {
  const received = byParty?.reduce((sum, { party }) => sum + shownLength(party) + FRAME, 0) ?? 4 * FRAME;
  return FRAME + shownLength(proposition) + received;
}
