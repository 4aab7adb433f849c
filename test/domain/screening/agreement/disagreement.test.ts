import { describe, expect, test } from 'vitest';
import { disagreementsAmong } from '../../../../domain/screening/agreement/disagreement.ts';
import { isTalkedOver } from '../../../../domain/screening/agreement/discussion.ts';
import { assess } from '../../../../domain/screening/assessment.ts';
import type { Score } from '../../../../domain/screening/review.ts';
import { KELMAN_RUBRIC } from '../../../../domain/screening/rubric.ts';
import { aReview, idOf, memberOf, on } from '../../../support/build.ts';

/** The nth application, scored alike on all criteria but `moderate`. */
const assessed = (n: number, moderate: readonly Score[], rest: Score = 4) =>
  assess(
    { id: idOf('application', n) },
    moderate.map((score, index) =>
      aReview({
        id: idOf('review', n * 10 + index),
        reviewerId: memberOf(800 + index),
        scores: { moderate: score, committed: rest, influential: rest, community: rest },
      }),
    ),
    { rubric: KELMAN_RUBRIC },
  );

describe('a disagreement', () => {
  test.each([
    { moderate: [2, 5], flagged: ['moderate'] },
    { moderate: [2, 4], flagged: [] },
    { moderate: [5, 2, 4, 4], flagged: ['moderate'] },
    { moderate: [5, 'cannot-judge'], flagged: [] },
    { moderate: [5], flagged: [] },
  ] as const)('$moderate: $flagged', ({ moderate, flagged }) => {
    expect(disagreementsAmong([assessed(1, moderate)]).flatMap(({ criteria }) => criteria)).toEqual(flagged);
  });

  test('is also where scores are spread most: one of ten, and nobody when two of ten are equal', () => {
    const calm = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => assessed(from + n, [3, 4]));

    expect(disagreementsAmong([...calm(1, 10), assessed(10, [2, 4])])).toEqual([
      { applicationId: idOf('application', 10), criteria: [], isSpread: true },
    ]);
    expect(disagreementsAmong([...calm(1, 9), assessed(9, [2, 4]), assessed(10, [2, 4])])).toEqual([]);
    // Nine are too few for a tenth of them to be anybody.
    expect(disagreementsAmong([...calm(1, 9), assessed(9, [2, 4])])).toEqual([]);
  });

  test('is nowhere when all agree', () => {
    expect(disagreementsAmong(Array.from({ length: 20 }, (_, n) => assessed(n + 1, [4, 4])))).toEqual([]);
  });

  test('changes no score: the assessment with it is the assessment without it', () => {
    const one = assessed(1, [2, 5]);
    disagreementsAmong([one]);
    expect(one).toEqual(assessed(1, [2, 5]));
  });
});

test('a talk counts until a review comes in or changes later', () => {
  const discussion = { discussedAt: on(3, '12:00'), notedBy: memberOf(900) };

  expect(isTalkedOver(undefined, [])).toBe(false);
  expect(isTalkedOver(discussion, [aReview({ submittedAt: on(3, '12:00') })])).toBe(true);
  expect(isTalkedOver(discussion, [aReview({ submittedAt: on(3, '12:01') })])).toBe(false);
  const early = { submittedAt: on(3, '11:00') };
  expect(isTalkedOver(discussion, [aReview({ ...early, changedAt: on(3, '12:00') })])).toBe(true);
  expect(isTalkedOver(discussion, [aReview({ ...early, changedAt: on(3, '12:01') })])).toBe(false);
});
