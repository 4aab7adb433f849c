import { describe, expect, test } from 'vitest';
import type { Material } from '../../../../domain/rounds/kind.ts';
import { rulesOf } from '../../../../domain/rounds/kinds/index.ts';
import { revealOf, shownAtOpening } from '../../../../domain/rounds/reveal.ts';
import { aClosingRound, anAgenda, anOpenRound, aStatement, idOf } from '../../../support/build.ts';
import { answered, manyOf, PLAN, peopleOf, written } from './people.ts';

const STATEMENTS = { ...PLAN, kind: 'statements', statementsEach: 4 } as const;
const OPTIONS = { ...PLAN, kind: 'options', optionsEach: 2 } as const;
const CONSTRAINTS = { ...PLAN, kind: 'constraints', constraintsEach: 3 } as const;
const THREE_SHEETS = { ...PLAN, kind: 'diagnosis-prognosis-therapy' } as const;
const BALLOONS = { ...PLAN, kind: 'trial-balloon' } as const;
const SCENARIO = { ...PLAN, kind: 'scenario', scenario: 'A bridge is closed.' } as const;

const people = peopleOf(2, 2);

describe('statements', () => {
  test('are asked for on one form, as often as the agenda says', () => {
    const rules = rulesOf(STATEMENTS);
    expect(rules.sheets(STATEMENTS)).toEqual([{ id: 'statement', each: 4, fields: [{ name: 'text', most: 1000 }] }]);
    expect(rules.questions(STATEMENTS, [])).toEqual([]);
    expect(rules.texts(STATEMENTS)).toEqual([]);
  });

  test('of a round in which nobody wrote are a block all the same', () => {
    expect(rulesOf(STATEMENTS).outcome(STATEMENTS, { ...people, contributions: [] }, [])).toEqual([
      { kind: 'words', sheet: 'statement', statements: [] },
    ]);
  });
});

describe('options', () => {
  const LONG = {
    by: 1,
    sheet: 'option',
    text: 'joint dam '.repeat(25).trim(),
    details: ['measure '.repeat(55).trim(), 'trust '.repeat(42).trim(), 'stop '.repeat(49).trim()],
  };

  test('are asked for on a form of four fields, of which the first is the option', () => {
    expect(rulesOf(OPTIONS).sheets(OPTIONS)).toEqual([
      {
        id: 'option',
        each: 2,
        fields: [
          { name: 'option', most: 300 },
          { name: 'steps', most: 500 },
          { name: 'preconditions', most: 300 },
          { name: 'off-ramps', most: 300 },
        ],
      },
    ]);
    expect(rulesOf(OPTIONS).bringsOptions).toBe(true);
  });

  test('leave out further fields of which none was written, and keep the place of the others', () => {
    const contributions = written(
      { by: 3, sheet: 'option', text: 'Third.', details: ['', '', 'Back.'] },
      { by: 1, sheet: 'option', text: 'First.', details: ['', '', ''] },
      { by: 2, sheet: 'option', text: 'Second.' },
    );
    expect(rulesOf(OPTIONS).outcome(OPTIONS, { ...people, contributions }, [])).toEqual([
      {
        kind: 'words',
        sheet: 'option',
        statements: [
          { alias: 1, statementId: idOf('contribution', 2), text: 'First.' },
          { alias: 2, statementId: idOf('contribution', 3), text: 'Second.' },
          { alias: 3, statementId: idOf('contribution', 1), text: 'Third.', details: ['', '', 'Back.'] },
        ],
      },
    ]);
  });

  test('with long fields go on in the next post, each field whole and in its place', () => {
    const contributions = written(
      { ...LONG, by: 1 },
      { ...LONG, by: 2, text: 'Two.' },
      { by: 3, sheet: 'option', text: 'Three.' },
    );
    const round = aClosingRound({ plan: OPTIONS });
    const posts = revealOf(anAgenda({ rounds: [round] }), round, { ...people, contributions });
    const [steps, first, back] = LONG.details;
    expect(posts).toMatchObject([
      { sheet: 'option', part: 1, parts: 2, statements: [{ alias: 1, text: LONG.text, details: LONG.details }] },
      {
        part: 2,
        parts: 2,
        statements: [
          { alias: 2, text: 'Two.', details: [steps, first, back] },
          { alias: 3, text: 'Three.' },
        ],
      },
    ]);
  });

  test('too long for one post are cut between their fields, and each piece names its writer', () => {
    const stars = '*'.repeat(300);
    const contributions = written(
      { by: 1, sheet: 'option', text: stars, details: ['*'.repeat(500), stars, ''] },
      { by: 2, sheet: 'option', text: 'Two.' },
      { by: 3, sheet: 'option', text: 'Three.' },
    );
    const round = aClosingRound({ plan: OPTIONS });
    const posts = revealOf(anAgenda({ rounds: [round] }), round, { ...people, contributions });
    const id = idOf('contribution', 1);
    expect(posts).toMatchObject([
      { statements: [{ alias: 1, text: stars, statementId: id, details: [] }] },
      { statements: [{ alias: 1, text: '', statementId: id, details: ['*'.repeat(500)] }] },
      {
        statements: [
          { alias: 1, text: '', statementId: id, details: ['', stars] },
          { alias: 2, text: 'Two.' },
          { alias: 3, text: 'Three.' },
        ],
      },
    ]);
  });
});

