import { expect, test } from 'vitest';
import { readAgenda } from '../../documents/agenda-file.ts';
import { TEMPLATE_NAMES, templateIn } from '../../documents/templates/index.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { plannedMinutes } from '../../domain/rounds/agenda.ts';
import { dryRun } from '../../domain/rounds/dry-run.ts';
import { KINDS } from '../../domain/rounds/kinds/index.ts';
import { requirePhaseRules } from '../../domain/rounds/phase-rules.ts';
import { aWorkshop } from '../support/build.ts';

const ALL = TEMPLATE_NAMES.flatMap((name) => LANGUAGES.map((language) => ({ name, language })));

const minutesOf = ({ rounds }: ReturnType<typeof readAgenda>): number =>
  plannedMinutes(rounds.map((plan) => ({ plan })));

test.each(ALL)('$name in $language is read, keeps its own rules and says its minutes', ({ name, language }) => {
  const text = templateIn(name, language);
  const draft = readAgenda(text);

  expect(() => requirePhaseRules(draft)).not.toThrow();
  const [, rounds, minutes] = /^# (\d+) [^\d\n]+, (\d+) /m.exec(text) ?? [];
  expect({ rounds: Number(rounds), minutes: Number(minutes) }).toEqual({
    rounds: draft.rounds.length,
    minutes: minutesOf(draft),
  });
});

test.each(TEMPLATE_NAMES)('%s asks for the same rounds in every language, in other words', (name) => {
  const [english, ...others] = LANGUAGES.map((language) => readAgenda(templateIn(name, language)));
  const skeleton = (draft: typeof english) =>
    draft?.rounds.map((plan) =>
      Object.entries(plan).map(([key, value]) => {
        if (Array.isArray(value)) return [key, value.length];
        return ['title', 'prompt', 'scenario'].includes(key) ? [key] : [key, value];
      }),
    );

  for (const other of others) {
    expect(skeleton(other)).toEqual(skeleton(english));
    const words = other.rounds.map(({ prompt }) => prompt);
    expect(words.filter((prompt) => english?.rounds.some((round) => round.prompt === prompt))).toEqual([]);
  }
});

test('those after Kelman say so', () => {
  expect(templateIn('kelman', 'en')).toContain('after Kelman');
  expect(templateIn('kelman', 'uk')).toContain('за Келманом');
  expect(templateIn('kelman', 'ru')).toContain('по Келману');
});

test('half a day shows every kind of round, and fits into four hours with time to finish writing', () => {
  const draft = readAgenda(templateIn('half-day', 'en'));
  const run = dryRun(draft, aWorkshop({ bookedMinutes: 240, seats: 10 }));

  expect(new Set(draft.rounds.map(({ kind }) => kind))).toEqual(new Set(Object.keys(KINDS)));
  expect(run.minutesWithGrace).toBeLessThanOrEqual(240);
  expect(run.warnings.map(({ is }) => is)).toEqual(['handed-in-before', 'waits', 'handed-in-before']);
});

test('each tells editors where its schema lies, and names no machine', () => {
  for (const { name, language } of ALL) {
    const text = templateIn(name, language);
    expect(text.startsWith('# yaml-language-server: $schema=./agenda.schema.json\n')).toBe(true);
    expect(text).not.toMatch(/https?:|\/home\/|\/work\//);
  }
});
