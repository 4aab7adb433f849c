import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { CATALOGS, factsNeeded, type MessageKey, sayIn } from '../../../bot/languages/catalog.ts';
import { agreement } from '../../../bot/languages/en/agreement.ts';
import { aliases } from '../../../bot/languages/en/aliases.ts';
import { applying } from '../../../bot/languages/en/applying.ts';
import { calendar } from '../../../bot/languages/en/calendar.ts';
import { choosing } from '../../../bot/languages/en/choosing.ts';
import { deciding } from '../../../bot/languages/en/deciding.ts';
import { hosting } from '../../../bot/languages/en/hosting.ts';
import { planning } from '../../../bot/languages/en/planning.ts';
import { posts } from '../../../bot/languages/en/posts.ts';
import { refusals } from '../../../bot/languages/en/refusals.ts';
import { reviewing } from '../../../bot/languages/en/reviewing.ts';
import { rounds } from '../../../bot/languages/en/rounds.ts';
import { safekeeping } from '../../../bot/languages/en/safekeeping.ts';
import { screening } from '../../../bot/languages/en/screening.ts';
import { transmission } from '../../../bot/languages/en/transmission.ts';
import { LANGUAGES, type Language } from '../../../domain/language.ts';

const CHAPTERS = [
  refusals,
  posts,
  aliases,
  planning,
  calendar,
  hosting,
  screening,
  applying,
  reviewing,
  agreement,
  choosing,
  deciding,
  rounds,
  transmission,
  safekeeping,
];

const keys = Object.keys(CATALOGS.en) as MessageKey[];
const sentences = LANGUAGES.flatMap((language) =>
  keys.flatMap((key) => {
    const text = CATALOGS[language][key];
    return text === undefined ? [] : [{ language, key, text }];
  }),
);

const parsed = (language: Language, text: string) =>
  new IntlMessageFormat(text, language, undefined, { ignoreTag: true });

type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** Every plural or select of a sentence, inner ones too, with its branches. */
const branchings = (elements: Elements): { isPlural: boolean; branches: string[] }[] =>
  elements.flatMap((element) =>
    'options' in element
      ? [
          { isPlural: 'pluralType' in element, branches: Object.keys(element.options) },
          ...Object.values(element.options).flatMap(({ value }) => branchings(value)),
        ]
      : [],
  );

/** The longest that Discord takes where a sentence of this name is shown. */
function limitOf(key: string): number {
  if (/^(command|option|choice|anchor|score)\./.test(key) || key.endsWith('about')) return 100;
  if (/^(modal|field)\./.test(key)) return 45;
  if (key.startsWith('button.')) return 80;
  if (key.startsWith('alias.')) return 40;
  return 2000;
}

describe('the catalog', () => {
  test.each(LANGUAGES)('has every sentence in %s', (language) => {
    expect(keys.filter((key) => CATALOGS[language][key] === undefined)).toEqual([]);
  });

  test('has no sentence twice', () => {
    const all = CHAPTERS.flatMap((chapter) => Object.keys(chapter));
    expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([]);
    // Of two chapters with the same key the later would win, unseen; and a chapter that is not listed here is not asked.
    expect(all).toHaveLength(keys.length);
  });

  test('has no sentence that English lacks', () => {
    const strays = LANGUAGES.flatMap((language) => Object.keys(CATALOGS[language])).filter(
      (key) => !keys.includes(key as MessageKey),
    );
    expect(strays).toEqual([]);
  });

  test('needs the same facts in every language', () => {
    const needs = (language: Language, key: MessageKey) => factsNeeded(parsed(language, CATALOGS[language][key] ?? ''));
    const different = sentences
      .filter(({ language, key }) => String(needs(language, key)) !== String(needs('en', key)))
      .map(({ language, key }) => `${language} ${key}`);
    expect(different).toEqual([]);
  });

  test('names every plural form of its language', () => {
    const forms = { en: ['one', 'other'], uk: ['one', 'few', 'many', 'other'], ru: ['one', 'few', 'many', 'other'] };
    const incomplete = sentences
      .filter(({ language, text }) =>
        branchings(parsed(language, text).getAst()).some(
          ({ isPlural, branches }) => isPlural && !forms[language].every((form) => branches.includes(form)),
        ),
      )
      .map(({ language, key }) => `${language} ${key}`);
    expect(incomplete).toEqual([]);
  });

  test('fits where Discord shows it, and is never empty', () => {
    const unfit = sentences
      .filter(({ key, text }) => text.trim() === '' || text.length > limitOf(key))
      .map(({ language, key }) => `${language} ${key}`);
    expect(unfit).toEqual([]);
  });

  // ICU reads a straight apostrophe as a quotation mark: "{n}" after one would be shown, not filled in.
  test('has typographic apostrophes only', () => {
    expect(sentences.filter(({ text }) => text.includes("'")).map(({ key }) => key)).toEqual([]);
  });

  test('is written in the letters of its language', () => {
    const foreign = { en: /[А-яЁёЄєІіЇїҐґ]/, uk: /[ЁёЫыЭэЪъ]/, ru: /[ЄєІіЇїҐґ]/ };
    const mixed = sentences
      .filter(({ language, key, text }) => !key.startsWith('language.') && foreign[language].test(text))
      .map(({ language, key }) => `${language} ${key}`);
    expect(mixed).toEqual([]);
  });

  test('addresses one person politely, with a capital letter', () => {
    const small = {
      uk: /(?<![\p{L}’])(ви|вас|вам|вами|ваш\p{L}*)(?!\p{L})/u,
      ru: /(?<!\p{L})(вы|вас|вам|вами|ваш\p{L}*)(?!\p{L})/u,
    };
    const impolite = sentences
      .filter(({ language, text }) => language !== 'en' && small[language].test(text))
      .map(({ language, key }) => `${language} ${key}`);
    expect(impolite).toEqual([]);
  });
});

describe('a voice', () => {
  test('says dates as timestamps, which everybody reads in the own zone', () => {
    const closedAt = new Date('2027-03-13T08:00:00Z');
    expect(sayIn('en')('refusal.applications-closed', { closedAt })).toBe(
      'Applications closed at <t:1804924800:F>, so nothing was sent or opened. If something kept you from applying in time, write to an organizer. Organizers let one person in with `/call late`.',
    );
  });

  test.each([
    { count: 1, uk: 'Названо 1 сторону. Воркшопу потрібно від 2 до 8. Пишіть назви через кому.' },
    { count: 3, uk: 'Названо 3 сторони. Воркшопу потрібно від 2 до 8. Пишіть назви через кому.' },
    { count: 11, uk: 'Названо 11 сторін. Воркшопу потрібно від 2 до 8. Пишіть назви через кому.' },
  ])('counts $count as Ukrainian does', ({ count, uk }) => {
    expect(sayIn('uk')('refusal.party-count', { count, least: 2, most: 8 })).toBe(uk);
  });

  test('fails by the name of the sentence, without a word of the facts', () => {
    expect(() => sayIn('en')('refusal.too-few-eligible', { party: 'a secret', seats: 4 })).toThrow(
      new Error('the sentence refusal.too-few-eligible needs the fact eligible'),
    );
  });
});
