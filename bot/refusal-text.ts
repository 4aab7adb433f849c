import type { Language } from '../domain/language.ts';
import type { Refusal } from '../domain/refusal.ts';
import { type Facts, isMessageKey, type MessageKey, type Say } from './languages/catalog.ts';
import { plainLineWithin } from './plain.ts';

/**
 * What a member reads when the rules say no.
 *
 * A refusal code without a sentence does not compile here. Facts that are words of
 * ours, such as the name of a role, are said in the reader's language; facts that
 * people typed are shown letter by letter.
 */
export function refusalText(refusal: Refusal, say: Say, language: Language): string {
  const key: MessageKey = `refusal.${refusal.code}`;
  return say(key, factsOf(refusal, say, language));
}

/** Facts whose values name a sentence of the catalog. */
const VOCABULARY: Readonly<Record<string, string>> = {
  role: 'role',
  reason: 'agenda-fault',
  field: 'form-field',
  missing: 'permission',
};

/** What people typed is named in a sentence, not repeated: whole, it could be longer than a message. */
const FACT_MOST = 100;

function factsOf(refusal: Refusal, say: Say, language: Language): Facts {
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const spoken = Object.entries(refusal.facts).map(([name, fact]): [string, Facts[string]] => {
    if (typeof fact !== 'string') return [name, fact];
    const words = VOCABULARY[name];
    if (words === undefined) return [name, plainLineWithin(fact, FACT_MOST)];
    return [
      name,
      list.format(fact.split(', ').map((word) => wordFor(`${words}.${word}`, say) ?? plainLineWithin(word, FACT_MOST))),
    ];
  });
  return Object.fromEntries(spoken);
}

const wordFor = (key: string, say: Say): string | undefined => (isMessageKey(key) ? say(key) : undefined);
