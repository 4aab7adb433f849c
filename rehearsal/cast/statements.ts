import { applicantCalled } from './applicants.ts';
import type { Chance } from './chance.ts';
import { type Script, scriptOf } from './people.ts';
import { STATEMENTS } from './words.ts';

/** Hands somebody words of their own language, never the same twice. */
export type Deal = (name: string) => string;

/** Shuffles what can be said, once for the whole story. */
export function dealStatements(chance: Chance): Deal {
  const left: Record<Script, string[]> = {
    en: chance.shuffled(STATEMENTS.en),
    uk: chance.shuffled(STATEMENTS.uk),
    ru: chance.shuffled(STATEMENTS.ru),
  };
  let spare = 0;
  return (name) => {
    const script = scriptOf(applicantCalled(name));
    const dealt = left[script].shift();
    if (dealt !== undefined) return dealt;
    spare += 1;
    // Everything has been said; a number keeps these words apart from all others.
    return `${chance.pick(STATEMENTS[script])} (${spare})`;
  };
}
