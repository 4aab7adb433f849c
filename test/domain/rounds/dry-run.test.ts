import { describe, expect, test } from 'vitest';
import type { AgendaDraft } from '../../../domain/rounds/draft.ts';
import { dryRun } from '../../../domain/rounds/dry-run.ts';
import type { RoundPlan } from '../../../domain/rounds/kinds/index.ts';
import { at, aWorkshop } from '../../support/build.ts';

// biome-ignore lint/suspicious/noThenProperty: the word for what comes after a round; nobody awaits a plan.
const WAITS = { then: 'wait' } as const; // oxlint-disable-line unicorn/no-thenable
const base = { title: 'A', prompt: 'B', minutes: 10, graceSeconds: 30 };
const talk: RoundPlan = { kind: 'discussion', ...base };
const statements: RoundPlan = { kind: 'statements', ...base, statementsEach: 1 };
const before: RoundPlan = { kind: 'diagnosis-prognosis-therapy', ...base };

const run = (draft: AgendaDraft, workshop = {}) => dryRun(draft, aWorkshop({ startsAt: at('07:00'), ...workshop }));
const warnings = (rounds: readonly RoundPlan[], workshop = {}) => run({ rounds }, workshop).warnings;

test('each round has its times, with grace where people write while it is open', () => {
  const { rounds, minutes, minutesWithGrace, bookedMinutes } = run({ rounds: [talk, statements, before, talk] });

  expect(rounds.map(({ ordinal, startsAt, endsAt }) => [ordinal, startsAt, endsAt])).toEqual([
    [1, at('07:00'), at('07:10')],
    [2, at('07:10'), new Date('2026-10-09T07:20:30Z')],
    [3, new Date('2026-10-09T07:20:30Z'), new Date('2026-10-09T07:30:30Z')],
    [4, new Date('2026-10-09T07:30:30Z'), new Date('2026-10-09T07:40:30Z')],
  ]);
  expect({ minutes, minutesWithGrace, bookedMinutes }).toEqual({
    minutes: 40,
    minutesWithGrace: 41,
    bookedMinutes: 240,
  });
});

describe('it warns', () => {
  test('of rounds that are longer than what is booked', () => {
    expect(warnings([talk, talk], { bookedMinutes: 19 })).toEqual([{ is: 'too-long', minutes: 20, booked: 19 }]);
    expect(warnings([statements, talk], { bookedMinutes: 20 })).toEqual([
      { is: 'grace-too-long', minutes: 21, booked: 20 },
    ]);
    expect(warnings([talk, talk], { bookedMinutes: 20 })).toEqual([]);
  });

  test('of broken rules, and of what is then no news', () => {
    const constraints: RoundPlan = { kind: 'constraints', ...base, constraintsEach: 1 };

    expect(warnings([constraints])).toEqual([{ is: 'phase-rule', ordinal: 1, rule: 'constraintsAfterOptions' }]);
    expect(run({ rounds: [constraints], phaseRules: { constraintsAfterOptions: false } }).warnings).toEqual([
      { is: 'nothing-to-build-on', ordinal: 1 },
    ]);
    expect(warnings([{ kind: 'options', ...base, optionsEach: 1 }, constraints])).toEqual([]);
  });

  test('of parties that have no seat here, whatever their letters', () => {
    expect(warnings([{ ...talk, affects: ['ardania', 'Cordova', 'Dravia'] }])).toEqual([
      { is: 'party-without-seat', ordinal: 1, parties: ['Cordova', 'Dravia'] },
    ]);
    expect(warnings([{ ...talk, affects: ['BELMARK'] }])).toEqual([]);
  });

  test('of sealed signals with fewer seats than could hide anybody', () => {
    const signals: RoundPlan = { kind: 'sealed-signals', ...base, offers: [], withholding: 0 };

    expect(warnings([signals], { seats: 8 })).toEqual([{ is: 'signals-too-few', ordinal: 1, seats: 4, least: 5 }]);
    expect(warnings([signals], { seats: 10 })).toEqual([]);
  });

  test('of what is handed in before, and of a clock that waits', () => {
    expect(warnings([talk, { ...before, ...WAITS }])).toEqual([
      { is: 'handed-in-before', ordinal: 2, by: at('07:10') },
      { is: 'waits', ordinal: 2 },
    ]);
  });
});
