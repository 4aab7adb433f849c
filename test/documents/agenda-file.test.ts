import { describe, expect, test } from 'vitest';
import { readAgenda } from '../../documents/agenda-file.ts';
import { Refusal } from '../../domain/refusal.ts';
import { KINDS } from '../../domain/rounds/kinds/index.ts';

const agenda = (...lines: readonly string[]): string =>
  ['rounds:', '  - kind: discussion', '    title: Opening', '    prompt: Why are we here?', ...lines].join('\n');

/** A round of this kind with nothing of its own, and then these lines. Its keys begin in line 2. */
const roundOf = (kind: string, ...lines: readonly string[]): string =>
  ['rounds:', `  - kind: ${kind}`, '    title: A', '    prompt: B', '    minutes: 5', ...lines].join('\n');

test('a round of each kind is read, with three statements each where nothing is said', () => {
  const text = agenda(
    '    minutes: 5',
    '  - { kind: statements, title: Потреби, prompt: Что важно?, minutes: 10 }',
    '  - { kind: reactions, title: Ideas, prompt: React., minutes: 10, propositions: [One, Two], graceSeconds: 0 }',
  );

  expect(readAgenda(text).rounds).toEqual([
    { kind: 'discussion', title: 'Opening', prompt: 'Why are we here?', minutes: 5, graceSeconds: 30 },
    { kind: 'statements', title: 'Потреби', prompt: 'Что важно?', minutes: 10, statementsEach: 3, graceSeconds: 30 },
    {
      kind: 'reactions',
      title: 'Ideas',
      prompt: 'React.',
      minutes: 10,
      propositions: ['One', 'Two'],
      vocabulary: 'agreement',
      graceSeconds: 0,
    },
  ]);
});

test('a title and rules of the phases stand above the rounds', () => {
  const { title, phaseRules } = readAgenda(
    `title: Our day\nphaseRules:\n  needsBeforeSolutions: false\n${roundOf('break')}`,
  );

  expect(title).toBe('Our day');
  expect(phaseRules).toEqual({ needsBeforeSolutions: false });
});

test('signs in a prompt are not taken for structure', () => {
  const [round] = readAgenda(roundOf('break').replace('B', '"[[[[[[[[[[[[ {{{ - - - - - - - - - - - -"')).rounds;

  expect(round?.prompt).toBe('[[[[[[[[[[[[ {{{ - - - - - - - - - - - -');
});

