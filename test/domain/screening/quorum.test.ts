import { expect, test } from 'vitest';
import { quorumOf } from '../../../domain/screening/quorum.ts';
import { countedReviews } from '../../../domain/screening/review.ts';
import { KELMAN_RUBRIC } from '../../../domain/screening/rubric.ts';
import { anApplication, aReview, idOf, memberOf, on } from '../../support/build.ts';

const { quorum } = KELMAN_RUBRIC;
const by = (n: number, more: Partial<Parameters<typeof aReview>[0]> = {}) =>
  aReview({ id: idOf('review', n), reviewerId: memberOf(800 + n), ...more });
const knower = { memberId: memberOf(801), knows: ['party-1'] };

test('three reviews, one of them by somebody who knows the party and one from outside it, are a quorum', () => {
  const rules = { quorum, profiles: [knower] };
  const three = [by(1), by(2), by(3)];

  expect(quorumOf(anApplication(), three, rules)).toEqual({ isMet: true, reviews: 3, knowing: 1, outside: 2 });
  expect(quorumOf(anApplication(), three.slice(1), rules)).toMatchObject({ isMet: false, reviews: 2 });
  expect(quorumOf(anApplication(), three, { quorum, profiles: [] })).toMatchObject({ isMet: false, knowing: 0 });
  const all = three.map(({ reviewerId }) => ({ memberId: reviewerId, knows: ['party-1'] }));
  expect(quorumOf(anApplication(), three, { quorum, profiles: all })).toMatchObject({ isMet: false, outside: 0 });
});

test('what a reviewer says with the review comes before what they said of themselves', () => {
  const reviews = [by(1, { knowsParty: false }), by(2, { knowsParty: true }), by(3)];

  expect(quorumOf(anApplication(), reviews, { quorum, profiles: [knower] })).toMatchObject({ knowing: 1, outside: 2 });
});

test('reviews of words that were replaced do not count', () => {
  const renewed = anApplication({ submittedAt: on(3, '09:00') });

  expect(quorumOf(renewed, [by(1), by(2), by(3)], { quorum, profiles: [knower] })).toMatchObject({ reviews: 0 });
});

test('half a review, one left to others, a rival’s and one in conflict do not count', () => {
  const application = anApplication();
  const rival = anApplication({ id: idOf('application', 2), memberId: memberOf(803) });
  const reviews = [by(1, { awaits: 'identity' }), by(2, { hasAbstained: true }), by(3), by(4), by(5)];
  const conflicts = [{ applicationId: application.id, memberId: memberOf(804) }];

  expect(countedReviews(reviews, [application, rival], conflicts)).toEqual([by(5)]);
});
