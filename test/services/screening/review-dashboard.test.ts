import { expect, test } from 'vitest';
import { reviewDashboard } from '../../../services/screening/review-dashboard.ts';
import { aRecusal, aReview, idOf, memberOf } from '../../support/build.ts';
import { judge, organizer, reviewer, worldOf } from './judged.ts';

test("a reviewer's dashboard has the own cases only, each with how far it is", async () => {
  const world = await worldOf(5);
  await judge(world, [1, 0], 4);
  await judge(world, [2, 1], 4);
  const base = { reviewerId: memberOf(800), submittedAt: world.now() };
  await world.ports.reviews.put(
    aReview({ ...base, id: world.ports.newId(), applicationId: idOf('application', 3), awaits: 'identity' }),
  );
  await world.ports.reviews.put(
    aReview({
      ...base,
      id: world.ports.newId(),
      applicationId: idOf('application', 4),
      awaits: 'identity',
      hasAbstained: true,
    }),
  );
  await world.ports.reviews.recuse(aRecusal({ applicationId: idOf('application', 5) }));

  const [pile, ...others] = await reviewDashboard(world.ports, reviewer(0));

  expect(others).toEqual([]);
  expect(pile?.title).toBe('Water sharing');
  expect(pile?.reviewsDueAt).toBeInstanceOf(Date);
  expect(pile?.cases.map(({ number, party, state }) => `${number} ${party}: ${state}`)).toEqual([
    '1 Ardania: done',
    '2 Belmark: open',
    '3 Ardania: half',
    '4 Belmark: abstained',
  ]);
});

test('it is empty without cases, for somebody who competes, and once the decisions are out', async () => {
  const rival = { ...reviewer(0), memberId: memberOf(1) };
  expect(await reviewDashboard((await worldOf(0)).ports, reviewer(0))).toEqual([]);
  expect(await reviewDashboard((await worldOf(2)).ports, rival)).toEqual([]);
  expect(await reviewDashboard((await worldOf(2, { stage: 'decided' })).ports, reviewer(0))).toEqual([]);
});

test('it is for reviewers', async () => {
  await expect(reviewDashboard((await worldOf(1)).ports, organizer)).rejects.toMatchObject({ code: 'needs-role' });
});
