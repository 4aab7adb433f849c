import { describe, expect, test } from 'vitest';
import { emptyFloor } from '../../../domain/rounds/floor.ts';
import { handRaised } from '../../../domain/rounds/hands.ts';
import { figuresByParty } from '../../../domain/rounds/party-figures.ts';
import type { RoundPlan } from '../../../domain/rounds/round.ts';
import { nextSpeaker } from '../../../domain/rounds/turn.ts';
import {
  anOpenRound,
  aParticipant,
  aReaction,
  aStatement,
  at,
  aWorkshop,
  idOf,
  memberOf,
} from '../../support/build.ts';

const { parties } = aWorkshop();
const participants = [1, 2, 3, 4].map((n) =>
  aParticipant({ id: idOf('participant', n), memberId: memberOf(n), alias: n, partyId: n < 4 ? 'party-1' : 'party-2' }),
);
const from = (n: number, item = 0) => aStatement({ participantId: idOf('participant', n), item });
const base = { title: 'Hopes', prompt: 'What?', minutes: 30 };
const figures = (plan: RoundPlan | undefined, writers: readonly number[]) =>
  figuresByParty(
    {
      round: anOpenRound(plan ? { plan } : {}),
      contributions: writers.map((n, index) => from(n, index)),
      participants,
      parties,
    },
    at('13:10'),
  );

describe('how many have handed something in', () => {
  test('is told by party, of people and not of their words, silent parties too', () => {
    expect(figures(undefined, [1, 1, 2, 3])).toEqual({
      byParty: [
        { party: 'Ardania', milliseconds: 0, turns: 0, people: 3 },
        { party: 'Belmark', milliseconds: 0, turns: 0, people: 0 },
      ],
      hasFloor: false,
      contributions: 'shown',
    });
  });

  test('is not told of fewer than three people, however much they write', () => {
    const { byParty, contributions } = figures(undefined, [1, 1, 4, 4]);

    expect(contributions).toBe('too-few');
    expect(byParty.map(({ people }) => people)).toEqual([0, 0]);
  });

  test.each([
    { what: 'words that are nobody’s', plan: { kind: 'trial-balloon', ...base } as const },
    {
      what: 'sealed marks',
      plan: {
        kind: 'sealed-signals',
        ...base,
        offers: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
        withholding: 0,
      } as const,
    },
  ])('is never told of $what', ({ plan }) => {
    const { byParty, contributions } = figures(plan, [1, 2, 3, 4]);

    expect(contributions).toBe('not-counted');
    expect(byParty.every(({ people }) => people === 0)).toBe(true);
  });

  test('is nothing where nothing is asked', () => {
    expect(figures({ kind: 'discussion', ...base }, [])).toMatchObject({
      contributions: 'none-asked',
      hasFloor: false,
    });
  });

  test('counts answers as well as words, a person once', () => {
    const contributions = [1, 2, 4, 4].map((n, item) =>
      aReaction({ participantId: idOf('participant', n), item: item % 2 }),
    );
    const { plan } = anOpenRound({ plan: { kind: 'express', ...base, questions: ['A?', 'B?', 'C?'] } });
    const told = figuresByParty({ round: anOpenRound({ plan }), contributions, participants, parties }, at('13:10'));

    expect(told.byParty.map(({ people }) => people)).toEqual([2, 1]);
  });
});

test('floor time is told by party, the running turn included', () => {
  const plan = {
    kind: 'turns',
    ...base,
    secondsEach: 120,
    overtimeSeconds: 0,
    turnsEach: 2,
    order: 'alternate-parties',
  } as const;
  const speaker = { participantId: idOf('participant', 4), memberId: memberOf(4), partyId: 'party-2' };
  const floor = nextSpeaker(handRaised(emptyFloor(), plan, speaker, at('13:00')), plan, 0, at('13:09'));
  const round = anOpenRound({ plan, matter: { floor } });

  expect(figuresByParty({ round, contributions: [], participants, parties }, at('13:10'))).toEqual({
    byParty: [
      { party: 'Ardania', milliseconds: 0, turns: 0, people: 0 },
      { party: 'Belmark', milliseconds: 60_000, turns: 1, people: 0 },
    ],
    hasFloor: true,
    contributions: 'none-asked',
  });
});
