import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Ballot, isCast, MARKS, type Mark } from '../../domain/rounds/ballot.ts';
import { signalsOutcome } from '../../domain/rounds/signals.ts';
import { ballotKeys } from '../../prisma/ballot-keys.ts';
import { newKey } from '../../prisma/sealing.ts';
import { sealedBallot } from '../../prisma/stores/ballot-rows.ts';
import { idOf, memberOf } from '../support/build.ts';

interface Room {
  readonly offers: readonly string[];
  /** How many people of each party are in the room. */
  readonly parties: readonly number[];
  readonly withholding: number;
  /** Which offers all parties accept. */
  readonly overlap: readonly boolean[];
}

const NOT_ACCEPTING: readonly Mark[] = ['could-not', 'none'];

/** A source of chance for a test: the same for the same seed. */
function source(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number): number => Math.floor(next() * most);
  const shuffled = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, at: next() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ item }) => item);
  return { next, below, shuffled };
}

type Source = ReturnType<typeof source>;

function aRoom({ next, below }: Source): Room {
  const count = 8 + below(13);
  return {
    offers: Array.from({ length: count }, (_, number) => `Offer ${number}, if the other side answers it.`),
    parties: Array.from({ length: 2 + below(2) }, () => 5 + below(5)),
    withholding: below(3) / 10,
    overlap: Array.from({ length: count }, () => next() < 0.3),
  };
}

/** The threshold as participants are told it, written a second time: three in five of those who answer. */
const isEnough = (coulds: number, responding: number): boolean => coulds * 5 >= responding * 3;

/**
 * Marks in which exactly the offers of the overlap are accepted by all, and everything else is left to chance:
 * who stays silent (five of each party answer), who accepts, and on whose side an offer fails.
 */
function marksFor({ offers, parties, overlap }: Room, chance: Source): Mark[][][] {
  const { next, below, shuffled } = chance;
  const responding = parties.map((size) => 5 + below(size - 4));
  const sides = parties.map((size) => Array.from({ length: size }, () => offers.map((): Mark => 'none')));
  for (const [offer, isShared] of overlap.entries()) {
    const refuser = isShared ? -1 : below(parties.length);
    for (const [party, side] of sides.entries()) {
      const size = responding[party]!;
      const least = Math.ceil((size * 3) / 5);
      const isAccepting = isShared || (party !== refuser && next() < 0.5);
      const coulds = isAccepting ? least + below(size - least + 1) : below(least);
      if (isEnough(coulds, size) !== isAccepting) throw new Error('a slip of this test');
      for (const [index, marks] of shuffled(side.slice(0, size)).entries()) {
        marks[offer] = index < coulds ? 'could' : NOT_ACCEPTING[below(2)]!;
      }
    }
  }
  // Whoever responds has marked something.
  for (const [party, side] of sides.entries()) {
    for (const marks of side.slice(0, responding[party]!)) {
      if (!isCast({ marks })) marks[overlap.indexOf(false)] = 'could-not';
    }
  }
  return sides;
}

const ballotsOf = (sides: readonly (readonly Mark[][])[], { shuffled, below }: Source): readonly Ballot[] =>
  shuffled(
    sides.flatMap((side, party) =>
      side.map((marks, index) => ({
        workshopId: idOf('workshop'),
        roundId: idOf('round'),
        participantId: idOf('participant', party * 100 + index),
        memberId: memberOf(party * 100 + index),
        partyId: `party-${party + 1}`,
        marks,
        // Some change their minds often.
        version: below(2000),
      })),
    ),
  );

/** Whether the overlap can be told at all: an offer that fails must be there to give silent people a mark. */
const isPlayable = ({ overlap }: Room): boolean => overlap.includes(false);

type Tell = typeof signalsOutcome;

/** All that anybody outside can see of a round: what is told, byte for byte, and what lies in the table meanwhile. */
function seenOf(room: Room, ballots: readonly Ballot[], keys: ReturnType<typeof ballotKeys>, tell: Tell) {
  const parties = room.parties.map((_, party) => ({ id: `party-${party + 1}` }));
  const texts = tell(room, ballots, parties, keys.chance);
  const post = { kind: 'list-revealed', ordinal: 3, total: 5, title: 'Signals', part: 1, parts: 1, texts };
  return {
    texts,
    post: Buffer.from(JSON.stringify(post)).toString('hex'),
    rows: ballots.map((ballot) => sealedBallot(keys.sealing, 'a-reference', ballot).length),
  };
}

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);
const numRuns = Number(process.env['RUNS'] ?? 2000);
console.info(`signals-interference: SEED=${seed} RUNS=${numRuns}`);

