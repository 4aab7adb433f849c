import { describe, expect, test } from 'vitest';
import { roundExtended, roundPaused, roundResumed, roundSkipped } from '../../../domain/rounds/control.ts';
import { nextRoundOpened } from '../../../domain/rounds/open-round.ts';
import { aClosedRound, anAgenda, anOpenRound, aPausedRound, at, idOf } from '../../support/build.ts';

const running = anAgenda({ rounds: [anOpenRound()] });
const paused = anAgenda({ rounds: [aPausedRound({ remainingMilliseconds: 90_000 })] });

describe('a pause', () => {
  test('keeps what remains to the millisecond, and says it in whole minutes', () => {
    const { agenda, told } = roundPaused(running, new Date(at('13:28').getTime() + 30_000));

    expect(agenda.rounds[0]).toMatchObject({ status: 'paused', remainingMilliseconds: 90_000 });
    expect(told).toEqual([
      { kind: 'round-paused', ordinal: 1, total: 1, title: 'Opening positions', remainingMinutes: 2 },
    ]);
  });

  test('gives back exactly what remained when it ends', () => {
    const { agenda } = roundResumed(paused, at('14:00'));

    expect(agenda.rounds[0]).toMatchObject({ status: 'open', closesAt: new Date(at('14:00').getTime() + 90_000) });
    expect(agenda.rounds[0]).not.toHaveProperty('remainingMilliseconds');
  });

  test.each([
    { title: 'of a paused round', agenda: paused, now: '13:10', code: 'round-already-paused' },
    { title: 'when nothing is open', agenda: anAgenda(), now: '13:10', code: 'no-open-round' },
    { title: 'of a round whose end has passed', agenda: running, now: '13:30', code: 'round-closed' },
  ])('$title is refused with $code', ({ agenda, now, code }) => {
    expect(() => roundPaused(agenda, at(now))).toThrow(expect.objectContaining({ code }));
  });

  test('cannot end where there is none', () => {
    expect(() => roundResumed(running, at('13:10'))).toThrow(expect.objectContaining({ code: 'round-not-paused' }));
  });
});

describe('an extension', () => {
  test('moves the end, and lets the room be warned again', () => {
    const warned = anAgenda({ rounds: [anOpenRound({ isWarned: true })] });

    const { agenda, told } = roundExtended(warned, 5, at('13:29'));

    expect(agenda).toMatchObject({ epoch: 2, rounds: [{ closesAt: at('13:35'), isWarned: false }] });
    expect(told).toMatchObject([{ kind: 'round-extended', minutes: 5, closesAt: at('13:35') }]);
  });

  test.each([0, -3, 61, 10_000, 1.5])('by %d minutes is refused', (minutes) => {
    expect(() => roundExtended(running, minutes, at('13:10'))).toThrow(
      expect.objectContaining({ code: 'extension-out-of-range', facts: { asked: minutes, most: 60 } }),
    );
  });

  test('of a round whose end has passed is refused, though its alarm has not rung', () => {
    expect(() => roundExtended(running, 5, at('13:30'))).toThrow(expect.objectContaining({ code: 'round-closed' }));
  });
});

test('a skipped round closes now, and what was written in it is still to be revealed', () => {
  const { agenda, told } = roundSkipped(running, idOf('round'), at('13:12'));

  expect(agenda.rounds[0]).toMatchObject({ status: 'closing', closedAt: at('13:12') });
  expect(told).toMatchObject([{ kind: 'round-closed', isEarly: true, closedAt: at('13:12') }]);
});

describe('opening the next round', () => {
  test('takes its length from the agenda, and shows its propositions', () => {
    const agenda = anAgenda({ rounds: [aClosedRound(), anAgenda().rounds[1]!] });

    const { agenda: opened, told } = nextRoundOpened(agenda, at('13:30'));

    expect(opened.rounds[1]).toMatchObject({ status: 'open', openedAt: at('13:30'), closesAt: at('13:40') });
    expect(told).toEqual([
      {
        kind: 'round-opened',
        ordinal: 2,
        total: 2,
        title: 'First steps',
        roundId: idOf('round', 2),
        roundKind: 'reactions',
        prompt: 'Could you live with these?',
        propositions: ['Share gauge data daily.', 'Meet again in spring.'],
        closesAt: at('13:40'),
        sheets: [],
        asks: true,
      },
    ]);
  });

  test('waits until the one before is over', () => {
    expect(() => nextRoundOpened(running, at('13:10'))).toThrow(
      expect.objectContaining({ code: 'round-already-open', facts: { ordinal: 1 } }),
    );
  });

  test('is refused when none is left', () => {
    expect(() => nextRoundOpened(anAgenda({ rounds: [aClosedRound()] }), at('13:40'))).toThrow(
      expect.objectContaining({ code: 'no-round-left' }),
    );
  });
});
