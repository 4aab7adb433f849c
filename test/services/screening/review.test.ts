import { expect, test } from 'vitest';
import { findIdentity } from '../../../services/screening/find-identity.ts';
import { findNextCase } from '../../../services/screening/find-next-case.ts';
import { recuse } from '../../../services/screening/recuse.ts';
import { submitReview } from '../../../services/screening/submit-review.ts';
import { withdrawApplication } from '../../../services/screening/withdraw-application.ts';
import { aCaller, aServer, idOf, memberOf, on } from '../../support/build.ts';
import {
  applicationOf,
  apply,
  member,
  organizer,
  otherReviewer,
  releasedWorld,
  review,
  reviewer,
  workshopId,
  worldWith,
} from './story.ts';

const threes = { influential: '3', community: '3', moderate: '3', committed: '3' };
const scoring = (applicationId: string) => ({ applicationId, scores: threes, evidence: '' });

test('a reviewer first reads a text without name and affiliation', async () => {
  const world = await worldWith();
  await apply(world, { 1: 'party-2' });

  expect(await findNextCase(world.ports, reviewer)).toEqual({
    applicationId: (await applicationOf(world, 1)).id,
    workshopTitle: 'Water sharing',
    number: 1,
    party: 'Belmark',
    motivation: 'I have advised both river commissions.',
    reviewed: 0,
    total: 1,
  });
});

test('the name is told when it is asked for', async () => {
  const world = await worldWith();
  await apply(world, { 1: 'party-1' });

  expect(await findIdentity(world.ports, reviewer, (await applicationOf(world, 1)).id)).toEqual({
    number: 1,
    name: 'Applicant 1',
    affiliation: 'Institute of Hydrology',
  });
});

test('each case comes once, and then nothing', async () => {
  const world = await worldWith();
  await apply(world, { 1: 'party-1', 2: 'party-2', 3: 'party-1' });

  const progress: string[] = [];
  for (let next = await findNextCase(world.ports, reviewer); next; next = await findNextCase(world.ports, reviewer)) {
    progress.push(`${next.reviewed} of ${next.total}`);
    await submitReview(world.ports, reviewer, scoring(next.applicationId));
  }

  expect(progress).toEqual(['0 of 3', '1 of 3', '2 of 3']);
  expect(await findNextCase(world.ports, otherReviewer)).toMatchObject({ reviewed: 0, total: 3 });
});

test('a review is kept whole, and scoring again replaces it', async () => {
  const world = await worldWith();
  await apply(world, { 1: 'party-1' });
  const { id } = await applicationOf(world, 1);
  await submitReview(world.ports, reviewer, scoring(id));
  await world.advanceTo(on(1, '13:00'));

  const number = await submitReview(world.ports, reviewer, {
    applicationId: id,
    scores: { influential: 'cannot-judge', community: '4', moderate: '5', committed: '2' },
    evidence: ' Signed the appeal. ',
  });

  expect(number).toBe(1);
  expect(await world.ports.reviews.listReviews(workshopId)).toEqual([
    {
      id: expect.any(String),
      workshopId,
      applicationId: id,
      reviewerId: memberOf(800),
      scores: { influential: 'cannot-judge', community: 4, moderate: 5, committed: 2 },
      evidence: 'Signed the appeal.',
      submittedAt: on(1, '13:00'),
    },
  ]);
});

test.each([{ moderate: undefined }, { moderate: '' }, { moderate: '6' }, { moderate: '0' }, { moderate: '2.5' }])(
  'a review with $moderate for one criterion is not kept',
  async (wrong) => {
    const world = await worldWith();
    await apply(world, { 1: 'party-1' });
    const { id } = await applicationOf(world, 1);

    const submitted = submitReview(world.ports, reviewer, { ...scoring(id), scores: { ...threes, ...wrong } });

    await expect(submitted).rejects.toMatchObject({ code: 'scores-incomplete' });
    expect(await world.ports.reviews.listReviews(workshopId)).toEqual([]);
  },
);

