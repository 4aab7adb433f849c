import { describe, expect, test } from 'vitest';
import { decideInterruption, isLongAbsence } from '../../../domain/rounds/interruption.ts';
import { anAgenda, anOpenRound, aPausedRound, at } from '../../support/build.ts';

const running = anAgenda({ rounds: [anOpenRound()] });

describe('after an absence', () => {
  test('that was long, the round is paused with what was left when the bot was last seen', () => {
    const change = decideInterruption(running, { lastSeenAt: at('13:20'), isLong: true });

    expect(change?.agenda.rounds[0]).toMatchObject({ status: 'paused', remainingMilliseconds: 10 * 60_000 });
    expect(change?.told).toMatchObject([{ kind: 'round-interrupted', lastSeenAt: at('13:20'), remainingMinutes: 10 }]);
  });

  test('that was short, the round goes on to its announced end, and the room is told', () => {
    const change = decideInterruption(running, { lastSeenAt: at('13:20'), isLong: false });

    expect(change?.agenda.rounds[0]).toEqual(running.rounds[0]);
    expect(change?.told).toMatchObject([{ kind: 'round-continued', closesAt: at('13:30') }]);
  });

  test('that was short, whoever is still writing after the end is told until when that is', () => {
    const grace = anAgenda({ rounds: [anOpenRound({ isWarned: true, graceEndsAt: at('13:31') })] });

    const change = decideInterruption(grace, { lastSeenAt: at('13:30'), isLong: false });

    expect(change?.told).toMatchObject([{ kind: 'round-continued', closesAt: at('13:31') }]);
  });

  test('that began before the round did, none of the round is lost', () => {
    const change = decideInterruption(running, { lastSeenAt: at('12:59'), isLong: true });

    expect(change?.agenda.rounds[0]).toMatchObject({ remainingMilliseconds: 30 * 60_000 });
  });

  test('nobody is told where no clock was running', () => {
    const waiting = anAgenda({ rounds: [aPausedRound()] });

    expect(decideInterruption(waiting, { lastSeenAt: at('13:20'), isLong: true })).toBeUndefined();
  });
});

test.each([
  { seconds: 29, speed: 1, isLong: false },
  { seconds: 30, speed: 1, isLong: true },
  { seconds: 239, speed: 60, isLong: false },
  { seconds: 240, speed: 60, isLong: true },
])('$seconds seconds of silence on a clock of speed $speed are long: $isLong', ({ seconds, speed, isLong }) => {
  expect(isLongAbsence(at('13:00'), new Date(at('13:00').getTime() + seconds * 1000), speed)).toBe(isLong);
});
