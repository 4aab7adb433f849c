import { defineKind } from '../kind.ts';
import { answersTo } from '../outcome.ts';
import { texts } from '../plan-keys.ts';

/** How warm people feel about something, from 1 to 7. */
export const temperature = defineKind({
  kind: 'temperature',
  keys: { questions: texts(1, 5, 300) },
  texts: ({ questions }) => questions,
  questions: (plan) => questionsOf(plan),
  outcome: (plan, record) => [answersTo(questionsOf(plan), record)],
});

const questionsOf = ({ questions }: { readonly questions: readonly string[] }) =>
  questions.map((text) => ({ text, scale: 'temperature' as const }));
