import { defineKind } from '../kind.ts';
import { answersTo } from '../outcome.ts';
import { texts } from '../plan-keys.ts';

/** Three to five questions, yes or no: a round of a few minutes. */
export const express = defineKind({
  kind: 'express',
  keys: { questions: texts(3, 5, 300) },
  texts: ({ questions }) => questions,
  objects: () => true,
  questions: (plan) => questionsOf(plan),
  outcome: (plan, record) => [answersTo(questionsOf(plan), record)],
});

const questionsOf = ({ questions }: { readonly questions: readonly string[] }) =>
  questions.map((text) => ({ text, scale: 'yes-no' as const }));
