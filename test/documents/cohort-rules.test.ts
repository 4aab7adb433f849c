import { describe, expect, test } from 'vitest';
import { COHORT_RULES_FILE_MOST, readCohortRules, writeCohortRules } from '../../documents/cohort-rules.ts';
import { type CohortRules, PARITY } from '../../domain/screening/cohort/rules.ts';

const workshop = {
  seats: 20,
  parties: [
    { id: 'party-1', name: 'Ardania' },
    { id: 'party-2', name: 'Belmark: the “north”' },
  ],
};
const subject = { workshop, numbers: new Set([1, 2, 3, 12, 31]) };

const RULES: CohortRules = {
  seats: { 'party-1': { least: 10, most: 10 }, 'party-2': { least: 8, most: 12 } },
  perInstitution: 2,
  officialsMost: 0,
  quotas: [
    { attribute: 'gender', is: 'woman', within: 'cohort', least: 8 },
    { attribute: 'sector', is: 'civil-society', within: 'each-party', least: 1, most: 4 },
    { attribute: 'isOfficial', is: 'no', within: { partyId: 'party-2' }, least: 2 },
  ],
  apart: [{ applications: [12, 31], reason: 'same-family' }],
  include: [3],
  lottery: 0.005,
};

describe('rules of a cohort', () => {
  test.each([
    ['all there can be', RULES],
    ['parity', PARITY],
  ])('written as a file are read as the same: %s', (_, rules) => {
    expect(readCohortRules(writeCohortRules(rules, workshop, 'A remark.\nIn two lines.'), subject)).toEqual(rules);
  });

  test('are parity when a file says nothing', () => {
    expect(readCohortRules('# nothing yet\n', subject)).toEqual(PARITY);
  });

  test('take yes and no as YAML has them', () => {
    const text = 'quotas:\n  - { attribute: isOfficial, is: true, most: 2 }\n';
    expect(readCohortRules(text, subject).quotas).toEqual([
      { attribute: 'isOfficial', is: 'yes', within: 'cohort', most: 2 },
    ]);
  });

  test.each<[string, string, Record<string, unknown>]>([
    ['no YAML', 'quotas: [\n', { line: 2, trouble: 'not-yaml' }],
    ['a list', '- a\n', { line: 1, trouble: 'not-keys' }],
    ['a key that there is not', 'quotas: []\nwomen: 8\n', { line: 2, key: 'women', trouble: 'unknown-key' }],
    [
      'a party that there is not',
      'seats:\n  Ardania: 10\n  Cordia: 10\n',
      { line: 3, key: 'Cordia', trouble: 'unknown-key' },
    ],
    ['seats of one party only', 'seats:\n  Ardania: 10\n', { line: 1, trouble: 'seats-of-all' }],
    [
      'seats that are too many',
      'seats:\n  Ardania: 15\n  "Belmark: the “north”": 6..10\n',
      { line: 1, trouble: 'seats-do-not-fit', most: 20 },
    ],
    ['seats from more to fewer', 'seats:\n  Ardania: 12..8\n', { line: 2, key: 'Ardania', trouble: 'least-over-most' }],
    ['seats in words', 'seats:\n  Ardania: ten\n', { line: 2, trouble: 'not-range' }],
    [
      'a cap of none',
      'perInstitution: 0\n',
      { line: 1, key: 'perInstitution', trouble: 'not-count', least: 1, most: 20 },
    ],
    ['half an official', 'officials: 0.5\n', { line: 1, trouble: 'not-count' }],
    ['quotas that are no list', 'quotas: 3\n', { line: 1, trouble: 'not-a-list' }],
    [
      'an attribute that nobody is asked',
      'quotas:\n  - { attribute: faith, is: none, most: 1 }\n',
      { line: 2, key: 'attribute', trouble: 'not-choice' },
    ],
    [
      'a value that nobody can choose',
      'quotas:\n  - attribute: gender\n    is: lady\n    least: 1\n',
      { line: 3, key: 'is', trouble: 'not-choice' },
    ],
    ['a quota of nothing', 'quotas:\n  - { attribute: gender, is: woman }\n', { line: 2, trouble: 'no-bound' }],
    [
      'a quota of more than there are seats',
      'quotas:\n  - attribute: gender\n    is: woman\n    least: 21\n',
      { line: 4, key: 'least', trouble: 'not-count' },
    ],
    [
      'a quota of less than the least',
      'quotas:\n  - attribute: gender\n    is: woman\n    least: 3\n    most: 2\n',
      { line: 5, key: 'most', trouble: 'least-over-most' },
    ],
    [
      'somebody apart from themselves',
      'apart:\n  - applications: [12, 12]\n    reason: other\n',
      { line: 2, trouble: 'not-a-pair' },
    ],
    [
      'somebody who is not there',
      'apart:\n  - applications: [12, 99]\n    reason: other\n',
      { line: 2, trouble: 'unknown-application' },
    ],
    [
      'a reason of one’s own',
      'apart:\n  - applications: [12, 31]\n    reason: dislike\n',
      { line: 3, trouble: 'not-choice' },
    ],
    ['somebody included who is not there', 'include: [3, 98]\n', { line: 1, trouble: 'unknown-application' }],
    ['a lot among too many', 'lottery: 5\n', { line: 1, trouble: 'not-number', most: 1 }],
    ['an alias', 'include: &a [3]\napart: *a\n', { line: 2, trouble: 'not-yaml' }],
  ])('are refused with the line: %s', (_, text, facts) => {
    expect(() => readCohortRules(text, subject)).toThrow(
      expect.objectContaining({ code: 'rules-unreadable', facts: expect.objectContaining(facts) }),
    );
  });

  test('that are too long are not read', () => {
    expect(() => readCohortRules('#'.repeat(COHORT_RULES_FILE_MOST + 1), subject)).toThrow(
      expect.objectContaining({ code: 'rules-file-too-large' }),
    );
  });
});
