import { expect, test } from 'vitest';
import { chanceFrom } from '../../../../domain/screening/agreement/chance.ts';
import { reliabilityOf } from '../../../../domain/screening/agreement/reliability.ts';
import { reviewsBy, type Scored } from './scores.ts';

/** Twelve applicants, scored by all of three reviewers. */
function complete(): readonly Scored[] {
  const chance = chanceFrom('reliability');
  return Array.from({ length: 12 }, (_, n) =>
    [0, 1, 2].map((reviewer) => ({ applicant: n + 1, reviewer, score: 1 + Math.floor(4 * chance()) + (n % 2) })),
  ).flat();
}

const of = (scored: readonly Scored[]) =>
  reliabilityOf({ reviews: reviewsBy(scored), criterionId: 'moderate', seed: 'seed' });

test('is the same to the last bit, however the reviews come in', () => {
  const straight = of(complete());
  expect(straight?.interval).toBeDefined();
  expect(of(complete().toReversed())).toEqual(straight);
  expect(of(complete().toSorted((a, b) => a.reviewer - b.reviewer))).toEqual(straight);
});

test('tells intraclass correlations of a complete table only, and kappa of equal numbers of scores only', () => {
  expect(of(complete())).toMatchObject({ applicants: 12, intraclass: {}, kappa: expect.any(Number) });

  const oneMissing = of(complete().slice(1));
  expect(oneMissing).toMatchObject({ applicants: 12, alphas: { ordinal: { outcome: 'found' } } });
  expect(oneMissing).not.toHaveProperty('intraclass');
  expect(oneMissing).not.toHaveProperty('kappa');

  // Two of three each, by turns: an equal number, and no complete table.
  const byTurns = of(complete().filter(({ applicant, reviewer }) => applicant % 3 !== reviewer));
  expect(byTurns).toHaveProperty('kappa');
  expect(byTurns).not.toHaveProperty('intraclass');
});

test('is not told of four applicants, nor of many of whom only four have two scores', () => {
  const four = complete().filter(({ applicant }) => applicant <= 4);
  expect(of(four)).toBeUndefined();
  expect(of(complete().filter(({ applicant, reviewer }) => applicant <= 4 || reviewer === 0))).toBeUndefined();
});
