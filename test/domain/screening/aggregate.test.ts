import { describe, expect, test } from 'vitest';
import { correct, fitAdditive, isConnected, type Rating } from '../../../domain/screening/aggregate.ts';
import { chanceFrom } from '../../../domain/screening/agreement/chance.ts';
import { hashOf } from '../../../domain/screening/hash.ts';
import { reviewsBy, type Scored } from './agreement/scores.ts';
import { tau } from './agreement/tau.ts';

const rated = (...ratings: readonly (readonly [string, string, number])[]): readonly Rating[] =>
  ratings.map(([applicationId, reviewerId, score]) => ({ applicationId, reviewerId, score }));

const shuffled = <T extends Rating>(ratings: readonly T[], seed: string): readonly T[] =>
  ratings.toSorted(
    (a, b) => hashOf(`${seed}${a.applicationId}${a.reviewerId}`) - hashOf(`${seed}${b.applicationId}${b.reviewerId}`),
  );

/** Thirty applicants whom three of eight reviewers have scored, the reviewers in rotation: all are connected. */
function design(seed: string, leaning: (reviewer: number) => number = () => 0): readonly Rating[] {
  const chance = chanceFrom(seed);
  return Array.from({ length: 30 }, (_, applicant) => {
    const worth = 1 + 4 * chance();
    return Array.from({ length: 3 }, (__, place) => {
      const reviewer = (applicant * 3 + place * (1 + (applicant % 2))) % 8;
      return {
        applicationId: `a${applicant}`,
        reviewerId: `r${reviewer}`,
        score: worth + chance() - 0.5 + leaning(reviewer),
      };
    });
  }).flat();
}

const ranked = (ratings: readonly Rating[]): readonly number[] => {
  const { means } = fitAdditive(ratings);
  return Array.from({ length: means.size }, (_, applicant) => means.get(`a${applicant}`)!);
};

const meansOf = (ratings: readonly Rating[]): readonly number[] => {
  const ids = [...new Set(ratings.map(({ applicationId }) => applicationId))];
  return ids.map((id) => {
    const own = ratings.filter(({ applicationId }) => applicationId === id);
    return own.reduce((sum, { score }) => sum + score, 0) / own.length;
  });
};

describe('the shrunken additive model', () => {
  test('of two applicants and two reviewers is what the algebra says', () => {
    // Where all read all, b_j = n (c_j − g) / (n + 1) and t_i = (m r_i + 0.3 g) / (m + 0.3): here g = 3.5.
    const { means, leanings } = fitAdditive(rated(['a', 'x', 5], ['a', 'y', 3], ['b', 'x', 4], ['b', 'y', 2]));
    expect(means.get('a')).toBeCloseTo((2 * 4 + 0.3 * 3.5) / 2.3, 9);
    expect(means.get('b')).toBeCloseTo((2 * 3 + 0.3 * 3.5) / 2.3, 9);
    expect(leanings.get('x')).toBeCloseTo(2 / 3, 9);
    expect(leanings.get('y')).toBeCloseTo(-2 / 3, 9);
  });

  test('of the same with one score missing is what the algebra says', () => {
    // b_x = (9 − t_a − t_b) / 3, b_y = (3 − t_a) / 2, 2.3 t_a = 8 − b_x − b_y + 1.2, 1.3 t_b = 4 − b_x + 1.2.
    const { means } = fitAdditive(rated(['a', 'x', 5], ['a', 'y', 3], ['b', 'x', 4]));
    expect(means.get('a')).toBeCloseTo(4749 / 1176, 9);
    expect(means.get('b')).toBeCloseTo((66 + (10 * 4749) / 1176) / 29, 9);
  });

  test('gives the same to the last bit, however the scores come in', () => {
    const ratings = design('order', (reviewer) => reviewer / 4);
    const straight = fitAdditive(ratings);
    for (const seed of ['one', 'two', 'three']) {
      const { means, leanings } = fitAdditive(shuffled(ratings, seed));
      expect([...means]).toEqual([...straight.means]);
      expect([...leanings]).toEqual([...straight.leanings]);
    }
  });

  test('hardly moves anybody when one reviewer of a connected design scores a point higher throughout', () => {
    const plain = design('constant');
    const raised = plain.map((one) => (one.reviewerId === 'r3' ? { ...one, score: one.score + 1 } : one));

    const kept = tau(ranked(plain), ranked(raised));
    const keptByMeans = tau(meansOf(plain), meansOf(raised));
    console.log(
      `a point added to one reviewer: tau ${kept.toFixed(3)} by the model, ${keptByMeans.toFixed(3)} by means`,
    );
    expect(kept).toBeGreaterThan(0.96);
    expect(kept).toBeGreaterThan(keptByMeans);
  });

  test('where every reviewer saw everybody changes no rank, and draws all means to the middle by m/(m + 0.3)', () => {
    const chance = chanceFrom('complete');
    const ratings = Array.from({ length: 20 }, (_, applicant) =>
      Array.from({ length: 4 }, (__, reviewer) => ({
        applicationId: `a${applicant}`,
        reviewerId: `r${reviewer}`,
        score: 1 + Math.floor(5 * chance()) + reviewer,
      })),
    ).flat();
    const grand = ratings.reduce((sum, { score }) => sum + score, 0) / ratings.length;

    for (const [index, value] of ranked(ratings).entries()) {
      expect(value - grand).toBeCloseTo((meansOf(ratings)[index]! - grand) * (4 / 4.3), 8);
    }
    expect(tau(ranked(ratings), meansOf(ratings))).toBeCloseTo(tau(meansOf(ratings), meansOf(ratings)), 12);
  });
});

describe('severity is taken out only where it can be told', () => {
  const everybody = (applicants: number, reviewers: readonly number[], from = 1): readonly Scored[] =>
    Array.from({ length: applicants }, (_, n) =>
      reviewers.map((reviewer) => ({ applicant: from + n, reviewer, score: 1 + ((n + reviewer) % 5) })),
    ).flat();

  test('of enough scores in a connected design', () => {
    expect(correct(reviewsBy(everybody(5, [1, 2])), 'moderate').outcome).toBe('made');
  });

  test('not when a reviewer has scored fewer than five', () => {
    const scored = [...everybody(5, [1, 2]), ...everybody(4, [3])];
    expect(correct(reviewsBy(scored), 'moderate')).toEqual({ outcome: 'not-made', reason: 'few-reviews' });
  });

  test('not when two groups of reviewers have no applicant in common', () => {
    const apart = [...everybody(5, [1, 2]), ...everybody(5, [3, 4], 6)];
    expect(correct(reviewsBy(apart), 'moderate')).toEqual({ outcome: 'not-made', reason: 'not-connected' });

    const bridge = { applicant: 1, reviewer: 3, score: 3 };
    expect(correct(reviewsBy([...apart, bridge]), 'moderate').outcome).toBe('made');
  });

  test('not on a criterion that nobody has scored', () => {
    expect(correct(reviewsBy(everybody(5, [1, 2])), 'committed')).toEqual({ outcome: 'not-made', reason: 'no-scores' });
  });
});

test('reviewers are connected through applicants they share, directly or by way of others', () => {
  expect(isConnected(rated(['a', 'x', 1], ['a', 'y', 1], ['b', 'y', 1], ['b', 'z', 1]))).toBe(true);
  expect(isConnected(rated(['a', 'x', 1], ['b', 'y', 1]))).toBe(false);
  expect(isConnected([])).toBe(false);
});
