import { describe, expect, test } from 'vitest';
import { assess } from '../../../domain/screening/assessment.ts';
import type { Scores } from '../../../domain/screening/review.ts';
import { aReview, idOf, memberOf } from '../../support/build.ts';

const application = idOf('application');

const reviewed = (...all: readonly Scores[]) =>
  assess(
    application,
    all.map((scores, index) => aReview({ id: idOf('review', index + 1), reviewerId: memberOf(800 + index), scores })),
  );

const scores = (
  influential: Scores['moderate'],
  community: Scores['moderate'],
  ...gates: [Scores['moderate'], Scores['moderate']]
): Scores => ({
  influential,
  community,
  moderate: gates[0],
  committed: gates[1],
});

describe('an assessment', () => {
  test('takes the mean of each criterion and keeps openness and influence apart', () => {
    expect(reviewed(scores(5, 4, 3, 5), scores(4, 'cannot-judge', 4, 5))).toEqual({
      applicationId: application,
      reviews: 2,
      means: { influential: 4.5, community: 4, moderate: 3.5, committed: 5 },
      standing: { outcome: 'eligible', openness: 4.25, influence: 4.25 },
    });
  });

  test('of nobody is no assessment', () => {
    expect(reviewed()).toEqual({
      applicationId: application,
      reviews: 0,
      means: { influential: undefined, community: undefined, moderate: undefined, committed: undefined },
      standing: { outcome: 'unreviewed' },
    });
  });

  test('lets one half of influence speak for both when nobody could judge the other', () => {
    expect(reviewed(scores('cannot-judge', 2, 4, 4)).standing).toEqual({
      outcome: 'eligible',
      openness: 4,
      influence: 2,
    });
  });
});

describe('influence cannot buy off a gate', () => {
  test.each([
    { title: 'median of three below 3', moderate: [2, 2, 5], standing: 'gated' },
    { title: 'median of two just below 3', moderate: [2, 3], standing: 'gated' },
    { title: 'median of two exactly 3', moderate: [2, 4], standing: 'eligible' },
    { title: 'median of three exactly 3', moderate: [2, 3, 5], standing: 'eligible' },
    { title: 'a single 1 among high scores', moderate: [1, 5, 5], standing: 'gated' },
    { title: 'a score beside one who could not judge', moderate: ['cannot-judge', 3], standing: 'eligible' },
  ] as const)('$title: $standing', ({ moderate, standing }) => {
    const all = moderate.map((score) => scores(5, 5, score, 5));

    expect(reviewed(...all).standing.outcome).toBe(standing);
  });

  test('and the assessment names every gate that was not passed', () => {
    expect(reviewed(scores(5, 5, 2, 1)).standing).toEqual({ outcome: 'gated', criteria: ['moderate', 'committed'] });
  });

  test('and a gate that nobody could judge is not passed either', () => {
    expect(reviewed(scores(5, 5, 'cannot-judge', 4)).standing).toEqual({ outcome: 'unjudged', criteria: ['moderate'] });
  });

  test('nor can openness stand in for influence that nobody could judge', () => {
    expect(reviewed(scores('cannot-judge', 'cannot-judge', 4, 4)).standing).toEqual({
      outcome: 'unjudged',
      criteria: ['influential', 'community'],
    });
  });
});