describe('constraints', () => {
  const rules = rulesOf(CONSTRAINTS);
  const earlier = (...texts: readonly string[]) => [
    {
      plan: OPTIONS,
      contributions: written(...texts.map((text, n) => ({ by: (n % 4) + 1, sheet: 'option', text }))),
    },
  ];

  test('belong to an option each, and turn something down', () => {
    expect(rules.sheets(CONSTRAINTS)).toEqual([
      { id: 'constraint', each: 3, fields: [{ name: 'text', most: 600 }], isAboutMaterial: true },
    ]);
    expect(rules.objects(CONSTRAINTS)).toBe(true);
  });

  test('cannot be asked for while there is no option, also when other words were written', () => {
    expect(rules.material([])).toBeUndefined();
    expect(rules.material(earlier())).toBeUndefined();
    expect(
      rules.material([{ plan: STATEMENTS, contributions: written({ by: 1, text: 'No option.' }) }]),
    ).toBeUndefined();
  });

  test('number the options by their letters, and take as many as a form can offer', () => {
    expect(rules.material(earlier('Well.', 'Dam.', 'Canal.'))).toEqual([
      { statementId: idOf('contribution', 3), text: 'Canal.' },
      { statementId: idOf('contribution', 2), text: 'Dam.' },
      { statementId: idOf('contribution', 1), text: 'Well.' },
    ]);
    const many = rules.material(
      earlier(...Array.from({ length: 30 }, (_, n) => `Option ${String(n).padStart(2, '0')}`)),
    );
    expect(many?.map(({ text }) => text)).toEqual(
      Array.from({ length: 25 }, (_, n) => `Option ${String(n).padStart(2, '0')}`),
    );
  });

  test('are shown with the number and the text of their option; of one that was withdrawn, with the number', () => {
    const material: readonly Material[] = [
      { statementId: 'canal', text: 'Canal.' },
      { statementId: 'dam', text: '' },
    ];
    const contributions = written(
      { by: 1, sheet: 'constraint', text: 'Too dear.', about: 0 },
      { by: 2, sheet: 'constraint', text: 'Too slow.', about: 1 },
      { by: 3, sheet: 'constraint', text: 'No law.', about: 0 },
    );
    expect(rules.outcome(CONSTRAINTS, { ...people, contributions }, material)).toEqual([
      {
        kind: 'words',
        sheet: 'constraint',
        statements: [
          {
            alias: 1,
            statementId: idOf('contribution', 1),
            text: 'Too dear.',
            about: 1,
            aboutText: 'Canal.',
            aboutId: 'canal',
          },
          { alias: 2, statementId: idOf('contribution', 2), text: 'Too slow.', about: 2, aboutText: '' },
          {
            alias: 3,
            statementId: idOf('contribution', 3),
            text: 'No law.',
            about: 1,
            aboutText: 'Canal.',
            aboutId: 'canal',
          },
        ],
      },
    ]);
  });
});

describe('diagnosis, prognosis, therapy', () => {
  const contributions = written(
    { by: 2, sheet: 'therapy', text: 'Talk.' },
    { by: 1, sheet: 'diagnosis', text: 'Fear.' },
    { by: 3, sheet: 'diagnosis', text: 'Debt.' },
  );

  test('are three forms, each once, handed in before', () => {
    const rules = rulesOf(THREE_SHEETS);
    expect(rules.sheets(THREE_SHEETS)).toEqual(
      ['diagnosis', 'prognosis', 'therapy'].map((id) => ({ id, each: 1, fields: [{ name: 'text', most: 1000 }] })),
    );
    expect(rules.writing).toBe('before');
    expect(rules.questions(THREE_SHEETS, [])).toEqual([]);
  });

  test('are shown one after the other at the opening; aliases count writers over all three forms', () => {
    const round = anOpenRound({ plan: THREE_SHEETS });
    const { told, material } = shownAtOpening(anAgenda({ rounds: [round] }), round, { ...people, contributions });
    expect(told).toMatchObject([
      {
        sheet: 'diagnosis',
        statements: [
          { alias: 1, text: 'Fear.' },
          { alias: 3, text: 'Debt.' },
        ],
      },
      { sheet: 'prognosis', statements: [] },
      { sheet: 'therapy', statements: [{ alias: 2, text: 'Talk.' }] },
    ]);
    expect(material).toEqual([]);
  });

  test('are not shown a second time at the end', () => {
    const round = aClosingRound({ plan: THREE_SHEETS });
    expect(revealOf(anAgenda({ rounds: [round] }), round, { ...people, contributions })).toEqual([]);
  });
});

