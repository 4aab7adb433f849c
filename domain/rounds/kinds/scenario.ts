import { defineKind, type Question } from '../kind.ts';
import { answersTo, wordsOf } from '../outcome.ts';
import { text } from '../plan-keys.ts';

/** The same hypothetical for everybody: how one would take it, how sure one is, and what would change it. */
export const scenario = defineKind({
  kind: 'scenario',
  keys: { scenario: text(1500) },
  asksToo: true,
  texts: (plan) => [plan.scenario],
  questions: () => QUESTIONS,
  sheets: () => [{ id: 'change', each: 1, fields: [{ name: 'text', most: 600 }] }],
  outcome: (_, record) => [answersTo(QUESTIONS, record), wordsOf(record, 'change')],
});

/** The hypothetical itself stands in the room; the words of the questions are in the views. */
const QUESTIONS: readonly Question[] = [
  { text: '', scale: 'acceptance', aspect: 'reaction' },
  { text: '', scale: 'confidence', aspect: 'confidence' },
];
