import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../../domain/language.ts';
import { moment } from '../time.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';
import { uk } from './uk.ts';

/** Names a sentence, such as `refusal.no-open-round`. */
export type MessageKey = keyof typeof en;

/** What a sentence needs to know. A date becomes a Discord timestamp, which everybody reads in the own zone. */
export type Facts = Readonly<Record<string, string | number | Date | undefined>>;

/** Says a sentence in one language. Words that come from people go through `plain` first. */
export type Say = (key: MessageKey, facts?: Facts) => string;

/** All sentences, by language. Outside the tests, ask `sayIn` instead. */
export const CATALOGS: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { en, uk, ru };

const compiled = new Map<string, Sentence>();

/**
 * Gives the voice for one language.
 *
 * @throws an `Error` naming the key, and nothing of the facts, when a sentence
 * misses a fact: what people wrote must not end in a log.
 */
export function sayIn(language: Language): Say {
  return (key, facts = {}) => {
    const sentence = compiledSentence(language, key);
    const missing = sentence.needs.find((name) => facts[name] === undefined);
    if (missing !== undefined) throw new Error(`the sentence ${key} needs the fact ${missing}`);
    return String(sentence.message.format(spoken(facts)));
  };
}

/** Whether there is a sentence of this name, for names put together at run time. */
export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(en, key);

interface Sentence {
  readonly message: IntlMessageFormat;
  /** Names of the facts without which it cannot be said. */
  readonly needs: readonly string[];
}

function compiledSentence(language: Language, key: MessageKey): Sentence {
  const name = `${language} ${key}`;
  const known = compiled.get(name);
  if (known) return known;

  // Timestamps such as <t:0:F> are ordinary text here, not tags.
  const message = new IntlMessageFormat(CATALOGS[language][key], language, undefined, { ignoreTag: true });
  const sentence = { message, needs: factsNeeded(message) };
  compiled.set(name, sentence);
  return sentence;
}

type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** The facts a message names, in its branches too. */
export function factsNeeded(message: IntlMessageFormat): readonly string[] {
  const namesIn = (elements: Elements): string[] =>
    elements.flatMap((element) => [
      ...('value' in element && element.type !== LITERAL ? [String(element.value)] : []),
      ...('options' in element ? Object.values(element.options).flatMap(({ value }) => namesIn(value)) : []),
    ]);
  return [...new Set(namesIn(message.getAst()))].sort();
}

/** The parser's number for plain text between the facts. */
const LITERAL = 0;

const spoken = (facts: Facts): Record<string, string | number | undefined> =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, fact instanceof Date ? moment(fact) : fact]));
