import { describe, expect, test } from 'vitest';
import { readRubric, writeRubric } from '../../documents/rubric-file.ts';
import { Refusal } from '../../domain/refusal.ts';
import { KELMAN_RUBRIC, type Rubric } from '../../domain/screening/rubric.ts';

const GOOD = `source: after Kelman
quorum: { reviews: 3, knowing: 1, outside: 1 }
criteria:
  - id: moderate
    side: openness
    gate: true
    step: text
  - id: committed
    side: openness
    step: text
    weight: 2.5
  - id: reach
    side: influence
    step: identity
    question: Who listens?
    about: Think of people, not of posts.
    anchors:
      1: Nobody.
      3: Colleagues.
      5: Ministers.
`;

const faultOf = (text: string) => {
  try {
    readRubric(text);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'rubric-unreadable') return error.facts;
    throw error;
  }
  throw new Error('it was read');
};
const changed = (from: string, to: string) => {
  expect(GOOD).toContain(from);
  return GOOD.replace(from, to);
};

test('a rubric is read with what it leaves out', () => {
  expect(readRubric(GOOD)).toEqual({
    source: 'after Kelman',
    quorum: { reviews: 3, knowing: 1, outside: 1 },
    criteria: [
      { id: 'moderate', side: 'openness', isGate: true, step: 'text', weight: 1 },
      { id: 'committed', side: 'openness', isGate: false, step: 'text', weight: 2.5 },
      {
        id: 'reach',
        side: 'influence',
        isGate: false,
        step: 'identity',
        weight: 1,
        words: {
          question: 'Who listens?',
          about: 'Think of people, not of posts.',
          anchors: { 1: 'Nobody.', 3: 'Colleagues.', 5: 'Ministers.' },
        },
      },
    ],
  } satisfies Rubric);
});

test.each([KELMAN_RUBRIC, readRubric(GOOD)])('a rubric that was written is read as the same', (rubric) => {
  const file = writeRubric(rubric, 'A remark\nof two lines');
  expect(file).toMatch(/^# A remark\n# of two lines\nsource: /);
  expect(readRubric(file)).toEqual(rubric);
});

describe('what is wrong is named with its line, its key and what may stand there', () => {
  test.each([
    ['gate: true', 'gate: false', { line: 3, key: 'criteria', fault: 'no-gate' }],
    ['gate: true', 'gate: yes please', { line: 6, key: 'gate', fault: 'not-boolean' }],
    ['step: text\n  - id', 'stepp: text\n  - id', { line: 7, key: 'stepp', fault: 'unknown-key' }],
    ['    side: openness\n    step', '    step', { line: 8, key: 'side', fault: 'missing' }],
    ['side: influence', 'side: charm', { line: 13, key: 'side', fault: 'not-choice', allowed: 'openness, influence' }],
    ['side: influence', 'side: openness', { key: 'criteria', fault: 'no-side', allowed: 'influence' }],
    ['weight: 2.5', 'weight: 0', { line: 11, key: 'weight', fault: 'not-weight', most: 10 }],
    ['weight: 2.5', 'weight: heavy', { line: 11, key: 'weight', fault: 'not-weight', most: 10 }],
    ['reviews: 3', 'reviews: 1.5', { line: 2, key: 'reviews', fault: 'not-count', least: 1, most: 10 }],
    ['reviews: 3', 'reviews: 1', { line: 2, key: 'reviews', fault: 'quorum-sum' }],
    ['id: committed', 'id: moderate', { line: 8, key: 'id', fault: 'twice' }],
    ['id: committed', 'id: Commitment!', { line: 8, key: 'id', fault: 'bad-id' }],
    ['id: committed', 'id: evidence', { line: 8, key: 'id', fault: 'bad-id' }],
    ['id: committed', 'id: candour', { line: 8, key: 'id', fault: 'no-words' }],
    ['      3: Colleagues.\n', '', { line: 17, key: 'anchors', fault: 'missing' }],
    ['    about: Think of people, not of posts.\n', '', { key: 'about', fault: 'missing' }],
    ['Who listens?', 'W'.repeat(46), { line: 15, key: 'question', fault: 'too-long', most: 45 }],
    ['Who listens?', '"\u200B"', { line: 15, key: 'question', fault: 'not-text' }],
    ['source: after Kelman', 'source: [', { fault: 'not-yaml' }],
    ['source: after Kelman', 'source: &a b\nother: *a', { fault: 'not-yaml' }],
    ['criteria:\n', 'criteria: none\nolder:\n', { key: 'older', fault: 'unknown-key' }],
  ])('%s → %s', (from, to, fault) => {
    expect(faultOf(changed(from, to))).toMatchObject(fault);
  });

  test('one criterion is too few, nine are too many, and a step has room for four', () => {
    const criterion = (id: string, step: string, side = 'openness') =>
      `  - { id: ${id}, side: ${side}, step: ${step}, gate: true, question: Q, about: A, anchors: { 1: a, 3: b, 5: c } }\n`;
    const head = 'source: ours\nquorum: { reviews: 1, knowing: 0, outside: 0 }\ncriteria:\n';
    const many = (count: number, step: (n: number) => string) =>
      head +
      Array.from({ length: count }, (_, n) => criterion(`c${n}`, step(n), n === 0 ? 'influence' : 'openness')).join('');

    expect(faultOf(many(1, () => 'text'))).toMatchObject({ fault: 'too-few', least: 2 });
    expect(faultOf(many(9, () => 'text'))).toMatchObject({ fault: 'too-many', most: 8 });
    expect(faultOf(many(5, () => 'text'))).toMatchObject({ line: 4, key: 'step', fault: 'step-full', most: 4 });
    expect(faultOf(many(4, () => 'identity'))).toMatchObject({ fault: 'no-text-step' });
    expect(readRubric(many(8, (n) => (n < 4 ? 'text' : 'identity'))).criteria).toHaveLength(8);
  });

  test('a file that is too large, or nested without end, is not even parsed', () => {
    expect(() => readRubric('#'.repeat(20_001))).toThrow(expect.objectContaining({ code: 'rubric-file-too-large' }));
    expect(faultOf(`source: ${'['.repeat(5000)}`)).toMatchObject({ fault: 'not-yaml' });
  });

  test.each(['', '# nothing', '- 1', 'null', 'true'])('%j is no rubric', (text) => {
    expect(() => readRubric(text)).toThrow(expect.objectContaining({ code: 'rubric-unreadable' }));
  });
});
