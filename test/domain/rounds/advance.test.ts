import { describe, expect, test } from 'vitest';
import { decideAdvance } from '../../../domain/rounds/advance.ts';
import { dueAt } from '../../../domain/rounds/agenda.ts';
import { aClosingRound, anAgenda, anOpenRound, aPausedRound, at } from '../../support/build.ts';

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

test('a round that takes no more words asks for its reveal at once', () => {
  const round = aClosingRound();

  expect(decideAdvance(anAgenda({ rounds: [round] }), at('13:30'))).toEqual({ outcome: 'reveal', round });
});
