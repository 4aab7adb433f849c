import { defineKind } from '../kind.ts';
import { answersTo } from '../outcome.ts';
import { choice, texts } from '../plan-keys.ts';

/** People answer each proposition in private, in one of three vocabularies. */
export const reactions = defineKind({
  kind: 'reactions',
  keys: {
    propositions: texts(1, 10, 300),
    vocabulary: choice(['agreement', 'acceptance', 'support'], 'agreement'),
  },
  texts: ({ propositions }) => propositions,
  // To ask what one could live with is to think on; agreement and support are verdicts.
  objects: ({ vocabulary }) => vocabulary !== 'acceptance',
  questions: (plan) => questionsOf(plan),
  outcome: (plan, record) => [answersTo(questionsOf(plan), record)],
});

const questionsOf = ({
  propositions,
  vocabulary = 'agreement',
}: {
  readonly propositions: readonly string[];
  // Absent in agendas of before there were three.
  readonly vocabulary?: 'agreement' | 'acceptance' | 'support';
}) => propositions.map((text) => ({ text, scale: vocabulary }));
