import { describe, expect, test } from 'vitest';
import { readAgenda } from '../../documents/agenda-file.ts';
import { KELMAN_AGENDA } from '../../documents/kelman-agenda.ts';

const agenda = (...lines: readonly string[]): string =>
  ['rounds:', '  - kind: discussion', '    title: Opening', '    prompt: Why are we here?', ...lines].join('\n');

test('the template after Kelman is a valid agenda of four rounds and 80 minutes', () => {
  const plans = readAgenda(KELMAN_AGENDA);

  expect(plans.map(({ kind, minutes }) => `${kind} ${minutes}`)).toEqual([
    'statements 20',
    'discussion 20',
    'statements 20',
    'reactions 20',
  ]);
});

test('a round of each kind is read, with three statements each where nothing is said', () => {
  const text = agenda(
    '    minutes: 5',
    '  - { kind: statements, title: Потреби, prompt: Что важно?, minutes: 10 }',
    '  - { kind: reactions, title: Ideas, prompt: React., minutes: 10, propositions: [One, Two] }',
  );

  expect(readAgenda(text)).toEqual([
    { kind: 'discussion', title: 'Opening', prompt: 'Why are we here?', minutes: 5 },
    { kind: 'statements', title: 'Потреби', prompt: 'Что важно?', minutes: 10, statementsEach: 3 },
    { kind: 'reactions', title: 'Ideas', prompt: 'React.', minutes: 10, propositions: ['One', 'Two'] },
  ]);
});

describe('a mistake is named with its line, its key and the reason', () => {
  test.each([
    { title: 'a misspelt key', text: agenda('    minuts: 5'), line: 5, key: 'minuts', reason: 'unknown-key' },
    { title: 'zero minutes', text: agenda('    minutes: 0'), line: 5, key: 'minutes', reason: 'not-minutes' },
    { title: 'minutes in words', text: agenda('    minutes: five'), line: 5, key: 'minutes', reason: 'not-minutes' },
    { title: 'half a minute', text: agenda('    minutes: 0.5'), line: 5, key: 'minutes', reason: 'not-minutes' },
    {
      title: 'eight hours and a minute',
      text: agenda('    minutes: 481'),
      line: 5,
      key: 'minutes',
      reason: 'not-minutes',
    },
    {
      title: 'eleven statements each',
      text: agenda('    minutes: 5', '  - {kind: statements, title: A, prompt: B, minutes: 5, statementsEach: 11}'),
      line: 6,
      key: 'statementsEach',
      reason: 'not-count',
    },
    {
      title: 'a year as a title',
      text: 'rounds:\n  - kind: discussion\n    title: 2027\n    minutes: 1\n    prompt: A',
      line: 3,
      key: 'title',
      reason: 'not-text',
    },
    { title: 'no minutes', text: agenda(), line: 2, key: 'minutes', reason: 'not-minutes' },
    {
      title: 'an unknown kind',
      text: agenda('    minutes: 5', '  - kind: dance', '    title: A'),
      line: 6,
      key: 'kind',
      reason: 'unknown-kind',
    },
    {
      title: 'reactions to nothing',
      text: agenda('    minutes: 5', '  - kind: reactions', '    title: A', '    prompt: B', '    minutes: 5'),
      line: 6,
      key: 'propositions',
      reason: 'missing',
    },
    {
      title: 'a proposition that is no list',
      text: agenda('    minutes: 5', '  - {kind: reactions, title: A, prompt: B, minutes: 5, propositions: C}'),
      line: 6,
      key: 'propositions',
      reason: 'not-a-list',
    },
    {
      title: 'a prompt of 1,001 letters',
      text: `rounds:\n  - kind: discussion\n    title: A\n    minutes: 1\n    prompt: ${'ж'.repeat(1001)}`,
      line: 5,
      key: 'prompt',
      reason: 'too-long',
    },
    { title: 'an empty file', text: '', line: 1, key: 'rounds', reason: 'no-rounds' },
    { title: 'an empty list', text: 'rounds: []', line: 1, key: 'rounds', reason: 'no-rounds' },
    { title: 'another file altogether', text: 'services:\n  web: 1', line: 1, key: 'services', reason: 'unknown-key' },
    { title: 'a bracket left open', text: 'rounds:\n  - [', line: 2, key: '', reason: 'not-yaml' },
    {
      title: 'the same key twice',
      text: agenda('    minutes: 5', '    minutes: 6'),
      line: 6,
      key: '',
      reason: 'not-yaml',
    },
  ])('$title', ({ text, line, key, reason }) => {
    expect(() => readAgenda(text)).toThrow(
      expect.objectContaining({ code: 'agenda-unreadable', facts: { line, key, reason } }),
    );
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
