import { expect, test } from 'vitest';
import type { Caller } from '../../../domain/server.ts';
import { findNextCase } from '../../../services/screening/find-next-case.ts';
import { approachDesk } from '../../../services/screening/own-applications.ts';
import { proposeCohort } from '../../../services/screening/propose-cohort.ts';
import { submitApplication } from '../../../services/screening/submit-application.ts';
import { withdrawApplication } from '../../../services/screening/withdraw-application.ts';
import { aCaller, aReview, memberOf, on } from '../../support/build.ts';
import type { World } from '../../support/world.ts';
import {
  aForm,
  applicationOf,
  apply,
  member,
  organizer,
  otherReviewer,
  review,
  reviewer,
  workshopId,
  worldWith,
} from './story.ts';

const applies = (world: World, caller: Caller) =>
  submitApplication(world.ports, caller, { workshopId, language: 'en', form: aForm() });

/** What a rival put into the store in the moment between applying and being kept from the reviews. */
const shutOut = async (world: World, rival: number, n: number) =>
  world.ports.reviews.put(
    aReview({
      applicationId: (await applicationOf(world, n)).id,
      reviewerId: memberOf(rival),
      scores: { influential: 1, community: 1, moderate: 1, committed: 1 },
      submittedAt: world.now(),
    }),
  );

test('a reviewer who has judged others cannot apply to the same workshop', async () => {
  const world = await worldWith();
  await apply(world, { 1: 'party-1' });
  await review(world, { 1: 1 });

  await expect(approachDesk(world.ports, reviewer, workshopId)).rejects.toMatchObject({ code: 'reviewed-here' });
  await expect(applies(world, reviewer)).rejects.toMatchObject({ code: 'reviewed-here' });
  expect(await world.ports.applications.list(workshopId)).toHaveLength(1);
});

test('a reviewer who withdrew, judged others, and would apply again is turned down', async () => {
  const world = await worldWith();
  await apply(world, { 1: 'party-1' });
  await applies(world, reviewer);
  const own = await applicationOf(world, 800);
  await withdrawApplication(world.ports, reviewer, own.id);
  await review(world, { 1: 1 });

  await expect(applies(world, reviewer)).rejects.toMatchObject({ code: 'reviewed-here' });
  expect(await applicationOf(world, 800)).toMatchObject({ status: 'withdrawn' });
});

test('what a rival says of others shuts nobody out', async () => {
  const world = await worldWith({ seats: 2 });
  await apply(world, { 1: 'party-1', 2: 'party-1', 4: 'party-2' });
  await review(world, { 1: 5, 2: 3, 4: 4 });
  await shutOut(world, 2, 1);
  await world.advanceTo(on(2, '12:00'));

  const { parties } = await proposeCohort(world.ports, organizer, workshopId);

  expect(parties[0]?.chosen).toMatchObject([{ name: 'Applicant 1', assessment: { reviews: 1 } }]);
});

test('what a rival says does not count as a review where the next case is chosen', async () => {
  const world = await worldWith({ seats: 2 });
  await apply(world, { 1: 'party-1', 2: 'party-1' });
  await review(world, { 2: 3 });
  await shutOut(world, 2, 1);

  expect(await findNextCase(world.ports, otherReviewer)).toMatchObject({ number: 1 });
});

test.each(['organizer-role', 'facilitator-role'])(
  'whoever holds the %s cannot apply: the panel belongs to no party',
  async (role) => {
    const world = await worldWith();
    const caller = aCaller({ ...member(7), roleIds: [role] });

    await expect(approachDesk(world.ports, caller, workshopId)).rejects.toMatchObject({ code: 'third-party' });
    await expect(applies(world, caller)).rejects.toMatchObject({ code: 'third-party' });
    expect(await world.ports.applications.list(workshopId)).toEqual([]);
  },
);
