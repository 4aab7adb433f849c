import { expect, test } from 'vitest';
import { nextCase } from '../../../domain/screening/case-queue.ts';
import { anApplication, aRecusal, aReview, idOf, memberOf, on } from '../../support/build.ts';

const reviewer = memberOf(800);
const applications = [1, 2, 3, 4].map((n) =>
  anApplication({ id: idOf('application', n), number: n, memberId: memberOf(n) }),
);
const reviewOf = (n: number, by = memberOf(801)) =>
  aReview({ id: idOf('review', n), applicationId: idOf('application', n), reviewerId: by });

test('the case with the fewest reviews comes first', () => {
  const reviews = [reviewOf(1), reviewOf(2), reviewOf(4)];

  const { next } = nextCase(reviewer, { applications, reviews, recusals: [] });

  expect(next?.number).toBe(3);
});

test('a reviewer meets neither what they have judged, nor what they stepped aside from, nor their own', () => {
  const own = anApplication({ id: idOf('application', 5), number: 5, memberId: reviewer });
  const gone = anApplication({ id: idOf('application', 6), number: 6, status: 'withdrawn' });
  const recusals = [aRecusal({ applicationId: idOf('application', 2) })];
  const reviews = [reviewOf(1, reviewer), reviewOf(3, reviewer)];

  expect(nextCase(reviewer, { applications: [...applications, own, gone], reviews, recusals })).toEqual({
    next: applications[3],
    reviewed: 2,
    total: 3,
  });
});

test('reviewers who begin at once begin with different cases', () => {
  const firsts = Array.from({ length: 12 }, (_, n) =>
    nextCase(memberOf(800 + n), { applications, reviews: [], recusals: [] }),
  );

  expect(new Set(firsts.map(({ next }) => next?.number)).size).toBeGreaterThan(2);
});

test('words that replaced withdrawn ones are to be judged anew', () => {
  const renewed = anApplication({ submittedAt: on(2, '12:00') });
  const reviews = [aReview({ submittedAt: on(2, '09:00') })];

  expect(nextCase(reviewer, { applications: [renewed], reviews, recusals: [] })).toEqual({
    next: renewed,
    reviewed: 0,
    total: 1,
  });
});

test('when all is judged, nothing comes', () => {
  const reviews = [1, 2, 3, 4].map((n) => reviewOf(n, reviewer));

  expect(nextCase(reviewer, { applications, reviews, recusals: [] })).toEqual({
    next: undefined,
    reviewed: 4,
    total: 4,
  });
});
