import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextSpeaker } from '../../../domain/rounds/turn.ts';
import {
  alternating,
  fairShares,
  interludes,
  lengthOf,
  pressedOnce,
  repeats,
  samePaused,
  wholeRound,
} from './floor-judges.ts';
import { type Cast, casts, people, played, RULES, type Rules, scripts } from './floor-play.ts';

// Each safety of the floor is taken away, and the judge of the plays must see it.

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);
console.info(`floor-ablations: SEED=${seed}`);

const complains = <T extends unknown[]>(property: fc.IProperty<T>): void =>
  expect(fc.check(property, { seed, numRuns: 500 }).failed).toBe(true);

test('a press that does not name its turn', () => {
  const unnamed: Rules = {
    ...RULES,
    nextSpeaker: (floor, plan, _, now) => nextSpeaker(floor, plan, floor.turn, now),
  };
  complains(fc.property(casts(), scripts, (cast, steps) => pressedOnce(steps, cast, unnamed)));
});

test('a clock that runs on in a pause', () => {
  const restless: Rules = { ...RULES, pausedFloor: (floor) => floor };
  complains(
    fc.property(casts(), scripts, interludes, (cast, steps, pauses) => samePaused(steps, cast, pauses, restless)),
  );
});

test('a skip that gives a whole turn again', () => {
  const generous: Rules = {
    ...RULES,
    turnSkipped: (floor, turn, now) => {
      const skipped = RULES.turnSkipped(floor, turn, now);
      const last = skipped.spoken.at(-1)!;
      const record = last.wasSkipped ? { ...last, participantId: 'nobody' } : last;
      return { ...skipped, spoken: [...skipped.spoken.slice(0, -1), record] };
    },
  };
  complains(
    fc.property(casts(), scripts, (cast, steps) => {
      const play = played(steps, cast, generous);
      return cast.all.every(
        ({ participantId }) => (play.ledger.get(participantId) ?? 0) <= cast.plan.turnsEach * lengthOf(cast.plan),
      );
    }),
  );
});

test('hands that are called as they were raised', () => {
  complains(
    fc.property(fc.integer({ min: 2, max: 5 }), alternating, (size, plan) => {
      const cast: Cast = { plan: { ...plan, order: 'as-raised' }, all: people(size, size) };
      return repeats(wholeRound(cast, ['clock'], () => undefined).floor.spoken.map(({ partyId }) => partyId)) === 0;
    }),
  );
});

test('hands without a limit', () => {
  const unlimited: Rules = {
    ...RULES,
    handRaised: (floor, plan, person, now) => RULES.handRaised(floor, { ...plan, turnsEach: 99 }, person, now),
  };
  complains(fc.property(casts(), scripts, (cast, steps) => fairShares(played(steps, cast, unlimited), cast)));
});
