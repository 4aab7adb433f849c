import { expect, test } from 'vitest';
import { correct } from '../../../../domain/screening/aggregate.ts';
import { severitiesOf } from '../../../../domain/screening/agreement/severity.ts';
import { memberOf } from '../../../support/build.ts';
import { reviewsBy } from './scores.ts';

/** Ten applicants, scored 2, 3 and 4 by turns, and by each reviewer as many points higher. */
const leaning = (points: readonly number[]) =>
  correct(
    reviewsBy(
      Array.from({ length: 10 }, (_, n) =>
        points.map((more, reviewer) => ({ applicant: n + 1, reviewer, score: 2 + (n % 3) + more })),
      ).flat(),
    ),
    'moderate',
  );

test('how reviewers lean is told in words', () => {
  expect([...severitiesOf([leaning([0, 0, -1, 1])])]).toEqual([
    [memberOf(800), 'middle'],
    [memberOf(801), 'middle'],
    [memberOf(802), 'strict'],
    [memberOf(803), 'mild'],
  ]);
});

test('of two reviewers nothing is told: each would be the measure of the other', () => {
  expect([...severitiesOf([leaning([-1, 1])])]).toEqual([]);
});

test('where it cannot be estimated nothing is told', () => {
  expect([...severitiesOf([{ outcome: 'not-made', reason: 'few-reviews' }])]).toEqual([]);
});
