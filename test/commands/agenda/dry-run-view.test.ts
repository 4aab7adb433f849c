import { describe, expect, test } from 'vitest';
import { sayIn } from '../../../bot/languages/catalog.ts';
import { dryRunView } from '../../../commands/agenda/dry-run-view.ts';
import { LANGUAGES } from '../../../domain/language.ts';
import { dryRun } from '../../../domain/rounds/dry-run.ts';
import type { RoundPlan } from '../../../domain/rounds/kinds/index.ts';
import { at, aWorkshop } from '../../support/build.ts';

// biome-ignore lint/suspicious/noThenProperty: the word for what comes after a round; nobody awaits a plan.
const WAITS = { then: 'wait' } as const; // oxlint-disable-line unicorn/no-thenable
const VIENNA = 'Europe/Vienna';
const voice = (language: (typeof LANGUAGES)[number]) => ({ language, say: sayIn(language) });
const workshop = aWorkshop({ startsAt: at('07:00'), timeZone: VIENNA });

test('a short agenda is shown with times at the venue and of the reader, and what there is to know', () => {
  const rounds: readonly RoundPlan[] = [
    { kind: 'discussion', title: 'What do *we* hear?', prompt: 'B', minutes: 10, ...WAITS },
    {
      kind: 'reactions',
      title: 'Steps',
      prompt: 'B',
      minutes: 5,
      propositions: ['C'],
      vocabulary: 'agreement',
      phase: 'solutions',
    },
  ];

  expect(
    dryRunView(dryRun({ title: 'Our day', rounds }, workshop), VIENNA, voice('en'))
      .content.replace('Friday 9', 'Friday, 9')
      .split('\n'),
  ).toEqual([
    '**Dry run (Our day): nothing was saved.** 2 rounds, 15 minutes, and 15 with the time to finish writing; 240 are booked.',
    'From Friday, 9 October 2026 at 09:00 (venue time, Europe/Vienna) (<t:1791529200:F> for you). Each line: venue time, and in brackets your own.',
    '1. 09:00–09:10 (<t:1791529200:t>) What do \\*we\\* hear? · discussion · 10 min',
    '2. 09:10–09:15 (<t:1791529800:t>) Steps · reactions · 5 min',
    '**3 things to know:**',
    '- Round 2: while solutions are being thought up, nobody is asked to turn one down (after Kelman). The import would be refused. Move the round, or write `noObjectionsWhileThinking: false` under `phaseRules:`.',
    '- Round 2: solutions are thought up only after a round about needs and fears (after Kelman). The import would be refused. Move the round, or write `needsBeforeSolutions: false` under `phaseRules:`.',
    '- After round 1 the clock waits for a facilitator: all later times are the earliest possible.',
  ]);
});

test('an agenda without a fault says what to do next', () => {
  const rounds: readonly RoundPlan[] = [{ kind: 'break', title: 'A', prompt: 'B', minutes: 10 }];

  expect(dryRunView(dryRun({ rounds }, workshop), VIENNA, voice('en')).content).toMatch(
    /I have nothing to warn of\. Give it to the workshop with `\/agenda import`\.$/,
  );
});

describe.each(LANGUAGES)('in %s', (language) => {
  test('the longest agenda fits into a message, and all of it is in a file', () => {
    const rounds = Array.from(
      { length: 30 },
      (): RoundPlan => ({
        kind: 'diagnosis-prognosis-therapy',
        title: 'ж*'.repeat(50),
        prompt: 'B',
        minutes: 480,
        affects: Array.from({ length: 8 }, (_, n) => `${'Щ'.repeat(59)}${n}`),
        ...WAITS,
        phase: 'solutions',
      }),
    );
    const { content, files } = dryRunView(
      dryRun({ title: '_'.repeat(100), rounds }, workshop),
      VIENNA,
      voice(language),
    );

    expect(content.length).toBeLessThanOrEqual(2000);
    expect(content).not.toMatch(/undefined|\{/);
    const lines = files?.[0]?.data.split('\n') ?? [];
    expect(lines.filter((line) => line.includes('UTC'))).toHaveLength(30);
    expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(1 + 4 * 30);
  });

  test('thirty rounds without warnings keep their own times in the message', () => {
    const rounds = Array.from(
      { length: 30 },
      (): RoundPlan => ({ kind: 'discussion', title: 'A'.repeat(60), prompt: 'B', minutes: 5 }),
    );
    const { content } = dryRunView(dryRun({ rounds }, workshop), VIENNA, voice(language));

    expect(content.length).toBeLessThanOrEqual(2000);
    expect(content.match(/<t:\d+:t>/g)).toHaveLength(30);
  });
});
