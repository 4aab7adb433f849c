import { describe, expect, test } from 'vitest';
import { BANDS, PARTY_LEAST, rungOf } from '../../../domain/transmission/band.ts';
import { resultsByParty } from '../../../domain/transmission/results.ts';
import { aParticipant, aReaction, idOf } from '../../support/build.ts';

const parties = [
  { id: 'party-1', name: 'Ardania' },
  { id: 'party-2', name: 'Belmark' },
];

/** Answers such as `{ 'party-1': 'aaaad' }`: a letter for each person. */
function answers(byParty: Readonly<Record<string, string>>) {
  const people = Object.entries(byParty).flatMap(([partyId, letters]) =>
    [...letters].map((letter) => ({ partyId, letter })),
  );
  const reactions = { a: 'agree', d: 'disagree', p: 'pass' } as const;
  return {
    parties,
    participants: people.map(({ partyId }, n) => aParticipant({ id: idOf('participant', n + 1), partyId })),
    contributions: people.map(({ letter }, n) =>
      aReaction({
        id: idOf('contribution', n + 1),
        participantId: idOf('participant', n + 1),
        reaction: reactions[letter as keyof typeof reactions],
      }),
    ),
  };
}

describe('a proposition', () => {
  test('is shown by party when every party has five answers', () => {
    expect(resultsByParty(['Share data.'], answers({ 'party-1': 'aaaad', 'party-2': 'dddda' }))).toEqual([
      {
        proposition: 'Share data.',
        byParty: [
          { party: 'Ardania', band: 'broad-support' },
          { party: 'Belmark', band: 'broad-opposition' },
        ],
        room: undefined,
      },
    ]);
  });

  test('is shown for the room alone when one party is too small', () => {
    expect(resultsByParty(['Share data.'], answers({ 'party-1': 'aaaaaa', 'party-2': 'aaad' }))).toMatchObject([
      { byParty: undefined, room: 'broad-support' },
    ]);
  });

  test('is not shown at all in a small room', () => {
    expect(resultsByParty(['Share data.'], answers({ 'party-1': 'aaaa', 'party-2': 'ddddd' }))).toMatchObject([
      { byParty: undefined, room: undefined },
    ]);
  });

  test('is not shown when those who passed are all that makes a party large enough', () => {
    expect(resultsByParty(['Share data.'], answers({ 'party-1': 'apppp', 'party-2': 'ddddd' }))).toMatchObject([
      { byParty: undefined, room: undefined },
    ]);
  });

  test('reads the same whether a party is unanimous or nearly so', () => {
    const unanimous = resultsByParty(['Share data.'], answers({ 'party-1': 'aaaaa', 'party-2': 'ddddd' }));
    const nearly = resultsByParty(['Share data.'], answers({ 'party-1': 'aaaad', 'party-2': 'dddda' }));

    expect(nearly).toEqual(unanimous);
  });
});

test.each([
  [0, 'broad-opposition'],
  [19, 'broad-opposition'],
  [20, 'broad-opposition'],
  [21, 'leaning-against'],
  [39, 'leaning-against'],
  [40, 'divided'],
  [60, 'divided'],
  [61, 'leaning-for'],
  [79, 'leaning-for'],
  [80, 'broad-support'],
  [100, 'broad-support'],
])('%d of a hundred in favour is %s', (agree, band) => {
  expect(rungOf(agree / 100, BANDS)).toBe(band);
});

test('from five answers on, no band gives away that nobody agreed, or all, or all but one', () => {
  for (let answered = PARTY_LEAST; answered <= 60; answered += 1) {
    const bands = Array.from({ length: answered + 1 }, (_, agree) => rungOf(agree / answered, BANDS));
    for (const agree of [0, 1, answered - 1, answered]) {
      const alike = bands.filter((band) => band === bands[agree]);
      expect(alike.length, `${agree} of ${answered}`).toBeGreaterThan(1);
    }
  }
});
