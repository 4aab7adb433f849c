import { describe, expect, test } from 'vitest';
import { rulesOf } from '../../../../domain/rounds/kinds/index.ts';
import type { Reaction } from '../../../../domain/rounds/scales.ts';
import { answered, manyOf, PLAN, peopleOf } from './people.ts';

const GAP = { ...PLAN, kind: 'perception-gap', propositions: ['Share data.', 'Open archives.'] } as const;
const ONE = { ...GAP, propositions: ['Share data.'] } as const;

/** Answers of five people that come out in this band. */
const FIVE = {
  'broad-support': manyOf(5, 'agree'),
  divided: manyOf(3, 'agree', 2, 'disagree'),
  'broad-opposition': manyOf(5, 'disagree'),
} as const satisfies Readonly<Record<string, readonly Reaction[]>>;
/** Ten people are needed for a band beside the middle. */
const TEN = { 'leaning-for': manyOf(7, 'agree', 3, 'disagree') } as const;

interface Side {
  readonly own: readonly Reaction[];
  /** What it expects most people of the other side to say. */
  readonly expects: readonly Reaction[];
}

const resultsOf = (...sides: readonly Side[]) => {
  const contributions = answered(
    sides.flatMap(({ own }) => own),
    sides.flatMap(({ expects }) => expects),
  );
  const people = peopleOf(...sides.map(({ own }) => own.length));
  const [block] = rulesOf(ONE).outcome(ONE, { ...people, contributions }, []);
  return block?.kind === 'answers' ? block.results : [];
};

describe('a perception gap', () => {
  test('asks each proposition twice: for oneself, and for the other side', () => {
    const rules = rulesOf(GAP);
    expect(rules.questions(GAP, [])).toEqual([
      { text: 'Share data.', scale: 'agreement', aspect: 'own' },
      { text: 'Share data.', scale: 'agreement', aspect: 'expected' },
      { text: 'Open archives.', scale: 'agreement', aspect: 'own' },
      { text: 'Open archives.', scale: 'agreement', aspect: 'expected' },
    ]);
    expect(rules.texts(GAP)).toEqual(['Share data.', 'Open archives.']);
    expect(rules.sheets(GAP)).toEqual([]);
    expect(rules.objects(GAP)).toBe(true);
  });

  test('holds what one side expects against what the other says, and not against its own', () => {
    // Both think the other is as they are not, and both are right.
    const results = resultsOf(
      { own: FIVE['broad-support'], expects: FIVE['broad-opposition'] },
      { own: FIVE['broad-opposition'], expects: FIVE['broad-support'] },
    );
    expect(results).toEqual([
      {
        proposition: 'Share data.',
        aspect: 'own',
        byParty: [
          { party: 'Ardania', band: 'broad-support' },
          { party: 'Belmark', band: 'broad-opposition' },
        ],
        room: undefined,
      },
      {
        proposition: 'Share data.',
        aspect: 'expected',
        byParty: [
          { party: 'Ardania', band: 'broad-opposition' },
          { party: 'Belmark', band: 'broad-support' },
        ],
        room: undefined,
        note: 'seen-rightly',
      },
    ]);
  });

  test.each([
    ['seen-rightly', FIVE['broad-support'], FIVE['broad-support']],
    ['far-off', FIVE['broad-support'], FIVE.divided],
    ['far-off', FIVE['broad-support'], FIVE['broad-opposition']],
    ['somewhat-off', TEN['leaning-for'], FIVE['broad-support']],
    ['somewhat-off', TEN['leaning-for'], FIVE.divided],
    ['far-off', TEN['leaning-for'], FIVE['broad-opposition']],
  ] as const)('is %s, by the side that errs most', (note, said, expected) => {
    // Belmark says it of itself and Ardania expects it; Belmark is right about Ardania.
    const size = Math.max(said.length, expected.length);
    const grown = (some: readonly Reaction[]) => (some.length === size ? some : [...some, ...some]);
    const [, second] = resultsOf(
      { own: grown(FIVE['broad-support']), expects: grown(expected) },
      { own: grown(said), expects: grown(FIVE['broad-support']) },
    );
    expect(second?.note).toBe(note);
    // And the other way round.
    const [, swapped] = resultsOf(
      { own: grown(said), expects: grown(FIVE['broad-support']) },
      { own: grown(FIVE['broad-support']), expects: grown(expected) },
    );
    expect(swapped?.note).toBe(note);
  });

  test('has no note where either question is not shown by party', () => {
    const [own, expected] = resultsOf(
      { own: FIVE['broad-support'], expects: [...FIVE['broad-support'].slice(1), 'pass'] },
      { own: FIVE['broad-support'], expects: FIVE['broad-support'] },
    );
    expect(own?.byParty).toHaveLength(2);
    expect(expected).toEqual({ proposition: 'Share data.', aspect: 'expected', byParty: undefined, room: undefined });
  });

  test('has no note among three parties: there are two other sides', () => {
    const side = { own: FIVE['broad-support'], expects: FIVE['broad-support'] };
    const [own, expected] = resultsOf(side, side, side);
    expect(own?.byParty).toHaveLength(3);
    expect(expected?.byParty).toHaveLength(3);
    expect(expected).not.toHaveProperty('note');
    expect(own).not.toHaveProperty('note');
  });
});
