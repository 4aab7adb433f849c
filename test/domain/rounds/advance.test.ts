import { describe, expect, test } from 'vitest';
import { afterReveal, decideAdvance } from '../../../domain/rounds/advance.ts';
import { dueAt } from '../../../domain/rounds/agenda.ts';
import {
  aClosedRound,
  aClosingRound,
  anAgenda,
  anOpenRound,
  aPausedRound,
  aPlannedRound,
  at,
  BALLOONS,
  idOf,
} from '../../support/build.ts';

// biome-ignore lint/suspicious/noThenProperty: the word for what comes after a round; nobody awaits a plan.
const WAITS = { then: 'wait' } as const; // oxlint-disable-line unicorn/no-thenable

describe('a round announced to end at 13:30', () => {
  const agenda = anAgenda({ rounds: [anOpenRound()] });

  test.each([
    { now: '13:27', says: [] },
    { now: '13:28', says: ['round-warning'] },
    { now: '13:30', says: ['round-closed'] },
    { now: '13:45', says: ['round-closed'] },
  ])('at $now says $says', ({ now, says }) => {
    const advance = decideAdvance(agenda, at(now));

    expect(advance.outcome === 'step' ? advance.step.told.map(({ kind }) => kind) : []).toEqual(says);
  });

  test('records the announced end, however late the alarm rings', () => {
    const advance = decideAdvance(agenda, at('13:45'));

    expect(advance).toMatchObject({
      outcome: 'step',
      step: { agenda: { epoch: 2, rounds: [{ status: 'closing', closedAt: at('13:30') }] } },
    });
  });

  test('is warned of once', () => {
    const warned = anAgenda({ rounds: [anOpenRound({ isWarned: true })] });

    expect(decideAdvance(warned, at('13:29'))).toEqual({ outcome: 'nothing-due' });
    expect(dueAt(warned)).toEqual(at('13:30'));
  });
});

test('a round of two minutes is not warned of', () => {
  const plan = { ...anOpenRound().plan, minutes: 2 };
  const agenda = anAgenda({ rounds: [anOpenRound({ plan, openedAt: at('13:28') })] });

  expect(dueAt(agenda)).toEqual(at('13:30'));
});

test('a paused round waits for a person, whatever the hour', () => {
  const agenda = anAgenda({ rounds: [aPausedRound()] });

  expect(dueAt(agenda)).toBeUndefined();
  expect(decideAdvance(agenda, at('23:00'))).toEqual({ outcome: 'nothing-due' });
});

describe('a round in which people write, with a grace of 30 seconds', () => {
  const plan = { ...anOpenRound().plan, graceSeconds: 30 };
  const graceEndsAt = new Date(at('13:30').getTime() + 30_000);
  const ending = anAgenda({ rounds: [anOpenRound({ plan, isWarned: true })] });

  test('takes words a little longer than it was announced, and is closed then', () => {
    const grace = decideAdvance(ending, at('13:30'));
    expect(grace).toMatchObject({
      step: {
        agenda: { rounds: [{ status: 'open', closesAt: at('13:30'), graceEndsAt }] },
        told: [{ kind: 'round-grace', graceEndsAt }],
      },
    });

    const { agenda } = grace.outcome === 'step' ? grace.step : { agenda: ending };
    expect(dueAt(agenda)).toEqual(graceEndsAt);
    expect(decideAdvance(agenda, at('13:30'))).toEqual({ outcome: 'nothing-due' });
    expect(decideAdvance(agenda, at('13:45'))).toMatchObject({
      step: { agenda: { rounds: [{ status: 'closing', closedAt: graceEndsAt }] }, told: [{ kind: 'round-closed' }] },
    });
  });

  test('has it counted from its announced end, however late the alarm rings', () => {
    expect(decideAdvance(ending, at('13:45'))).toMatchObject({
      step: { told: [{ kind: 'round-grace', graceEndsAt }] },
    });
  });

  test.each([
    { kind: 'discussion', title: 'Talk', prompt: 'Freely.', minutes: 30, graceSeconds: 30 },
    { ...BALLOONS, minutes: 30, graceSeconds: 30 },
  ] as const)('has none where nobody writes while it is open: $kind', (spoken) => {
    const round = anOpenRound({ plan: spoken, isWarned: true, matter: { isShown: true } });

    expect(decideAdvance(anAgenda({ rounds: [round] }), at('13:30'))).toMatchObject({
      step: { agenda: { rounds: [{ status: 'closing', closedAt: at('13:30') }] } },
    });
  });
});

test('a round that cools down runs on by itself, from the announced moment', () => {
  const cooling = anAgenda({ rounds: [aPausedRound({ resumesAt: at('13:20'), remainingMilliseconds: 60_000 })] });

  expect(decideAdvance(cooling, at('13:19'))).toEqual({ outcome: 'nothing-due' });
  expect(decideAdvance(cooling, at('13:45'))).toMatchObject({
    step: { agenda: { rounds: [{ status: 'open', closesAt: at('13:21') }] }, told: [{ kind: 'round-resumed' }] },
  });
});

test('what was handed in beforehand is shown before anything else', () => {
  const round = anOpenRound({ plan: BALLOONS });

  expect(decideAdvance(anAgenda({ rounds: [round] }), at('23:00'))).toEqual({ outcome: 'show', round });
});

describe('after a reveal', () => {
  const next = aPlannedRound({ id: idOf('round', 2), ordinal: 2 });
  const closing = aClosingRound();
  const revealed = { agenda: anAgenda({ epoch: 3, rounds: [aClosedRound(), next] }), told: [] };

  test('the next round opens at the instant at which the one before closed, in the same epoch', () => {
    expect(afterReveal(revealed, closing)).toMatchObject({
      agenda: { epoch: 3, rounds: [{ status: 'closed' }, { status: 'open', openedAt: at('13:30') }] },
      told: [{ kind: 'round-opened', ordinal: 2 }],
    });
  });

  test('nothing opens where the agenda waits for a facilitator', () => {
    expect(afterReveal(revealed, { ...closing, plan: { ...closing.plan, ...WAITS } })).toBeUndefined();
  });

  test('a round that a rule stands against does not open, and only the facilitators are told', () => {
    const affected = { ...next, plan: { ...next.plan, affects: ['Cordania'] } };
    const before = { ...revealed, agenda: anAgenda({ epoch: 3, rounds: [aClosedRound(), affected] }) };

    expect(afterReveal(before, closing, { attendance: [], earlier: [] })).toEqual({
      ...before,
      backstage: [
        {
          kind: 'round-blocked',
          workshopId: idOf('workshop'),
          ordinal: 2,
          title: 'Opening positions',
          why: 'party-absent',
          parties: ['Cordania'],
        },
      ],
    });
  });
});

test('a round that takes no more words asks for its reveal at once', () => {
  const round = aClosingRound();

  expect(decideAdvance(anAgenda({ rounds: [round] }), at('13:30'))).toEqual({ outcome: 'reveal', round });
});