/** Two rooms that agree on the same offers look the same, whatever else is marked in them. */
const sameSight = (tell: Tell, note: (room: Room, texts: readonly string[], isSame: boolean) => void = () => {}) =>
  fc.property(fc.integer(), (drawn) => {
    const chance = source(drawn);
    const room = aRoom(chance);
    fc.pre(isPlayable(room));
    const keys = ballotKeys(newKey(), newKey());
    const [one, other] = [ballotsOf(marksFor(room, chance), chance), ballotsOf(marksFor(room, chance), chance)];

    const seen = seenOf(room, one, keys, tell);
    expect(seenOf(room, other, keys, tell)).toEqual(seen);
    expect(new Set(seen.rows).size).toBe(1);
    note(room, seen.texts, isDeepStrictEqual(one, other));
  });

test('two rooms that agree on the same offers look the same, whatever else is marked in them', () => {
  let told = 0;
  let same = 0;
  fc.assert(
    sameSight(signalsOutcome, (room, texts, isSame) => {
      if (room.withholding === 0) {
        expect(texts.toSorted()).toEqual(room.offers.filter((_, offer) => room.overlap[offer]).toSorted());
      }
      told += texts.length;
      same += Number(isSame);
    }),
    { seed, numRuns },
  );
  // Otherwise the rooms were empty, or twice the same.
  expect(told).toBeGreaterThan(numRuns);
  expect(same).toBe(0);
});

test.each([
  {
    leak: 'the order tells how many accept',
    tell: ((asked, ballots, ...rest) => {
      const coulds = (text: string) =>
        ballots.filter(({ marks }) => marks[asked.offers.indexOf(text)] === 'could').length;
      return signalsOutcome(asked, ballots, ...rest).toSorted((a, b) => coulds(b) - coulds(a));
    }) satisfies Tell,
  },
  {
    leak: 'what nearly all accept is told too',
    tell: ((asked, ballots, ...rest) =>
      signalsOutcome(
        asked,
        ballots.map((ballot, at) => (at === 0 ? { ...ballot, marks: ballot.marks.map((): Mark => 'could') } : ballot)),
        ...rest,
      )) satisfies Tell,
  },
])('the same comparison notices when $leak', ({ tell }) => {
  expect(fc.check(sameSight(tell), { seed, numRuns: 300 }).failed).toBe(true);
});

test('a ballot has one size, whatever is marked on it, by whomever, and however often it was changed', () => {
  const { sealing } = ballotKeys(newKey(), newKey());
  const [ballot] = ballotsOf([[[]]], source(1));
  const sizes = [8, 13, 20].flatMap((offers) =>
    MARKS.flatMap((mark) =>
      [0, 7, 99_999].flatMap((version) =>
        ['party-1', 'party-8'].map(
          (partyId) =>
            sealedBallot(sealing, 'a-reference', { ...ballot!, partyId, version, marks: Array(offers).fill(mark) })
              .length,
        ),
      ),
    ),
  );

  expect([...new Set(sizes)]).toEqual([285]);
});

test('the order of offers, and which are withheld, follow from the key of the round and from nothing that is left', () => {
  const [workshopKey, roundKey] = [newKey(), newKey()];
  const drawn = (keys: ReturnType<typeof ballotKeys>) =>
    Array.from({ length: 20 }, (_, number) => keys.chance(`withholding ${number}`));

  expect(drawn(ballotKeys(workshopKey, roundKey))).toEqual(drawn(ballotKeys(workshopKey, roundKey)));
  expect(drawn(ballotKeys(workshopKey, newKey()))).not.toEqual(drawn(ballotKeys(workshopKey, roundKey)));
  expect(drawn(ballotKeys(newKey(), roundKey))).not.toEqual(drawn(ballotKeys(workshopKey, roundKey)));

  const many = Array.from({ length: 20_000 }, (_, number) =>
    ballotKeys(workshopKey, roundKey).chance(`draw ${number}`),
  );
  const mean = many.reduce((sum, draw) => sum + draw, 0) / many.length;
  // Ten standard errors of a uniform draw.
  expect(Math.abs(mean - 0.5)).toBeLessThan(0.021);
});
