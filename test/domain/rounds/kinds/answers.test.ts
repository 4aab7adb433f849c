import { describe, expect, test } from 'vitest';
import { rulesOf } from '../../../../domain/rounds/kinds/index.ts';
import type { Reaction } from '../../../../domain/rounds/scales.ts';
import { answered, manyOf, PLAN, peopleOf } from './people.ts';

const REACTIONS = { ...PLAN, kind: 'reactions', propositions: ['Share data.'], vocabulary: 'agreement' } as const;
const EXPRESS = { ...PLAN, kind: 'express', questions: ['Go on?', 'Break?', 'Here?'] } as const;
const TEMPERATURE = { ...PLAN, kind: 'temperature', questions: ['How warm?'] } as const;

/** The only result of a round of reactions in which two parties of these people answered so. */
const received = (
  plan: typeof REACTIONS | (Omit<typeof REACTIONS, 'vocabulary'> & { vocabulary: 'acceptance' | 'support' }),
  a: readonly Reaction[],
  b: readonly Reaction[],
) => rulesOf(plan).outcome(plan, { ...peopleOf(a.length, b.length), contributions: answered([...a, ...b]) }, []);

const shown = (ardania: string, belmark: string) => [
  {
    kind: 'answers',
    results: [
      {
        proposition: 'Share data.',
        byParty: [
          { party: 'Ardania', band: ardania },
          { party: 'Belmark', band: belmark },
        ],
        room: undefined,
      },
    ],
  },
];
const hidden = (room?: string) => [
  { kind: 'answers', results: [{ proposition: 'Share data.', byParty: undefined, room }] },
];

describe('reactions', () => {
  test.each([
    ['agreement', 'agreement', true],
    ['acceptance', 'acceptance', false],
    ['support', 'support', true],
  ] as const)(
    'in the vocabulary of %s ask on its scale; only verdicts turn something down',
    (vocabulary, scale, objects) => {
      const plan = { ...REACTIONS, vocabulary };
      const rules = rulesOf(plan);
      expect(rules.questions(plan, [])).toEqual([{ text: 'Share data.', scale }]);
      expect(rules.objects(plan)).toBe(objects);
      expect(rules.sheets(plan)).toEqual([]);
      expect(rules.texts(plan)).toEqual(['Share data.']);
      expect(rules.talk).toBe('open');
    },
  );

  test('of an agenda from before there were vocabularies ask for agreement', () => {
    const { vocabulary: _, ...old } = REACTIONS;
    // The type knows only plans of today.
    expect(rulesOf(REACTIONS).questions(old as typeof REACTIONS, [])).toEqual([
      { text: 'Share data.', scale: 'agreement' },
    ]);
  });

  test.each([
    [5, 0, 'broad-support'],
    [4, 1, 'broad-support'],
    [3, 2, 'divided'],
    [2, 3, 'divided'],
    [1, 4, 'broad-opposition'],
    [0, 5, 'broad-opposition'],
    [7, 3, 'leaning-for'],
    [6, 4, 'divided'],
    [4, 6, 'divided'],
    [3, 7, 'leaning-against'],
    [8, 2, 'broad-support'],
    [2, 8, 'broad-opposition'],
  ] as const)('%d who agree and %d who do not are %s', (agree, disagree, band) => {
    expect(received(REACTIONS, manyOf(agree, 'agree', disagree, 'disagree'), manyOf(5, 'agree'))).toEqual(
      shown(band, 'broad-support'),
    );
  });

  test('weigh a wish not to hinder as half a support', () => {
    const plan = { ...REACTIONS, vocabulary: 'support' } as const;
    expect(received(plan, manyOf(5, 'would-not-hinder'), manyOf(2, 'would-support', 3, 'would-not-hinder'))).toEqual(
      shown('divided', 'leaning-for'),
    );
  });

  test('count nobody who still has to think', () => {
    const plan = { ...REACTIONS, vocabulary: 'acceptance' } as const;
    expect(received(plan, manyOf(4, 'could-live-with', 1, 'cannot', 6, 'need-to-think'), manyOf(5, 'cannot'))).toEqual(
      shown('broad-support', 'broad-opposition'),
    );
    expect(received(plan, manyOf(4, 'could-live-with', 6, 'need-to-think'), manyOf(7, 'cannot'))).toEqual(
      hidden('leaning-against'),
    );
  });

  test('are told of the room alone when one party is too small, and not at all when the room is', () => {
    expect(received(REACTIONS, manyOf(4, 'agree'), manyOf(6, 'agree'))).toEqual(hidden('broad-support'));
    expect(received(REACTIONS, manyOf(4, 'agree'), manyOf(5, 'agree'))).toEqual(hidden());
    expect(received(REACTIONS, manyOf(4, 'agree', 3, 'pass'), manyOf(5, 'agree'))).toEqual(hidden());
    expect(received(REACTIONS, [], [])).toEqual(hidden());
  });

  test('of three parties are told by party only when all three are large enough', () => {
    const rules = rulesOf(REACTIONS);
    const of = (third: number) =>
      rules.outcome(
        REACTIONS,
        { ...peopleOf(5, 5, third), contributions: answered(manyOf(10, 'agree', third, 'disagree')) },
        [],
      );
    expect(of(5)).toMatchObject([
      {
        results: [
          {
            byParty: [
              { party: 'Ardania', band: 'broad-support' },
              { party: 'Belmark', band: 'broad-support' },
              { party: 'Cordania', band: 'broad-opposition' },
            ],
          },
        ],
      },
    ]);
    expect(of(4)).toMatchObject([{ results: [{ byParty: undefined, room: 'leaning-for' }] }]);
  });
});

