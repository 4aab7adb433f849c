import type { PropositionResult } from '../../transmission/proposition-result.ts';
import { defineKind, type Question } from '../kind.ts';
import { answersTo } from '../outcome.ts';
import { texts } from '../plan-keys.ts';

/** Everybody answers for themselves, and predicts what most people of the other side answer. */
export const perceptionGap = defineKind({
  kind: 'perception-gap',
  keys: { propositions: texts(1, 8, 300) },
  texts: ({ propositions }) => propositions,
  objects: () => true,
  questions: (plan) => questionsOf(plan),
  outcome: (plan, record) => [withGaps(answersTo(questionsOf(plan), record))],
});

const questionsOf = ({ propositions }: { readonly propositions: readonly string[] }): readonly Question[] =>
  propositions.flatMap((text) => [
    { text, scale: 'agreement', aspect: 'own' },
    { text, scale: 'agreement', aspect: 'expected' },
  ]);

/**
 * How far each prediction is from what the others said of themselves: said only where there are two
 * parties and both are shown, so that it follows from what is shown anyway.
 */
function withGaps(block: ReturnType<typeof answersTo>): ReturnType<typeof answersTo> {
  if (block.kind !== 'answers') return block;
  return {
    ...block,
    results: block.results.map((result, index) => {
      const own = block.results[index - 1];
      const note = index % 2 === 1 && own ? gapOf(own, result) : undefined;
      return note ? { ...result, note } : result;
    }),
  };
}

const BANDS = ['broad-opposition', 'leaning-against', 'divided', 'leaning-for', 'broad-support'];

function gapOf(own: PropositionResult, expected: PropositionResult): string | undefined {
  if (own.byParty?.length !== 2 || expected.byParty?.length !== 2) return undefined;
  const place = (result: PropositionResult, index: number): number =>
    BANDS.indexOf(result.byParty?.[index]?.band ?? '');
  // What the first party expected of the second is held against what the second said, and the other way round.
  const gap = Math.max(Math.abs(place(expected, 0) - place(own, 1)), Math.abs(place(expected, 1) - place(own, 0)));
  if (gap === 0) return 'seen-rightly';
  return gap === 1 ? 'somewhat-off' : 'far-off';
}
