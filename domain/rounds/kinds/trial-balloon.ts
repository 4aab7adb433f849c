import { defineKind, type Material, type Question } from '../kind.ts';
import { answersTo, wordsOf } from '../outcome.ts';

/** Ideas that belong to nobody: handed in before, shown without alias, answered and not discussed; whoever sent one up can take it down. */
export const trialBalloon = defineKind({
  kind: 'trial-balloon',
  keys: {},
  talk: 'none',
  writing: 'before',
  isAttributed: false,
  asksToo: true,
  sheets: () => [{ id: 'balloon', each: 1, fields: [{ name: 'text', most: 400 }] }],
  questions: (_, material) => questionsOf(material),
  outcome: (_, record, material) => [
    wordsOf(record, 'balloon', { isAttributed: false }),
    answersTo(questionsOf(material), record),
  ],
});

const questionsOf = (material: readonly Material[]): readonly Question[] =>
  material.map(({ statementId, text }) => ({ statementId, text, scale: 'acceptance' }));
