import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KIND_WORDS } from '../../../../bot/views/kinds/index.ts';
import { LANGUAGES } from '../../../../domain/language.ts';
import type { Reaction } from '../../../../domain/rounds/contribution.ts';
import type { Material, Question } from '../../../../domain/rounds/kind.ts';
import { type RoundKind, rulesOf } from '../../../../domain/rounds/kinds/index.ts';
import { SCALES } from '../../../../domain/rounds/scales.ts';
import { answered, peopleOf } from '../../../domain/rounds/kinds/people.ts';
import { aPlanOf, ROUND_KINDS } from '../../../support/plans.ts';

const MATERIAL: readonly Material[] = [{ statementId: 'statement-1', text: 'An idea.' }];

const questionsOf = (kind: RoundKind): readonly Question[] => {
  const plan = aPlanOf(kind);
  return rulesOf(plan).questions(plan, MATERIAL);
};

/** What a round of this kind can note about its results, found by answering at random. */
function notesOf(kind: RoundKind, seed: number): ReadonlySet<string> {
  const plan = aPlanOf(kind);
  const questions = questionsOf(kind);
  const found = new Set<string>();
  if (questions.length === 0) return found;
  // Parties that answer alike, mostly, so that bands away from the middle come up.
  const row = ({ scale }: Question) =>
    fc
      .tuple(fc.constantFrom<Reaction>(...SCALES[scale]), fc.constantFrom<Reaction>(...SCALES[scale]), fc.nat(10))
      .map(([a, b, split]) => [...Array<Reaction>(split).fill(a), ...Array<Reaction>(20 - split).fill(b)]);
  fc.assert(
    fc.property(fc.tuple(...questions.map(row)), (rows) => {
      const record = { ...peopleOf(10, 10), contributions: answered(...rows) };
      for (const block of rulesOf(plan).outcome(plan, record, MATERIAL)) {
        if (block.kind !== 'answers') continue;
        for (const { note } of block.results) if (note !== undefined) found.add(note);
      }
    }),
    { seed, numRuns: 300 },
  );
  return found;
}

/** Every word that the rules of this kind call by name, and no other. */
function wordsCalled(kind: RoundKind, seed: number): readonly string[] {
  const plan = aPlanOf(kind);
  const rules = rulesOf(plan);
  const questions = questionsOf(kind);
  const aspects = [...new Set(questions.flatMap(({ aspect }) => (aspect === undefined ? [] : [aspect])))];
  return [
    'name',
    'how',
    'whoSees',
    ...(rules.writing === 'before' ? ['collect'] : []),
    ...(rules.buildsOnEarlier ? ['material'] : []),
    ...(rules.isAttributed ? [] : ['gone']),
    ...(rules.isSealed ? ['heading.list', 'none.list', 'list.note'] : []),
    ...(questions.length > 0 ? ['heading.answers'] : []),
    ...aspects.flatMap((aspect) => [`ask.${aspect}`, `aspect.${aspect}`]),
    ...[...notesOf(kind, seed)].map((note) => `note.${note}`),
    ...rules
      .sheets(plan)
      .flatMap(({ id, fields, isAboutMaterial }) => [
        `sheet.${id}`,
        `heading.${id}`,
        `none.${id}`,
        ...(isAboutMaterial ? [`about.${id}`] : []),
        ...fields.map(({ name }) => `field.${id}.${name}`),
        ...fields.slice(1).map(({ name }) => `detail.${id}.${name}`),
      ]),
  ];
}

const seed = Date.now() % 1_000_000;
console.log(`words: seed ${seed}`);

describe.each(ROUND_KINDS)('the words of %s', (kind) => {
  test('are those that its rules call by name, in every language, and none is left over', () => {
    const called = wordsCalled(kind, seed).toSorted();
    for (const language of LANGUAGES) {
      expect(Object.keys(KIND_WORDS[kind][language]).toSorted(), `${language}, seed ${seed}`).toEqual(called);
    }
  });

  test('name the further fields of a form in the order of its fields', () => {
    const plan = aPlanOf(kind);
    for (const { id, fields } of rulesOf(plan).sheets(plan)) {
      for (const language of LANGUAGES) {
        const named = Object.keys(KIND_WORDS[kind][language]).filter((name) => name.startsWith(`detail.${id}.`));
        expect(named, language).toEqual(fields.slice(1).map(({ name }) => `detail.${id}.${name}`));
      }
    }
  });
});

const all = ROUND_KINDS.flatMap((kind) =>
  LANGUAGES.flatMap((language) =>
    Object.entries(KIND_WORDS[kind][language]).map(([name, text]) => ({
      place: `${kind} ${language} ${name}`,
      name,
      language,
      text,
    })),
  ),
);

/** The longest that Discord takes where a word of this name is shown; a form's button is its title as well. */
function limitOf(name: string): number {
  if (/^(sheet|field|about)\./.test(name)) return 45;
  if (/^(heading|aspect|detail|name)/.test(name)) return 60;
  return 400;
}

describe('all words of the kinds', () => {
  test('fit where Discord shows them, and are never empty', () => {
    expect(
      all.filter(({ name, text }) => text.trim() === '' || text.length > limitOf(name)).map(({ place }) => place),
    ).toEqual([]);
  });

  test('are words only: nothing is filled in', () => {
    expect(all.filter(({ text }) => /[{}']/.test(text)).map(({ place }) => place)).toEqual([]);
  });

  test('are written in the letters of their language', () => {
    const foreign = { en: /[А-яЁёЄєІіЇїҐґ]/, uk: /[ЁёЫыЭэЪъ]/, ru: /[ЄєІіЇїҐґ]/ };
    const own = { en: /[A-Za-z]/, uk: /[А-яІіЇїЄє]/, ru: /[А-яЁё]/ };
    expect(
      all
        .filter(({ language, text }) => foreign[language].test(text) || !own[language].test(text))
        .map(({ place }) => place),
    ).toEqual([]);
  });

  test('say who sees what first of all', () => {
    const starts = { en: '**Who sees it:** ', uk: '**Хто це бачить:** ', ru: '**Кто это видит:** ' };
    expect(
      all
        .filter(({ name, language, text }) => name === 'whoSees' && !text.startsWith(starts[language]))
        .map(({ place }) => place),
    ).toEqual([]);
  });

  test('differ from kind to kind where one has to choose among kinds', () => {
    for (const language of LANGUAGES) {
      const names = ROUND_KINDS.map((kind) => KIND_WORDS[kind][language].name);
      expect(new Set(names).size, language).toBe(names.length);
    }
  });

  test('address one person politely, with a capital letter', () => {
    const small = {
      uk: /(?<![\p{L}’])(ви|вас|вам|вами|ваш\p{L}*)(?!\p{L})/u,
      ru: /(?<!\p{L})(вы|вас|вам|вами|ваш\p{L}*)(?!\p{L})/u,
    };
    expect(
      all.filter(({ language, text }) => language !== 'en' && small[language].test(text)).map(({ place }) => place),
    ).toEqual([]);
  });
});