describe('a trial balloon', () => {
  const rules = rulesOf(BALLOONS);
  const contributions = written(
    { by: 1, sheet: 'balloon', text: 'Visas for all.' },
    { by: 2, sheet: 'balloon', text: 'A joint bank.' },
    { by: 3, sheet: 'balloon', text: 'Open skies.' },
  );

  test('is one form, handed in before, of which nobody talks', () => {
    expect(rules.sheets(BALLOONS)).toEqual([{ id: 'balloon', each: 1, fields: [{ name: 'text', most: 400 }] }]);
    expect([rules.writing, rules.talk, rules.isAttributed, rules.asksToo]).toEqual(['before', 'none', false, true]);
  });

  test('is shown in a post of its own, without alias, in the order of the letters', () => {
    const round = anOpenRound({ plan: BALLOONS });
    const { told, material } = shownAtOpening(anAgenda({ rounds: [round] }), round, { ...people, contributions });
    expect(told).toMatchObject([
      { kind: 'balloon', number: 1, text: 'A joint bank.' },
      { kind: 'balloon', number: 2, text: 'Open skies.' },
      { kind: 'balloon', number: 3, text: 'Visas for all.' },
    ]);
    expect(JSON.stringify(told)).not.toMatch(/alias|participant|member/i);
    expect(material).toEqual([
      { statementId: idOf('contribution', 2), text: 'A joint bank.' },
      { statementId: idOf('contribution', 3), text: 'Open skies.' },
      { statementId: idOf('contribution', 1), text: 'Visas for all.' },
    ]);
    expect(rules.questions(BALLOONS, material)).toEqual(
      material.map(({ statementId, text }) => ({ statementId, text, scale: 'acceptance' })),
    );
  });

  test('that nobody sent up is said to be none', () => {
    const round = anOpenRound({ plan: BALLOONS });
    expect(shownAtOpening(anAgenda({ rounds: [round] }), round, { ...people, contributions: [] })).toMatchObject({
      told: [{ kind: 'statements-revealed', sheet: 'balloon', statements: [] }],
      material: [],
    });
  });

  test('that was withdrawn keeps its number and asks with no words', () => {
    const material = [
      { statementId: 'a', text: '' },
      { statementId: 'b', text: 'Open skies.' },
    ];
    const ten = peopleOf(5, 5);
    const round = aClosingRound({ plan: BALLOONS, matter: { material } });
    const answers = answered([], manyOf(10, 'could-live-with'));
    expect(revealOf(anAgenda({ rounds: [round] }), round, { ...ten, contributions: answers })).toMatchObject([
      {
        kind: 'reactions-revealed',
        firstNumber: 1,
        results: [
          { proposition: '', byParty: undefined, room: undefined },
          { proposition: 'Open skies.', byParty: [{ band: 'broad-support' }, { band: 'broad-support' }] },
        ],
      },
    ]);
  });
});

describe('a scenario', () => {
  const rules = rulesOf(SCENARIO);

  test('asks twice about the text above it, and for words besides', () => {
    expect(rules.questions(SCENARIO, [])).toEqual([
      { text: '', scale: 'acceptance', aspect: 'reaction' },
      { text: '', scale: 'confidence', aspect: 'confidence' },
    ]);
    expect(rules.texts(SCENARIO)).toEqual(['A bridge is closed.']);
    expect(rules.sheets(SCENARIO)).toEqual([{ id: 'change', each: 1, fields: [{ name: 'text', most: 600 }] }]);
    expect(rules.asksToo).toBe(true);
  });

  test('tells the answers without the text, then the words; sureness in degrees', () => {
    const ten = peopleOf(5, 5);
    const contributions = [
      ...answered(manyOf(5, 'could-live-with', 5, 'cannot'), manyOf(5, '5', 5, '3')),
      ...written({ by: 1, sheet: 'change', text: 'Money.' }, { by: 6, sheet: 'change', text: 'Time.' }),
    ];
    expect(rules.outcome(SCENARIO, { ...ten, contributions }, [])).toEqual([
      {
        kind: 'answers',
        results: [
          {
            proposition: '',
            aspect: 'reaction',
            byParty: [
              { party: 'Ardania', band: 'broad-support' },
              { party: 'Belmark', band: 'broad-opposition' },
            ],
            room: undefined,
          },
          {
            proposition: '',
            aspect: 'confidence',
            byParty: [
              { party: 'Ardania', band: 'very-high' },
              { party: 'Belmark', band: 'middle' },
            ],
            room: undefined,
          },
        ],
      },
      {
        kind: 'words',
        sheet: 'change',
        // Two writers: an alias would tell who they are.
        statements: [
          { statementId: idOf('contribution', 1), text: 'Money.' },
          { statementId: idOf('contribution', 2), text: 'Time.' },
        ],
      },
    ]);
  });

  test('shows nothing of a withdrawn answer: what is not in the record is not in the outcome', () => {
    const stranger = aStatement({ sheet: 'other', text: 'Elsewhere.' });
    expect(JSON.stringify(rules.outcome(SCENARIO, { ...people, contributions: [stranger] }, []))).not.toContain(
      'Elsewhere',
    );
  });
});