describe('a mistake is named with its line, its key, the reason and what may stand there', () => {
  const TOP = 'rounds, title, phaseRules';
  const RULES = 'noObjectionsWhileThinking, needsBeforeSolutions, constraintsAfterOptions, signalsAfterOptions';
  const COMMON = 'confidentiality, phase, affects, endsEarly, then, graceSeconds';
  const LEAST = 'kind, title, prompt, minutes';
  const KIND_NAMES = Object.keys(KINDS).join(', ');
  const minutes = { key: 'minutes', reason: 'not-minutes', least: 1, most: 480 };

  test.each([
    {
      title: 'a misspelt key',
      text: agenda('    minuts: 5'),
      fault: { line: 5, key: 'minuts', reason: 'unknown-key', allowed: `${LEAST}, ${COMMON}` },
    },
    {
      title: 'a key of another kind',
      text: roundOf('statements', '    propositions: [A]'),
      fault: { line: 6, key: 'propositions', reason: 'unknown-key', allowed: `${LEAST}, statementsEach, ${COMMON}` },
    },
    { title: 'zero minutes', text: agenda('    minutes: 0'), fault: { line: 5, ...minutes } },
    { title: 'minutes in words', text: agenda('    minutes: five'), fault: { line: 5, ...minutes } },
    { title: 'half a minute', text: agenda('    minutes: 0.5'), fault: { line: 5, ...minutes } },
    { title: 'eight hours and a minute', text: agenda('    minutes: 481'), fault: { line: 5, ...minutes } },
    { title: 'minutes without end', text: agenda('    minutes: .inf'), fault: { line: 5, ...minutes } },
    { title: 'no minutes', text: agenda(), fault: { line: 2, key: 'minutes', reason: 'missing' } },
    {
      title: 'nothing after a key',
      text: agenda('    minutes: 5', '    affects:'),
      fault: { line: 6, key: 'affects', reason: 'not-a-list' },
    },
    {
      title: 'a year as a title',
      text: 'rounds:\n  - kind: discussion\n    title: 2027\n    minutes: 1\n    prompt: A',
      fault: { line: 3, key: 'title', reason: 'not-text', most: 100 },
    },
    {
      title: 'a title of signs that nobody sees',
      text: roundOf('break').replace('title: A', 'title: "\u200b\u2800"'),
      fault: { line: 3, key: 'title', reason: 'not-text', most: 100 },
    },
    {
      title: 'a prompt of 1,001 letters',
      text: `rounds:\n  - kind: discussion\n    title: A\n    minutes: 1\n    prompt: ${'ж'.repeat(1001)}`,
      fault: { line: 5, key: 'prompt', reason: 'too-long', most: 1000 },
    },
    {
      title: 'an unknown kind',
      text: agenda('    minutes: 5', '  - kind: dance', '    title: A'),
      fault: { line: 6, key: 'kind', reason: 'unknown-kind', allowed: KIND_NAMES },
    },
    {
      title: 'no kind',
      text: agenda('    minutes: 5', '  - title: A', '    prompt: B'),
      fault: { line: 6, key: 'kind', reason: 'unknown-kind', allowed: KIND_NAMES },
    },
    {
      title: 'a kind that every object has',
      text: roundOf('constructor'),
      fault: { line: 2, key: 'kind', reason: 'unknown-kind', allowed: KIND_NAMES },
    },
    {
      title: 'reactions to nothing',
      text: agenda('    minutes: 5', '  - kind: reactions', '    title: A', '    prompt: B', '    minutes: 5'),
      fault: { line: 6, key: 'propositions', reason: 'missing' },
    },
    {
      title: 'a proposition that is no list',
      text: agenda('    minutes: 5', '  - {kind: reactions, title: A, prompt: B, minutes: 5, propositions: C}'),
      fault: { line: 6, key: 'propositions', reason: 'not-a-list' },
    },
    {
      title: 'an empty proposition among others',
      text: roundOf('reactions', '    propositions:', '      - One', '      - ""'),
      fault: { line: 8, key: 'propositions', reason: 'not-text', most: 300 },
    },
    {
      title: 'a proposition of 301 letters',
      text: roundOf('reactions', '    propositions:', '      - One', `      - ${'x'.repeat(301)}`),
      fault: { line: 8, key: 'propositions', reason: 'too-long', most: 300 },
    },
    {
      title: 'a number as the name of a party',
      text: roundOf('break', '    affects: [Ardania, 7]'),
      fault: { line: 6, key: 'affects', reason: 'not-text', most: 60 },
    },
    {
      title: 'two questions of an express round',
      text: roundOf('express', '    questions: [One?, Two?]'),
      fault: { line: 6, key: 'questions', reason: 'too-few', least: 3, most: 5, count: 2 },
    },
    {
      title: 'eleven propositions',
      text: roundOf('reactions', `    propositions: [${Array.from({ length: 11 }, (_, n) => n).map((n) => `P${n}`)}]`),
      fault: { line: 6, key: 'propositions', reason: 'too-many', least: 1, most: 10, count: 11 },
    },
    {
      title: 'seven offers',
      text: roundOf('sealed-signals', '    offers: [A, B, C, D, E, F, G]'),
      fault: { line: 6, key: 'offers', reason: 'too-few', least: 8, most: 20, count: 7 },
    },
    {
      title: 'half of the offers withheld',
      text: roundOf('sealed-signals', '    withholding: 0.5', '    offers: [A, B, C, D, E, F, G, H]'),
      fault: { line: 6, key: 'withholding', reason: 'not-number', least: 0, most: 0.2 },
    },
    {
      title: 'eleven statements each',
      text: roundOf('statements', '    statementsEach: 11'),
      fault: { line: 6, key: 'statementsEach', reason: 'not-count', least: 1, most: 10 },
    },
    {
      title: 'turns of ten seconds',
      text: roundOf('turns', '    secondsEach: 10'),
      fault: { line: 6, key: 'secondsEach', reason: 'not-count', least: 20, most: 1800 },
    },
    {
      title: 'an hour of grace',
      text: roundOf('break', '    graceSeconds: 3600'),
      fault: { line: 6, key: 'graceSeconds', reason: 'not-count', least: 0, most: 300 },
    },
    {
      title: 'a vocabulary that there is not',
      text: roundOf('reactions', '    propositions: [A]', '    vocabulary: love'),
      fault: { line: 7, key: 'vocabulary', reason: 'not-choice', allowed: 'agreement, acceptance, support' },
    },
    {
      title: 'a confidentiality that there is not',
      text: roundOf('break', '    confidentiality: secret'),
      fault: {
        line: 6,
        key: 'confidentiality',
        reason: 'not-choice',
        allowed: 'chatham-house, off-the-record, on-the-record',
      },
    },
    {
      title: 'yes for true',
      text: roundOf('break', '    endsEarly: yes'),
      fault: { line: 6, key: 'endsEarly', reason: 'not-boolean' },
    },
    {
      title: 'a round that is a word',
      text: 'rounds:\n  - discussion',
      fault: { line: 2, key: 'rounds', reason: 'not-keys', allowed: LEAST },
    },
    {
      title: 'an agenda with an empty title',
      text: `title: ""\n${roundOf('break')}`,
      fault: { line: 1, key: 'title', reason: 'not-text', most: 100 },
    },
    {
      title: 'rules of the phases in a word',
      text: `phaseRules: none\n${roundOf('break')}`,
      fault: { line: 1, key: 'phaseRules', reason: 'not-keys', allowed: RULES },
    },
    {
      title: 'a rule that there is not',
      text: `phaseRules:\n  noTalking: true\n${roundOf('break')}`,
      fault: { line: 2, key: 'noTalking', reason: 'unknown-key', allowed: RULES },
    },
    {
      title: 'a rule that is neither true nor false',
      text: `phaseRules:\n  needsBeforeSolutions: maybe\n${roundOf('break')}`,
      fault: { line: 2, key: 'needsBeforeSolutions', reason: 'not-boolean' },
    },
    { title: 'an empty file', text: '', fault: { line: 1, key: 'rounds', reason: 'no-rounds' } },
    { title: 'a file of one word', text: 'agenda', fault: { line: 1, key: 'rounds', reason: 'no-rounds' } },
    { title: 'an empty list', text: 'rounds: []', fault: { line: 1, key: 'rounds', reason: 'no-rounds' } },
    { title: 'no list', text: 'title: A\nrounds: 5', fault: { line: 2, key: 'rounds', reason: 'not-a-list' } },
    {
      title: '31 rounds',
      text: `rounds:\n${'  - { kind: break, title: A, prompt: B, minutes: 1 }\n'.repeat(31)}`,
      fault: { line: 1, key: 'rounds', reason: 'too-many', least: 1, most: 30, count: 31 },
    },
    {
      title: 'another file altogether',
      text: 'services:\n  web: 1',
      fault: { line: 1, key: 'services', reason: 'unknown-key', allowed: TOP },
    },
    { title: 'a bracket left open', text: 'rounds:\n  - [', fault: { line: 2, key: '', reason: 'not-yaml' } },
    {
      title: 'a tab as indentation',
      text: roundOf('break', '\taffects: [A]'),
      fault: { line: 6, key: '', reason: 'not-yaml' },
    },
    {
      title: 'the same key twice',
      text: agenda('    minutes: 5', '    minutes: 6'),
      fault: { line: 6, key: '', reason: 'not-yaml' },
    },
  ])('$title', ({ text, fault }) => {
    expect(() => readAgenda(text)).toThrow(expect.objectContaining({ code: 'agenda-unreadable', facts: fault }));
  });

  test.each(Object.entries(KINDS))('%s: whatever is missing or unknown is named', (kind, { keys }) => {
    const own = Object.entries(keys).map(([name, key]) => ({ name, isNeeded: !('otherwise' in key) }));
    const needed = own.find(({ isNeeded }) => isNeeded)?.name;
    const facts = (text: string): unknown => {
      try {
        return readAgenda(text) && 'read';
      } catch (error) {
        return error instanceof Refusal ? error.facts : error;
      }
    };

    expect(facts(roundOf(kind))).toEqual(needed === undefined ? 'read' : { line: 2, key: needed, reason: 'missing' });
    expect(facts(roundOf(kind, '    nonsense: 1'))).toEqual({
      line: 6,
      key: 'nonsense',
      reason: 'unknown-key',
      allowed: [LEAST, ...own.map(({ name }) => name), COMMON].join(', '),
    });
  });

  test('a file that multiplies itself is not unfolded', () => {
    const bomb = 'a: &a [x, x]\nb: &b [*a, *a]\nrounds: [*b, *b]';

    expect(() => readAgenda(bomb)).toThrow(expect.objectContaining({ code: 'agenda-unreadable' }));
  });

  test.each([
    { title: '39,999 open brackets', text: '['.repeat(39_999) },
    { title: '39,999 open braces', text: '{'.repeat(39_999) },
    { title: '700 braces in each other', text: `${'{'.repeat(700)}${'}'.repeat(700)}` },
    { title: '300 questions', text: '? '.repeat(300) },
    { title: '300 dashes', text: '- '.repeat(300) },
    { title: 'a list as a key', text: 'rounds:\n  - [a, b]: c' },
  ])('$title are refused before they can keep anybody waiting', ({ text }) => {
    expect(() => readAgenda(text)).toThrow(
      expect.objectContaining({ code: 'agenda-unreadable', facts: expect.objectContaining({ reason: 'not-yaml' }) }),
    );
  });

  test('a file of more than 40,000 characters is not read at all', () => {
    expect(() => readAgenda('#'.repeat(40_001))).toThrow(expect.objectContaining({ code: 'agenda-file-too-large' }));
  });
});