describe('an express round', () => {
  test('asks its questions, yes or no, in their order', () => {
    const rules = rulesOf(EXPRESS);
    expect(rules.questions(EXPRESS, [])).toEqual([
      { text: 'Go on?', scale: 'yes-no' },
      { text: 'Break?', scale: 'yes-no' },
      { text: 'Here?', scale: 'yes-no' },
    ]);
    expect(rules.sheets(EXPRESS)).toEqual([]);
    expect(rules.texts(EXPRESS)).toEqual(EXPRESS.questions);
    expect(rules.objects(EXPRESS)).toBe(true);
  });

  test('tells each question by itself', () => {
    const contributions = answered(manyOf(10, 'yes'), manyOf(5, 'yes', 5, 'no'), manyOf(9, 'no', 1, 'pass'));
    expect(rulesOf(EXPRESS).outcome(EXPRESS, { ...peopleOf(5, 5), contributions }, [])).toMatchObject([
      {
        results: [
          { proposition: 'Go on?', byParty: [{ band: 'broad-support' }, { band: 'broad-support' }] },
          { proposition: 'Break?', byParty: [{ band: 'broad-support' }, { band: 'broad-opposition' }] },
          { proposition: 'Here?', byParty: undefined, room: undefined },
        ],
      },
    ]);
  });
});

describe('a temperature', () => {
  test('asks on seven degrees, and turns nothing down', () => {
    const rules = rulesOf(TEMPERATURE);
    expect(rules.questions(TEMPERATURE, [])).toEqual([{ text: 'How warm?', scale: 'temperature' }]);
    expect(rules.objects(TEMPERATURE)).toBe(false);
  });

  test.each([
    [['1', '1', '1', '1', '1'], 'very-low'],
    // A mean of 2.2 out of 1 to 7 is exactly a fifth of the way.
    [['2', '2', '2', '2', '3'], 'very-low'],
    [['2', '2', '2', '3', '3'], 'low'],
    [['3', '3', '3', '4', '4'], 'middle'],
    [['4', '4', '4', '4', '4'], 'middle'],
    [['4', '5', '5', '5', '5'], 'high'],
    [['5', '6', '6', '6', '6'], 'very-high'],
    [['7', '7', '7', '7', '7'], 'very-high'],
  ] as const)('of %j is %s', (degrees, degree) => {
    const contributions = answered([...degrees, ...manyOf(5, '4')]);
    expect(rulesOf(TEMPERATURE).outcome(TEMPERATURE, { ...peopleOf(5, 5), contributions }, [])).toEqual([
      {
        kind: 'answers',
        results: [
          {
            proposition: 'How warm?',
            byParty: [
              { party: 'Ardania', band: degree },
              { party: 'Belmark', band: 'middle' },
            ],
            room: undefined,
          },
        ],
      },
    ]);
  });
});
