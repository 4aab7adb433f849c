import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../domain/refusal.ts';
import type { Mark } from '../../../domain/rounds/ballot.ts';
import { acceptsFrom, type Chance, requireSignalsPossible, signalsOutcome } from '../../../domain/rounds/signals.ts';

const OFFERS = ['Open the gauges.', 'Trade the maps.', 'Joint patrol.', 'Share the ferry.'].concat([
  'Reopen the school.',
  'Return the archive.',
  'Meet in spring.',
  'Name the missing.',
]);
const PARTIES = [{ id: 'party-1' }, { id: 'party-2' }];
const asked = { offers: OFFERS, withholding: 0 };
/** The same for everything: offers stay in the order of the agenda. */
const even: Chance = () => 0.5;

/** Ballots of a party of which so many accept the first offer; the others answer that they could not. */
const side = (partyId: string, coulds: number, of = 5) =>
  Array.from({ length: of }, (_, index) => ({
    partyId,
    marks: OFFERS.map((_, offer): Mark => (offer === 0 && index < coulds ? 'could' : 'could-not')),
  }));

describe('an offer is told when every party accepts it', () => {
  test.each([
    { responding: 5, least: 3 },
    { responding: 6, least: 4 },
    { responding: 7, least: 5 },
    { responding: 8, least: 5 },
    { responding: 10, least: 6 },
    { responding: 20, least: 12 },
  ])('a party of $responding accepts from $least on', ({ responding, least }) => {
    const told = (coulds: number) =>
      signalsOutcome(asked, [...side('party-1', coulds, responding), ...side('party-2', 5)], PARTIES, even);

    expect(acceptsFrom(responding)).toBe(least);
    expect(told(least - 1)).toEqual([]);
    expect(told(least)).toEqual([OFFERS[0]]);
  });

  test('two parties of five: all thousand ways of marking, against the rule as it is announced', () => {
    for (let ways = 0; ways < 1024; ways += 1) {
      const marks = Array.from({ length: 10 }, (_, index): Mark => ((ways >> index) & 1 ? 'could' : 'could-not'));
      const ballots = marks.map((mark, index) => ({
        partyId: index < 5 ? 'party-1' : 'party-2',
        marks: OFFERS.map((_, offer): Mark => (offer === 0 ? mark : 'could-not')),
      }));
      const coulds = (from: number) => marks.slice(from, from + 5).filter((mark) => mark === 'could').length;
      const isTold = coulds(0) >= 3 && coulds(5) >= 3;

      expect(signalsOutcome(asked, ballots, PARTIES, even)).toEqual(isTold ? [OFFERS[0]] : []);
    }
  });

  test('it never takes everybody of a party, so that what is told says of nobody for certain what they marked', () => {
    for (let responding = 5; responding <= 200; responding += 1) {
      expect(acceptsFrom(responding)).toBeLessThan(responding);
      expect(acceptsFrom(responding) / responding).toBeGreaterThanOrEqual(0.6);
    }
  });

  test('three parties: all of them, not most of them', () => {
    const parties = [...PARTIES, { id: 'party-3' }];
    const told = (third: number) =>
      signalsOutcome(asked, [...side('party-1', 5), ...side('party-2', 4), ...side('party-3', third)], parties, even);

    expect(told(3)).toEqual([OFFERS[0]]);
    expect(told(2)).toEqual([]);
  });
});

describe('who responds', () => {
  const blank = { partyId: 'party-1', marks: OFFERS.map((): Mark => 'none') };

  test('is whoever has marked anything: blank ballots neither help a party to five nor raise its threshold', () => {
    const other = side('party-2', 5);

    expect(signalsOutcome(asked, [...side('party-1', 4, 4), blank, ...other], PARTIES, even)).toEqual([]);
    const five = [...side('party-1', 3, 5), blank, blank, blank];
    expect(signalsOutcome(asked, [...five, ...other], PARTIES, even)).toEqual([OFFERS[0]]);
  });

  test('an offer left unmarked counts as one that was not accepted', () => {
    const unsaid = side('party-1', 2).map(({ partyId, marks }) => ({
      partyId,
      marks: marks.map((mark, offer): Mark => (offer === 0 && mark === 'could-not' ? 'none' : mark)),
    }));

    expect(signalsOutcome(asked, [...unsaid, ...side('party-2', 5)], PARTIES, even)).toEqual([]);
  });

  test('a party of four is silent as if nothing overlapped, and so is a room in which nobody marks anything', () => {
    const silence = signalsOutcome(asked, [...side('party-1', 0), ...side('party-2', 0)], PARTIES, even);

    expect(signalsOutcome(asked, [...side('party-1', 4, 4), ...side('party-2', 5)], PARTIES, even)).toEqual(silence);
    expect(signalsOutcome(asked, [], PARTIES, even)).toEqual(silence);
    expect(silence).toEqual([]);
  });

  test('people of no party of this workshop change nothing', () => {
    const ballots = [...side('party-1', 3), ...side('party-2', 3)];

    expect(signalsOutcome(asked, [...ballots, ...side('party-9', 0, 9)], PARTIES, even)).toEqual([OFFERS[0]]);
  });
});

describe('what is told', () => {
  const all = PARTIES.flatMap(({ id }) =>
    Array.from({ length: 5 }, () => ({ partyId: id, marks: OFFERS.map((): Mark => 'could') })),
  );

  test('is in the order of chance', () => {
    const backwards: Chance = (what) => 1 / (2 + Number(/^place (\d+)$/.exec(what)?.[1] ?? 0));

    expect(signalsOutcome(asked, all, PARTIES, backwards)).toEqual(OFFERS.toReversed());
    expect(signalsOutcome(asked, all, PARTIES, even)).toEqual(OFFERS);
  });

  test('leaves out what chance withholds, and without withholding nothing', () => {
    const drawn: Chance = (what) => (what === 'withholding 2' ? 0.0999 : 0.1);

    expect(signalsOutcome({ ...asked, withholding: 0.1 }, all, PARTIES, drawn)).toEqual(
      OFFERS.filter((_, offer) => offer !== 2),
    );
    expect(signalsOutcome(asked, all, PARTIES, () => 0)).toEqual(OFFERS);
  });
});

test('such a round is not opened for a party of fewer than five, and it is not said which', () => {
  requireSignalsPossible([{ present: 5 }, { present: 8 }]);

  const refused = () => requireSignalsPossible([{ present: 8 }, { present: 4 }]);
  expect(refused).toThrow(new Refusal('signals-too-few', { least: 5 }));
});
