import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lapOf } from '../../../domain/rounds/calling-order.ts';
import { timeByParty, turnsHad } from '../../../domain/rounds/floor-time.ts';
import {
  alternating,
  eachCall,
  eachState,
  endings,
  fairShares,
  interludes,
  lengthOf,
  pressedOnce,
  range,
  repeats,
  samePaused,
  sum,
  timesIn,
  turnsIn,
  wholeRound,
} from './floor-judges.ts';
import {
  casts,
  done,
  order,
  type Play,
  passed,
  passedUnminded,
  people,
  played,
  RULES,
  recorded,
  scripts,
  scriptsWithPauses,
} from './floor-play.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);
const numRuns = Number(process.env['RUNS'] ?? 200);
console.info(`floor-model: SEED=${seed} RUNS=${numRuns}`);

const always = <T extends unknown[]>(property: fc.IProperty<T>): void => fc.assert(property, { seed, numRuns });

describe('while everybody wants to speak', () => {
  test('floor time of any two differs by one turn at most, and all have all their turns', () => {
    always(
      fc.property(casts(), (cast) => {
        const end = wholeRound(cast, ['clock'], (play) => {
          expect(range(timesIn(play, cast))).toBeLessThanOrEqual(lengthOf(cast.plan));
        });
        expect(new Set(timesIn(end, cast))).toEqual(new Set([cast.plan.turnsEach * lengthOf(cast.plan)]));
      }),
    );
  });

  test('numbers of turns differ by one at most, however soon people finish', () => {
    always(
      fc.property(casts(), endings, (cast, ends) => {
        const end = wholeRound(cast, ends, (play) => {
          expect(range(turnsIn(play, cast))).toBeLessThanOrEqual(1);
        });
        expect(new Set(turnsIn(end, cast))).toEqual(new Set([cast.plan.turnsEach]));
      }),
    );
  });

  test('two parties of equal size take turns from the first to the last', () => {
    always(
      fc.property(fc.integer({ min: 1, max: 5 }), alternating, endings, (size, plan, ends) => {
        const { spoken } = wholeRound({ plan, all: people(size, size) }, ends, () => undefined).floor;
        expect(repeats(spoken.map(({ partyId }) => partyId))).toBe(0);
      }),
    );
  });
});

