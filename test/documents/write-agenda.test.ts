import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AGENDA_FILE_MOST, readAgenda } from '../../documents/agenda-file.ts';
import { type FileKey, keysOf, OPTIONAL_KEYS } from '../../documents/agenda-keys.ts';
import { TEMPLATE_NAMES, templateIn } from '../../documents/templates/index.ts';
import { writeAgenda } from '../../documents/write-agenda.ts';
import type { AgendaDraft } from '../../domain/rounds/draft.ts';
import { KINDS, type RoundKind, type RoundPlan } from '../../domain/rounds/kinds/index.ts';
import { phaseRulesOf, requirePhaseRules } from '../../domain/rounds/phase-rules.ts';
import { PHASE_RULES } from '../../domain/rounds/plan.ts';
import { isBlank } from '../../domain/text.ts';

const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
console.info(`agendas written with SEED=${SEED}`);

/** What people might write, and what only a tester would. */
const words = (most: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: Math.min(most, 40) }),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        'yes',
        '~',
        '5',
        '- a',
        'a: b',
        '# a',
        '[[[[[[[[[[[[',
        '*a',
        '&a',
        '"',
        '1\n\n 2',
        '2031-10-09',
        '|',
      ),
      fc.constantFrom(
        'Що далі? Це: «так»',
        "it's, isn't it",
        'a\n- b\n  c',
        '`code` **bold** <@1>',
        '\u2028\u0085x',
        '--- x',
      ),
    )
    .map((text) => text.trim())
    .filter((text) => !isBlank(text) && text.length <= most && !/\p{Cs}/u.test(text));

function whatFits(key: FileKey): fc.Arbitrary<unknown> {
  switch (key.is) {
    case 'text':
      return words(key.most);
    case 'texts':
      return fc.array(words(key.each), { minLength: key.least, maxLength: key.most });
    case 'minutes':
    case 'count':
      return fc.integer({ min: key.least, max: key.most });
    case 'share':
      return fc.double({ min: 0, max: key.most, noNaN: true }).map((share) => Math.abs(share));
    case 'choice':
      return fc.constantFrom(...key.of);
    case 'flag':
      return fc.boolean();
  }
}

function planOf(kind: RoundKind): fc.Arbitrary<RoundPlan> {
  const keys = Object.entries(keysOf(kind));
  const fields: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(
    keys.map(([name, key]) => [name, whatFits(key)]),
  );
  const required = keys.map(([name]) => name).filter((name) => !Object.hasOwn(OPTIONAL_KEYS, name));
  return fc.record(fields, { requiredKeys: required }).map((values) => ({ kind, ...values }) as unknown as RoundPlan);
}

const plans = fc.array(fc.constantFrom(...(Object.keys(KINDS) as RoundKind[])).chain(planOf), {
  minLength: 1,
  maxLength: 12,
});

const drafts: fc.Arbitrary<AgendaDraft> = fc
  .record(
    {
      title: words(100),
      phaseRules: fc.record(Object.fromEntries(Object.keys(PHASE_RULES).map((rule) => [rule, fc.boolean()])), {
        requiredKeys: [],
      }),
      rounds: plans,
    },
    { requiredKeys: ['rounds'] },
  )
  .filter((draft) => writeAgenda(draft).length <= AGENDA_FILE_MOST);

test('what is written is read as the same agenda, whatever it says', () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      expect(readAgenda(writeAgenda(draft))).toEqual(draft);
    }),
    { numRuns: 400, seed: SEED },
  );
});

test('an agenda that is kept is written with the rules that let it be read again', () => {
  fc.assert(
    fc.property(plans, (rounds) => {
      const phaseRules = phaseRulesOf(rounds);
      const text = writeAgenda({ ...(phaseRules && { phaseRules }), rounds });
      fc.pre(text.length <= AGENDA_FILE_MOST);

      const draft = readAgenda(text);
      expect(() => requirePhaseRules(draft)).not.toThrow();
      expect(draft.rounds).toEqual(rounds);
    }),
    { numRuns: 200, seed: SEED },
  );
});

test.each(TEMPLATE_NAMES)('%s survives being read and written', (name) => {
  const draft = readAgenda(templateIn(name, 'uk'));

  expect(readAgenda(writeAgenda(draft))).toEqual(draft);
});

test('what is as it would be anyway is left out, and a round without grace says so', () => {
  const plan = { kind: 'reactions', title: 'A', prompt: 'B', minutes: 5, propositions: ['C'] } as const;

  expect(writeAgenda({ rounds: [{ ...plan, vocabulary: 'agreement', graceSeconds: 30 }] })).toBe(
    '# yaml-language-server: $schema=./agenda.schema.json\nrounds:\n  - kind: reactions\n    title: A\n    prompt: B\n    minutes: 5\n    propositions:\n      - C\n',
  );
  expect(writeAgenda({ rounds: [{ ...plan, vocabulary: 'agreement' }] })).toContain('graceSeconds: 0');
});
