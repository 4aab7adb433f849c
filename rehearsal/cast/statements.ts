import { applicantCalled } from './applicants.ts';
import type { Chance } from './chance.ts';
import { type Script, scriptOf } from './people.ts';
import { SENTENCES, STATEMENTS } from './words.ts';

/** Hands somebody words of their own language, never the same twice. */
export type Deal = (name: string) => string;

/** Shuffles what can be said, once for the whole story: first what was foreseen, then what can be put together. */
export function dealStatements(chance: Chance): Deal {
  const left: Record<Script, string[]> = {
    en: allThatCanBeSaid('en', chance),
    uk: allThatCanBeSaid('uk', chance),
    ru: allThatCanBeSaid('ru', chance),
  };
  let spare = 0;
  return (name) => {
    const script = scriptOf(applicantCalled(name));
    const dealt = left[script].shift();
    if (dealt !== undefined) return dealt;
    spare += 1;
    // Everything has been said; a number in front keeps these words apart from all others.
    return `(${spare}) ${chance.pick(STATEMENTS[script]).replace('.', ` (${spare}).`)}`;
  };
}

function allThatCanBeSaid(script: Script, chance: Chance): string[] {
  const { begin, end } = SENTENCES[script];
  const together = begin.flatMap((first) => end.map((last) => `${first} ${last}`));
  return [...chance.shuffled(STATEMENTS[script]), ...chance.shuffled(together)];
}
