import { resultOf } from '../transmission/results.ts';
import type { Material, OutcomeBlock, Question, RoundRecord } from './kind.ts';
import type { RevealedStatement } from './reveal-parts.ts';

/**
 * Fewest writers under aliases. Who ends a round when one person has written would learn
 * whose alias that is, and with it everything that is said under it.
 */
export const WRITERS_LEAST = 3;

/** What was written on one sheet, under aliases and ordered by them, so that the order of arrival tells nothing. */
export function wordsOf(
  record: RoundRecord,
  sheet = 'statement',
  {
    isAttributed = true,
    material = [],
  }: { readonly isAttributed?: boolean; readonly material?: readonly Material[] } = {},
): OutcomeBlock {
  const written = record.contributions
    .filter((one) => one.kind === 'statement')
    .filter((one) => (one.sheet ?? 'statement') === sheet);
  // Counted over the whole round: an alias that writes on one sheet alone is still an alias.
  const writers = new Set(
    record.contributions.filter((one) => one.kind === 'statement').map(({ participantId }) => participantId),
  );
  const aliasOf = new Map(record.participants.map(({ id, alias }) => [id, alias]));
  const shown = written.map(({ id, participantId, item, text, details, about }) => ({
    alias: aliasOf.get(participantId) ?? -1,
    item,
    statement: {
      statementId: id,
      text,
      ...(details?.some((detail) => detail !== '') && { details }),
      ...(about !== undefined && subjectOf(about, material)),
    } satisfies RevealedStatement,
  }));

  const statements: readonly RevealedStatement[] =
    isAttributed && writers.size >= WRITERS_LEAST
      ? shown
          .toSorted((a, b) => a.alias - b.alias || a.item - b.item)
          .map(({ alias, statement }) => ({ alias, ...statement }))
      : // In the order of their letters: by alias or by arrival, it would still tell what belongs together.
        shown.map(({ statement }) => statement).toSorted((a, b) => (a.text < b.text ? -1 : 1));
  return { kind: 'words', sheet, statements };
}

function subjectOf(about: number, material: readonly Material[]) {
  const subject = material[about];
  return {
    about: about + 1,
    aboutText: subject?.text ?? '',
    ...(subject && subject.text !== '' && { aboutId: subject.statementId }),
  };
}

/** How these questions were answered, in bands; the first of them has number `from` in the round. */
export const answersTo = (questions: readonly Question[], record: RoundRecord, from = 0): OutcomeBlock => ({
  kind: 'answers',
  results: questions.map((question, index) => resultOf(question, from + index, record)),
});
