import { expect, test } from 'vitest';
import { assessedOf } from '../../../services/screening/assessments.ts';
import { casesClosedTo } from '../../../services/screening/closed-cases.ts';
import {
  declareConflicts,
  listConflicts,
  type RulingRequest,
  ruleConflicts,
} from '../../../services/screening/conflict-rulings.ts';
import { declareReviewer } from '../../../services/screening/declare-reviewer.ts';
import { findNextCase } from '../../../services/screening/find-next-case.ts';
import { aCaller, memberOf } from '../../support/build.ts';
import { dyingAfter, livesThrough } from '../../support/crash.ts';
import type { World } from '../../support/world.ts';
import { apply, organizer, review, reviewer, workshopId, worldWith } from './story.ts';

const otherOrganizer = aCaller({ memberId: memberOf(901), roleIds: ['organizer-role'] });
const ruling = (overrides: Partial<RulingRequest> = {}): RulingRequest => ({
  workshopId,
  memberId: reviewer.memberId,
  numbers: [1],
  standing: 'pinned',
  type: 'dispute',
  reason: 'They wrote against each other.',
  ...overrides,
});

async function aWorld(): Promise<World> {
  const world = await worldWith();
  await apply(world, { 1: 'party-1', 2: 'party-2' });
  return world;
}

const assessed = async ({ ports }: World) =>
  (await assessedOf(ports, { id: workshopId })).map(({ application, assessment }) => ({
    number: application.number,
    outcome: assessment.standing.outcome,
  }));

test('a pinned conflict closes the case and takes the review out of the count; clearing it brings both back', async () => {
  const world = await aWorld();
  await review(world, { 1: 4 });
  expect(await assessed(world)).toContainEqual({ number: 1, outcome: 'eligible' });

  await ruleConflicts(world.ports, organizer, ruling());
  expect(await findNextCase(world.ports, reviewer)).toMatchObject({ number: 2, total: 1 });
  expect(await assessed(world)).toContainEqual({ number: 1, outcome: 'unreviewed' });
  expect((await listConflicts(world.ports, organizer, workshopId)).conflicts).toEqual([
    {
      number: 1,
      memberId: reviewer.memberId,
      origin: 'pinned',
      type: 'dispute',
      reason: 'They wrote against each other.',
    },
  ]);

  await ruleConflicts(world.ports, otherOrganizer, ruling({ standing: 'cleared', reason: 'It was somebody else.' }));
  expect(await findNextCase(world.ports, reviewer)).toMatchObject({ total: 2 });
  expect(await assessed(world)).toContainEqual({ number: 1, outcome: 'eligible' });
});

test('where somebody works closes the cases from there, until an organizer clears them with a reason', async () => {
  const world = await aWorld();
  const asked = { workshopId, knows: '', organisation: 'INSTITUTE OF HYDROLOGY' };
  await declareReviewer(world.ports, reviewer, asked);
  expect(await findNextCase(world.ports, reviewer)).toBeUndefined();
  // Nor does it help to have worked elsewhere all along.
  for (const organisation of ['Elsewhere', '']) {
    await declareReviewer(world.ports, reviewer, { ...asked, organisation });
    expect(await findNextCase(world.ports, reviewer)).toBeUndefined();
  }

  const clearing = ruling({ standing: 'cleared', numbers: [1, 2], reason: ' ' });
  await expect(ruleConflicts(world.ports, organizer, clearing)).rejects.toMatchObject({ code: 'ruling-reason-empty' });
  expect(await findNextCase(world.ports, reviewer)).toBeUndefined();
  await ruleConflicts(world.ports, organizer, { ...clearing, reason: 'Another institute of the same name.' });

  expect(await findNextCase(world.ports, reviewer)).toMatchObject({ total: 2 });
});

test('what somebody said themselves is final', async () => {
  const world = await aWorld();
  await declareConflicts(world.ports, organizer, { workshopId, numbers: [1], type: 'adviser' });

  const clearing = ruling({ memberId: organizer.memberId, standing: 'cleared' });
  await expect(ruleConflicts(world.ports, otherOrganizer, clearing)).rejects.toMatchObject({ code: 'not-in-conflict' });
  expect(await casesClosedTo(world.ports, organizer.memberId, workshopId)).toHaveLength(1);
});

