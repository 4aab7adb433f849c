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
  fault: 'rubric-fault',
  trouble: 'rules-fault',
  field: 'form-field',
  answers: 'form-field',
  missing: 'permission',
  rule: 'phase-rule',
  milestone: 'milestone',
  neighbour: 'milestone',
};

/** Facts that are keys and choices of agenda files, in our own spelling, with commas between them. */
const SPELLED = ['allowed'];

/** What people typed is named in a sentence, not repeated: whole, it could be longer than a message. */
const FACT_MOST = 100;

function factsOf(refusal: Refusal, say: Say, language: Language): Facts {
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const facts = Object.entries(refusal.facts);
  const shown: Facts = Object.fromEntries(facts.map(([name, fact]) => [name, shownFact(name, fact)]));
  const spoken = facts.flatMap(([name, fact]): [string, string][] => {
    const words = VOCABULARY[name];
    if (words === undefined || typeof fact !== 'string') return [];
    // A word of ours may itself need a fact, such as the most that a number can be.
    const spokenWord = (word: string): string => wordFor(`${words}.${word}`, say, shown) ?? shownText(word);
    return [[name, list.format(fact.split(', ').map(spokenWord))]];
  });
  return { ...shown, ...Object.fromEntries(spoken) };
}

function shownFact(name: string, fact: Facts[string]): Facts[string] {
  if (typeof fact !== 'string') return fact;
  return SPELLED.includes(name) ? fact.replace(/[^, ]+/g, '`$&`') : shownText(fact);
}

const shownText = (text: string): string => plainLineWithin(text, FACT_MOST);

const wordFor = (key: string, say: Say, facts: Facts): string | undefined =>
  isMessageKey(key) ? say(key, facts) : undefined;
