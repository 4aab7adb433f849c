import { describe, expect, test } from 'vitest';
import { pauseAsked, roundCooling, roundResumed } from '../../../domain/rounds/control.ts';
import { decideInterruption } from '../../../domain/rounds/interruption.ts';
import { aClosingRound, anAgenda, anOpenRound, aPausedRound, aPlannedRound, at } from '../../support/build.ts';

const running = anAgenda({ rounds: [anOpenRound()] });
const cooling = roundCooling(running, 5, at('13:10')).agenda;

describe('a pause that a participant asks for', () => {
  test('stops the clock at once; the room and the facilitators are told that, and not who', () => {
    const change = pauseAsked(running, at('13:10'))!;

    expect(change.agenda.rounds[0]).toStrictEqual(aPausedRound({ remainingMilliseconds: 20 * 60_000 }));
    expect(change.told).toEqual([
      { kind: 'pause-asked', ordinal: 1, total: 1, title: 'Opening positions', remainingMinutes: 20 },
    ]);
    expect(change.backstage).toEqual([{ kind: 'flag', ordinal: 1, flag: 'pause' }]);
  });

  test('changes nothing where the clock stands still already', () => {
    expect(pauseAsked(anAgenda({ rounds: [aPausedRound()] }), at('13:10'))).toBeUndefined();
  });

  test('is more than a time to cool down: the clock does not run on by itself any more', () => {
    expect(cooling.rounds[0]).toMatchObject({ status: 'paused', resumesAt: at('13:15') });

    const change = pauseAsked(cooling, at('13:12'))!;

    expect(change.agenda.rounds[0]).toStrictEqual(aPausedRound({ remainingMilliseconds: 20 * 60_000 }));
    expect(pauseAsked(change.agenda, at('13:13'))).toBeUndefined();
    const [resumed] = roundResumed(change.agenda, at('14:00')).agenda.rounds;
    expect(resumed).toMatchObject({ status: 'open', closesAt: at('14:20') });
  });

  test.each([
    { title: 'nothing runs', rounds: [aPlannedRound()], code: 'no-open-round' },
    { title: 'words are about to be shown', rounds: [aClosingRound()], code: 'no-open-round' },
    {
      title: 'the last words are being finished',
      rounds: [anOpenRound({ closesAt: at('13:09'), graceEndsAt: at('13:11') })],
      code: 'round-ending',
    },
    {
      title: 'its end has passed and nobody has noticed',
      rounds: [anOpenRound({ closesAt: at('13:10') })],
      code: 'round-ending',
    },
  ])('is refused with $code while $title', ({ rounds, code }) => {
    expect(() => pauseAsked(anAgenda({ rounds }), at('13:10'))).toThrow(expect.objectContaining({ code }));
  });
});

describe('a time to cool down', () => {
  test('ends with a facilitator’s word after a long absence, and never by itself', () => {
    const change = decideInterruption(cooling, { lastSeenAt: at('13:11'), isLong: true })!;

    expect(change.agenda.rounds[0]).toStrictEqual(aPausedRound({ remainingMilliseconds: 20 * 60_000 }));
    expect(change.told).toEqual([
      {
        kind: 'round-interrupted',
        ordinal: 1,
        total: 1,
        title: 'Opening positions',
        lastSeenAt: at('13:11'),
        remainingMinutes: 20,
      },
    ]);
  });

  test('is not disturbed by a short one', () => {
    expect(decideInterruption(cooling, { lastSeenAt: at('13:11'), isLong: false })).toBeUndefined();
  });
});