test('what somebody said before is passed over, and the rest is done; all of it or nothing', async () => {
  const world = await aWorld();
  const declare = (numbers: readonly number[], ports = world.ports) =>
    declareConflicts(ports, organizer, { workshopId, numbers, type: 'adviser' });
  const closed = async () => (await casesClosedTo(world.ports, organizer.memberId, workshopId)).size;

  await expect(declare([1, 99])).rejects.toMatchObject({ code: 'unknown-application', facts: { number: 99 } });
  expect(await closed()).toBe(0);
  await declare([1]);
  const before = await world.ports.reviews.listRecusals(workshopId);
  await declare([1, 2]);
  await declare([1, 2]);
  expect(await closed()).toBe(2);
  expect(await world.ports.reviews.listRecusals(workshopId)).toEqual(expect.arrayContaining([...before]));
});

test('conflicts are written all at once, wherever the process dies', async () => {
  for (let nth = 1; ; nth += 1) {
    const world = await aWorld();
    const asked = { workshopId, numbers: [1, 2], type: 'adviser' } as const;
    const mortal = dyingAfter(world.ports, nth);
    const isAlive = await livesThrough(mortal, (ports) => declareConflicts(ports, organizer, asked));

    expect([0, 2], `died at call ${nth}`).toContain((await world.ports.reviews.listRecusals(workshopId)).length);
    await declareConflicts(world.ports, organizer, asked);
    expect(await world.ports.reviews.listRecusals(workshopId)).toHaveLength(2);
    if (isAlive) break;
  }
});

test('a case that somebody else has closed to them is still none', async () => {
  const world = await aWorld();
  await ruleConflicts(world.ports, otherOrganizer, ruling({ memberId: organizer.memberId }));
  const declared = declareConflicts(world.ports, organizer, { workshopId, numbers: [1], type: 'adviser' });
  await expect(declared).rejects.toMatchObject({ code: 'unknown-application', facts: { number: 1 } });
});

test('nobody clears their own, and of a case that is closed to them they cannot rule at all', async () => {
  const world = await aWorld();
  await ruleConflicts(world.ports, otherOrganizer, ruling({ memberId: organizer.memberId }));

  const own = ruling({ memberId: organizer.memberId, standing: 'cleared' });
  await expect(ruleConflicts(world.ports, organizer, own)).rejects.toMatchObject({ code: 'conflict-own' });
  for (const attempt of [ruling(), ruling({ standing: 'cleared' })]) {
    await expect(ruleConflicts(world.ports, organizer, attempt)).rejects.toMatchObject({
      code: 'unknown-application',
      facts: { number: 1 },
    });
  }
  expect((await listConflicts(world.ports, organizer, workshopId)).conflicts).toEqual([]);
});

test('forty conflicts at once are forty, and all or none are written', async () => {
  const world = await worldWith();
  await apply(world, Object.fromEntries(Array.from({ length: 41 }, (_, n) => [n + 1, 'party-1'])));
  const numbers = Array.from({ length: 40 }, (_, n) => n + 1);

  await expect(ruleConflicts(world.ports, organizer, ruling({ numbers: [...numbers, 99] }))).rejects.toMatchObject({
    code: 'unknown-application',
    facts: { number: 99 },
  });
  expect(await casesClosedTo(world.ports, reviewer.memberId, workshopId)).toHaveLength(0);

  await ruleConflicts(world.ports, organizer, ruling({ numbers }));
  await ruleConflicts(world.ports, otherOrganizer, ruling({ numbers, reason: 'The same, said again.' }));

  expect(await casesClosedTo(world.ports, reviewer.memberId, workshopId)).toHaveLength(40);
  expect(await findNextCase(world.ports, reviewer)).toMatchObject({ number: 41, total: 1 });
});

test('two organizers who rule of the same case at once both get through', async () => {
  const world = await aWorld();
  await Promise.all([
    ruleConflicts(world.ports, organizer, ruling()),
    ruleConflicts(world.ports, otherOrganizer, ruling({ type: 'personal' })),
  ]);
  expect((await listConflicts(world.ports, organizer, workshopId)).conflicts).toHaveLength(1);
});

test('only organizers rule', async () => {
  const world = await aWorld();
  for (const attempt of [
    () => ruleConflicts(world.ports, reviewer, ruling()),
    () => declareConflicts(world.ports, reviewer, { workshopId, numbers: [1], type: 'other' }),
    () => listConflicts(world.ports, reviewer, workshopId),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: 'needs-role' });
  }
});
