import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { agendaJsonSchema } from '../../documents/agenda-schema.ts';
import { TEMPLATE_NAMES, templateIn } from '../../documents/templates/index.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { KINDS } from '../../domain/rounds/kinds/index.ts';

const published: unknown = JSON.parse(readFileSync('docs/agenda.schema.json', 'utf8'));

test('the published schema is up to date; if not, run: npx tsx scripts/agenda-schema.ts', () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(agendaJsonSchema())));
});

describe('the published schema', () => {
  const check = new Ajv2020({ strict: false }).compile(agendaJsonSchema());
  const round = { kind: 'break', title: 'A', prompt: 'B', minutes: 5 };

  test.each(TEMPLATE_NAMES.flatMap((name) => LANGUAGES.map((language) => ({ name, language }))))(
    'takes the template $name in $language',
    ({ name, language }) => {
      expect(check(parse(templateIn(name, language)))).toBe(true);
    },
  );

  test.each([
    ['no rounds', {}],
    ['a round without minutes', { rounds: [{ ...round, minutes: undefined }] }],
    ['an unknown kind', { rounds: [{ ...round, kind: 'dance' }] }],
    ['a misspelt key', { rounds: [{ ...round, minuts: 5 }] }],
    ['a key of another kind', { rounds: [{ ...round, propositions: ['A'] }] }],
    ['an unknown rule', { rounds: [round], phaseRules: { noTalking: true } }],
  ])('does not take %s', (_, file) => {
    expect(check({ rounds: [round] })).toBe(true);
    expect(check(JSON.parse(JSON.stringify(file)))).toBe(false);
  });

  test('describes every key of every kind', () => {
    const rounds = JSON.parse(JSON.stringify(agendaJsonSchema().properties)) as {
      rounds: { items: { oneOf: { properties: Record<string, { const?: string; description?: string }> }[] } };
    };
    const kinds = rounds.rounds.items.oneOf.map(({ properties }) => properties);
    const undescribed = kinds.flatMap((properties) =>
      Object.entries(properties)
        .filter(([name, { description }]) => name !== 'kind' && !/^[A-Z].*\.$/s.test(description ?? ''))
        .map(([name]) => `${properties['kind']?.const}.${name}`),
    );

    expect(kinds.map(({ kind }) => kind?.const)).toEqual(Object.keys(KINDS));
    expect(undescribed).toEqual([]);
  });
});
