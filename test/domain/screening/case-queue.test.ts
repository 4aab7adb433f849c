import { expect, test } from 'vitest';
import type { Assignments } from '../../../domain/screening/assignment.ts';
import { type CasesInReview, nextCase } from '../../../domain/screening/case-queue.ts';
import type { Conflict } from '../../../domain/screening/conflict.ts';
import { anApplication, aReview, idOf, memberOf, on } from '../../support/build.ts';

const reviewer = memberOf(800);
const applications = [1, 2, 3, 4].map((n) =>
  anApplication({ id: idOf('application', n), number: n, memberId: memberOf(n) }),
);
const reviewOf = (n: number, by = memberOf(801)) =>
  aReview({ id: idOf('review', n), applicationId: idOf('application', n), reviewerId: by });
const next = (cases: Partial<CasesInReview>, by = reviewer) =>
  nextCase(by, [{ applications, reviews: [], conflicts: [], ...cases }]);
const conflictWith = (n: number): Conflict => ({
  applicationId: idOf('application', n),
  memberId: reviewer,
  origin: 'pinned',
  type: 'other',
});

test('the case with the fewest reviews comes first', () => {
  const reviews = [reviewOf(1), reviewOf(2), reviewOf(4)];

  expect(next({ reviews }).next?.application.number).toBe(3);
});

test('a review that is not whole does not count among those a case has', () => {
  const reviews = [reviewOf(1), reviewOf(2), reviewOf(4), { ...reviewOf(3), awaits: 'identity' as const }];

  expect(next({ reviews }).next?.application.number).toBe(3);
});

test('a reviewer meets neither what they have judged or left to others, nor what is closed to them, nor their own', () => {
  const gone = anApplication({ id: idOf('application', 6), number: 6, status: 'withdrawn' });
  const reviews = [reviewOf(1, reviewer), { ...reviewOf(3, reviewer), hasAbstained: true as const }];

  expect(next({ applications: [...applications, gone], reviews, conflicts: [conflictWith(2)] })).toEqual({
    next: { application: applications[3], step: 'text' },
    reviewed: 2,
    total: 3,
  });
});

test('whoever competes for a seat judges nobody there', () => {
  const own = anApplication({ id: idOf('application', 5), number: 5, memberId: reviewer });

  expect(next({ applications: [...applications, own] })).toEqual({ next: undefined, reviewed: 0, total: 0 });
});

test('a case whose words are judged comes before all others, for its second step', () => {
  const reviews = [{ ...reviewOf(4, reviewer), awaits: 'identity' as const }, reviewOf(4)];

  expect(next({ reviews }).next).toEqual({ application: applications[3], step: 'identity' });
});

test('once cases are shared out a reviewer meets only their own share and what they have begun', () => {
  const share = { applicationId: idOf('application', 2), reviewerId: reviewer, knows: false };
  const assignments: Assignments = { shares: [share], isOpenToAll: false, madeAt: on(2, '08:00') };
  const reviews = [reviewOf(4, reviewer)];

  expect(next({ assignments, reviews })).toMatchObject({ next: { application: { number: 2 } }, reviewed: 1, total: 2 });
  expect(next({ assignments, reviews }, memberOf(802))).toMatchObject({ next: undefined, total: 0 });
  const toAll = { ...assignments, isOpenToAll: true };
  expect(next({ assignments: toAll, reviews }, memberOf(802))).toMatchObject({ total: 4 });
});

test('reviewers who begin at once begin with different cases', () => {
  const firsts = Array.from({ length: 12 }, (_, n) => next({}, memberOf(800 + n)));

  expect(new Set(firsts.map((one) => one.next?.application.number)).size).toBeGreaterThan(2);
});

test('words that replaced withdrawn ones are to be judged anew', () => {
  const renewed = anApplication({ submittedAt: on(2, '12:00') });
  const reviews = [aReview({ submittedAt: on(2, '09:00') })];

  expect(next({ applications: [renewed], reviews })).toEqual({
    next: { application: renewed, step: 'text' },
    reviewed: 0,
    total: 1,
  });
});

test('when all is judged, nothing comes', () => {
  const reviews = [1, 2, 3, 4].map((n) => reviewOf(n, reviewer));

  expect(next({ reviews })).toEqual({ next: undefined, reviewed: 4, total: 4 });
});
