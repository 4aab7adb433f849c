import { isMessageKey, type MessageKey, type Say } from '../bot/languages/catalog.ts';
import { plainLine } from '../bot/plain.ts';
import type { CriterionWords, RubricCriterion } from '../domain/screening/rubric.ts';

/** The words of a criterion in the reader's language: ours for those after Kelman, the organizers' own as they were written. */
export function wordsOf({ id, words }: RubricCriterion, say: Say): CriterionWords {
  if (words) {
    const { 1: one, 3: three, 5: five } = words.anchors;
    return {
      question: plainLine(words.question),
      about: plainLine(words.about),
      anchors: { 1: plainLine(one), 3: plainLine(three), 5: plainLine(five) },
    };
  }
  const anchor = (score: 1 | 3 | 5): string => say(known(`anchor.${id}.${score}`));
  return {
    question: say(known(`field.review.${id}`)),
    about: say(known(`field.review.${id}-about`)),
    anchors: { 1: anchor(1), 3: anchor(3), 5: anchor(5) },
  };
}

/** A rubric without own words is only kept for criteria that the bot has words for. */
function known(key: string): MessageKey {
  if (!isMessageKey(key)) throw new Error(`there are no words for ${key}`);
  return key;
}
