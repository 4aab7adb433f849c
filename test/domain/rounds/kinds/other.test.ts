import { describe, expect, test } from 'vitest';
import { KINDS, type RoundKind, rulesOf } from '../../../../domain/rounds/kinds/index.ts';
import { PLAN, peopleOf } from './people.ts';

const OFFERS = Array.from({ length: 8 }, (_, n) => `Offer ${n + 1}`);
const SIGNALS = { ...PLAN, kind: 'sealed-signals', offers: OFFERS, withholding: 0.1 } as const;
const TURNS = {
  ...PLAN,
  kind: 'turns',
  secondsEach: 90,
  overtimeSeconds: 10,
  turnsEach: 2,
  order: 'as-raised',
} as const;

describe.each([
  ['discussion', 'open'],
  ['caucus', 'by-party'],
  ['break', 'none'],
] as const)('a round of %s', (kind, talk) => {
  const plan = { ...PLAN, kind };
  const rules = rulesOf(plan);

  test(`is for talk: ${talk}, and takes and tells nothing`, () => {
    expect(rules.talk).toBe(talk);
    expect(rules.questions(plan, [])).toEqual([]);
    expect(rules.sheets(plan)).toEqual([]);
    expect(rules.texts(plan)).toEqual([]);
    expect(rules.floor(plan)).toBeUndefined();
    expect(rules.ballot(plan)).toBeUndefined();
    expect(rules.outcome(plan, { ...peopleOf(5, 5), contributions: [] }, [])).toEqual([]);
    expect(rules.keys).toEqual({});
  });
});

describe('turns', () => {
  test('give the floor as the agenda says, and leave nothing behind', () => {
    const rules = rulesOf(TURNS);
    expect(rules.talk).toBe('turns');
    expect(rules.floor(TURNS)).toMatchObject({
      secondsEach: 90,
      overtimeSeconds: 10,
      turnsEach: 2,
      order: 'as-raised',
    });
    expect(rules.outcome(TURNS, { ...peopleOf(5, 5), contributions: [] }, [])).toEqual([]);
  });
});

describe('sealed signals', () => {
  const rules = rulesOf(SIGNALS);

  test('ask by a ballot, not by questions, and on no form', () => {
    expect(rules.ballot(SIGNALS)).toMatchObject({ offers: OFFERS, withholding: 0.1 });
    expect([rules.isSealed, rules.talk]).toEqual([true, 'none']);
    expect(rules.questions(SIGNALS, [])).toEqual([]);
    expect(rules.sheets(SIGNALS)).toEqual([]);
    expect(rules.texts(SIGNALS)).toEqual(OFFERS);
  });

  test('tell what everybody accepts, and nothing else; nothing is a list too', () => {
    const people = { ...peopleOf(5, 5), contributions: [] };
    expect(rules.outcome(SIGNALS, { ...people, accepted: ['Offer 3', 'Offer 1'] }, [])).toEqual([
      { kind: 'list', texts: ['Offer 3', 'Offer 1'] },
    ]);
    expect(rules.outcome(SIGNALS, { ...people, accepted: [] }, [])).toEqual([{ kind: 'list', texts: [] }]);
    expect(rules.outcome(SIGNALS, people, [])).toEqual([{ kind: 'list', texts: [] }]);
  });
});

describe('every kind', () => {
  const all = Object.entries(KINDS);

  test('stands in the list under its own name', () => {
    expect(all).toHaveLength(15);
    for (const [name, { kind }] of all) expect(kind).toBe(name);
  });

  test('that writes beforehand is the only one to show something at the opening', () => {
    const before = all.filter(([, { writing }]) => writing === 'before').map(([name]) => name as RoundKind);
    expect(before).toEqual(['diagnosis-prognosis-therapy', 'trial-balloon']);
  });

  test('that is nobody’s or sealed says so, and no other', () => {
    expect(all.filter(([, { isAttributed }]) => !isAttributed).map(([name]) => name)).toEqual(['trial-balloon']);
    expect(all.filter(([, { isSealed }]) => isSealed).map(([name]) => name)).toEqual(['sealed-signals']);
  });
});