describe('whatever people do', () => {
  test('the next is of another party, of the one that spoke least, whenever somebody with as few turns waits there', () => {
    always(
      fc.property(casts(alternating), scripts, (cast, steps) => {
        eachCall(steps, cast, (next, floor) => {
          const rivals = floor.queue.filter((hand) => lapOf(floor, hand) === lapOf(floor, next));
          const last = floor.spoken.at(-1)?.partyId;
          const others = rivals.filter(({ partyId }) => partyId !== last);
          if (others.length === 0) return;
          expect(next.partyId).not.toBe(last);
          const had = timeByParty(floor, new Date(0));
          const time = (partyId: string) => had.find((party) => party.partyId === partyId)?.milliseconds ?? 0;
          expect(time(next.partyId)).toBe(Math.min(...others.map(({ partyId }) => time(partyId))));
        });
      }),
    );
  });

  test('nobody is called before somebody who waits and has had fewer turns', () => {
    always(
      fc.property(casts(), scripts, (cast, steps) => {
        eachCall(steps, cast, (next, floor) => {
          const turns = turnsHad(floor, next.participantId);
          const passedOver = floor.queue.filter(
            (hand) => hand.behindTurns === undefined && turnsHad(floor, hand.participantId) < turns,
          );
          expect(passedOver).toEqual([]);
        });
      }),
    );
  });

  test('who was skipped comes back behind everybody whose turn was still to come', () => {
    always(
      fc.property(casts(), scripts, (cast, steps) => {
        eachCall(steps, cast, (next, { queue }) => {
          if (next.behindTurns === undefined) return;
          const before = queue.slice(0, queue.indexOf(next));
          expect(before.filter((hand) => hand.behindTurns === undefined || hand.partyId === next.partyId)).toEqual([]);
        });
      }),
    );
  });

  test('no turn is lost: who waits is called, and everybody who was called is on record', () => {
    always(
      fc.property(casts(), scriptsWithPauses, (cast, steps) => {
        eachState(steps, cast, ({ floor: { queue } }) => {
          expect(new Set(queue.map(({ participantId }) => participantId)).size).toBe(queue.length);
        });
        const play = played([...steps, { after: 0, deed: { is: 'resume' } }], cast);
        const waiting = order(play.floor, cast.plan);
        const end = waiting.reduce((then) => done(then, { is: 'next' }, cast), play);

        // Nothing changes any more, so each is called once.
        expect(end.called.slice(play.called.length).toSorted()).toEqual(waiting.toSorted());
        expect(end.floor.queue).toEqual([]);
        const onRecord = end.floor.spoken.map(({ participantId }) => participantId);
        expect(end.floor.speaking ? [...onRecord, end.floor.speaking.participantId] : onRecord).toEqual(end.called);
        expect(end.floor.turn).toBe(end.called.length);
      }),
    );
  });

  test('nobody has more turns than the plan gives, nor a longer one, whoever is skipped', () => {
    always(fc.property(casts(), scripts, (cast, steps) => fairShares(played(steps, cast), cast)));
  });

  test('the record says what the ledger measured, to the millisecond', () => {
    always(
      fc.property(casts(), scriptsWithPauses, (cast, steps) => {
        const play = played(steps, cast);
        for (const { participantId } of cast.all) {
          expect(recorded(play, participantId)).toBe(play.ledger.get(participantId) ?? 0);
        }
        const parties = timeByParty(play.floor, play.now).map(({ milliseconds }) => milliseconds);
        expect(sum(parties)).toBe(sum([...play.ledger.values()]));
      }),
    );
  });

  test('all floor time together is no longer than the round, however late alarms ring', () => {
    always(
      fc.property(casts(), scriptsWithPauses, (cast, steps) => {
        const play = played(steps, cast, RULES, passedUnminded);
        expect(sum(timeByParty(play.floor, play.now).map((party) => party.milliseconds))).toBeLessThanOrEqual(
          play.running,
        );
        return fairShares(play, cast);
      }),
    );
  });

  test('a second press of “next” for the same turn changes nothing', () => {
    always(fc.property(casts(), scriptsWithPauses, (cast, steps) => pressedOnce(steps, cast)));
  });

  test('a pause changes nobody’s time, and nobody’s place', () => {
    always(fc.property(casts(), scripts, interludes, (cast, steps, pauses) => samePaused(steps, cast, pauses)));
  });

  test('a state never changes: the same script tells the same play', () => {
    always(
      fc.property(casts(), scriptsWithPauses, (cast, steps) => {
        const states: string[] = [];
        const live: Play[] = [];
        eachState(steps, cast, (play) => {
          live.push(play);
          states.push(JSON.stringify(play.floor));
        });
        expect(live.map(({ floor }) => JSON.stringify(floor))).toEqual(states);
        expect(played(steps, cast)).toEqual(played(steps, cast));
      }),
    );
  });

  test('who waits is told the order in which people are then called', () => {
    always(
      fc.property(casts(), scripts, (cast, steps) => {
        const play = played(steps, cast);
        const announced = order(play.floor, cast.plan);
        // Everybody speaks for exactly the time given: what was told is what happens.
        const exact = { ...cast, plan: { ...cast.plan, overtimeSeconds: 0 } };
        let end = play;
        if (end.floor.speaking) {
          const left = end.floor.speaking.endsAt.getTime() - end.now.getTime();
          // In overtime the record has grown beyond what the order was reckoned with.
          fc.pre(left >= 0 && end.floor.speaking.takenBackAt.getTime() === end.floor.speaking.endsAt.getTime());
          end = passed(end, exact.plan, left);
        }
        if (!end.floor.speaking && announced.length > 0) end = done(end, { is: 'next' }, exact);
        while (end.floor.speaking) end = passed(end, exact.plan, cast.plan.secondsEach * 1000);
        expect(end.called.slice(play.called.length)).toEqual(announced);
      }),
    );
  });
});
