import { expect, test } from 'vitest';
import { isOver } from '../../../domain/planning/ending.ts';
import { aClosedRound, anAgenda, anOpenRound, aPlannedRound, at, aWorkshop, idOf, on } from '../../support/build.ts';

/** Begins on the 9th at 07:00 and is booked for four hours. */
const workshop = aWorkshop({ stage: 'room-open' });
const held = anAgenda({ rounds: [aClosedRound()] });
const running = anAgenda({ rounds: [anOpenRound()] });
const waiting = anAgenda({ rounds: [aClosedRound(), aPlannedRound({ id: idOf('round', 2), ordinal: 2 })] });
const posted = { status: 'posted' } as const;
const draft = { status: 'draft' } as const;

test.each([
  ['the last round is closed and the summary approved', held, posted, at('09:00'), true],
  ['the summary waits for a second approval', held, draft, at('09:00'), false],
  ['a round is still to come', waiting, posted, at('09:00'), false],
  ['it ended less than a day ago', waiting, undefined, on(10, '10:59'), false],
  ['it ended a day ago', waiting, undefined, on(10, '11:00'), true],
  ['no room was ever opened, and it would have ended a day ago', undefined, undefined, on(10, '11:00'), true],
  ['a round is running, however late', running, undefined, on(20, '11:00'), false],
] as const)('%s', (_, agenda, summary, now, isSaid) => {
  expect(isOver(workshop, { agenda, summary }, now)).toBe(isSaid);
});

test('what is put off for safety is not over', () => {
  const postponed = { ...workshop, postponedAt: on(8, '12:00') };

  expect(isOver(postponed, { agenda: waiting, summary: undefined }, on(20, '12:00'))).toBe(false);
});