test('who steps aside sees nothing of the case any more, and an earlier review is destroyed', async () => {
  const world = await worldWith();
  await apply(world, { 1: 'party-1' });
  const { id } = await applicationOf(world, 1);
  await review(world, { 1: 5 });

  await recuse(world.ports, reviewer, id);
  await recuse(world.ports, reviewer, id);

  const refusal = { code: 'review-recused' };
  await expect(findIdentity(world.ports, reviewer, id)).rejects.toMatchObject(refusal);
  await expect(submitReview(world.ports, reviewer, scoring(id))).rejects.toMatchObject(refusal);
  expect(await findNextCase(world.ports, reviewer)).toBeUndefined();
  expect(await world.ports.reviews.listReviews(workshopId)).toEqual([]);
  expect(await world.ports.reviews.listRecusals(workshopId)).toHaveLength(1);
});

test('a reviewer who steps aside in another window while sending a review is not heard', async () => {
  const world = await worldWith();
  await apply(world, { 1: 'party-1' });
  const { id } = await applicationOf(world, 1);
  const { ports } = world;
  const slow: typeof ports = {
    ...ports,
    reviews: {
      ...ports.reviews,
      put: async (given) => {
        await recuse(ports, reviewer, id);
        return await ports.reviews.put(given);
      },
    },
  };

  await expect(submitReview(slow, reviewer, scoring(id))).rejects.toMatchObject({ code: 'review-recused' });
  expect(await ports.reviews.listReviews(workshopId)).toEqual([]);
});

test('nobody reviews their own application', async () => {
  const world = await worldWith();
  const applying = aCaller({ ...member(1), roleIds: ['reviewer-role'] });
  await apply(world, { 1: 'party-1' });
  const { id } = await applicationOf(world, 1);

  expect(await findNextCase(world.ports, applying)).toBeUndefined();
  for (const press of [findIdentity, recuse]) {
    await expect(press(world.ports, applying, id)).rejects.toMatchObject({ code: 'review-own' });
  }
  await expect(submitReview(world.ports, applying, scoring(id))).rejects.toMatchObject({ code: 'review-own' });
});

test('a withdrawn application is closed to everybody, also to who was reading it', async () => {
  const world = await worldWith();
  await apply(world, { 1: 'party-1' });
  const { id } = await applicationOf(world, 1);
  await withdrawApplication(world.ports, member(1), id);

  expect(await findNextCase(world.ports, reviewer)).toBeUndefined();
  for (const press of [findIdentity, recuse]) {
    await expect(press(world.ports, reviewer, id)).rejects.toMatchObject({ code: 'application-gone' });
  }
  await expect(submitReview(world.ports, reviewer, scoring(id))).rejects.toMatchObject({ code: 'application-gone' });
});

test('once the decisions are out, nothing is reviewed any more', async () => {
  const world = await releasedWorld();
  const { id } = await applicationOf(world, 2);

  expect(await findNextCase(world.ports, reviewer)).toBeUndefined();
  for (const press of [findIdentity, recuse]) {
    await expect(press(world.ports, reviewer, id)).rejects.toMatchObject({ code: 'review-too-late' });
  }
  await expect(submitReview(world.ports, reviewer, scoring(id))).rejects.toMatchObject({ code: 'review-too-late' });
});

test('reviewers are of this server and have the role', async () => {
  const world = await worldWith();
  await world.add({ servers: [aServer({ id: 'server-2' })] });
  await apply(world, { 1: 'party-1' });
  const { id } = await applicationOf(world, 1);
  const elsewhere = aCaller({ ...reviewer, serverId: 'server-2' });

  await expect(findNextCase(world.ports, organizer)).rejects.toMatchObject({ code: 'needs-role' });
  await expect(findIdentity(world.ports, member(5), id)).rejects.toMatchObject({ code: 'needs-role' });
  expect(await findNextCase(world.ports, elsewhere)).toBeUndefined();
  await expect(findIdentity(world.ports, elsewhere, id)).rejects.toMatchObject({ code: 'application-gone' });
  await expect(findIdentity(world.ports, reviewer, idOf('application', 9))).rejects.toMatchObject({
    code: 'application-gone',
  });
});
