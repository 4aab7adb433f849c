import { expect, test } from 'vitest';
import { closeCall } from '../../../services/screening/close-call.ts';
import { declareConflicts } from '../../../services/screening/conflict-rulings.ts';
import { findCohort } from '../../../services/screening/find-cohort.ts';
import { proposeCohort } from '../../../services/screening/propose-cohort.ts';
import { withdrawApplication } from '../../../services/screening/withdraw-application.ts';
import { aCaller, memberOf, on } from '../../support/build.ts';
import { applicationOf, apply, member, organizer, review, workshopId, worldWith } from './story.ts';

async function judgedWorld(scores: Readonly<Record<number, number>> = { 1: 4, 2: 5, 3: 2, 4: 3 }) {
  const world = await worldWith({ seats: 2 });
  await apply(world, { 1: 'party-1', 2: 'party-1', 3: 'party-1', 4: 'party-2', 5: 'party-2' });
  await review(world, scores);
  await world.advanceTo(on(2, '12:00'));
  return world;
}

test('a proposal seats the best of each party, and says who moves up and who cannot', async () => {
  const world = await judgedWorld();

  const { parties } = await proposeCohort(world.ports, organizer, workshopId);

  const outline = parties.map(({ party, chosen, reserve, outside }) => ({
    party,
    chosen: chosen.map(({ name }) => name),
    reserve: reserve.map(({ name }) => name),
    outside: outside.map(({ name, assessment }) => `${name}: ${assessment?.standing.outcome}`),
  }));
  expect(outline).toEqual([
    { party: 'Ardania', chosen: ['Applicant 2'], reserve: ['Applicant 1'], outside: ['Applicant 3: gated'] },
    { party: 'Belmark', chosen: ['Applicant 4'], reserve: [], outside: ['Applicant 5: unreviewed'] },
  ]);
  expect(parties[0]?.chosen[0]).toMatchObject({
    number: 2,
    assessment: { reviews: 1, standing: { outcome: 'eligible', openness: 5, influence: 5 } },
  });
});

test('everybody chosen has an alias of their own', async () => {
  const world = await judgedWorld();

  await proposeCohort(world.ports, organizer, workshopId);

  const aliases = (await world.ports.participants.list(workshopId)).map(({ alias }) => alias);
  expect(new Set(aliases).size).toBe(2);
  expect(aliases.every((alias) => alias >= 0 && alias < 60)).toBe(true);
});

test('proposing again, after somebody has withdrawn, replaces the proposal', async () => {
  const world = await judgedWorld();
  const before = await proposeCohort(world.ports, organizer, workshopId);
  await withdrawApplication(world.ports, member(2), (await applicationOf(world, 2)).id);

  const after = await proposeCohort(world.ports, organizer, workshopId);

  expect(after.mark).not.toBe(before.mark);
  const { invited, others } = await findCohort(world.ports, organizer, workshopId);
  expect(invited.map(({ name }) => name)).toEqual(['Applicant 1', 'Applicant 4']);
  expect(others).toBe(2);
});

test('a party with too few candidates is named, and nothing is proposed', async () => {
  const world = await judgedWorld({ 1: 4, 2: 5, 3: 2, 4: 1 });

  await expect(proposeCohort(world.ports, organizer, workshopId)).rejects.toMatchObject({
    code: 'too-few-eligible',
    facts: { party: 'Belmark', seats: 1, eligible: 0 },
  });
  expect(await world.ports.participants.list(workshopId)).toEqual([]);
});

test('nothing is proposed while applications may come in', async () => {
  const world = await worldWith({ seats: 2 });
  await apply(world, { 1: 'party-1', 2: 'party-2' });
  await review(world, { 1: 4, 2: 4 });

  await expect(proposeCohort(world.ports, organizer, workshopId)).rejects.toMatchObject({
    code: 'call-still-open',
    facts: { closesAt: on(1, '22:00') },
  });
  await closeCall(world.ports, organizer, workshopId);
  expect(await proposeCohort(world.ports, organizer, workshopId)).toMatchObject({ workshop: { stage: 'call-closed' } });
});

test('before the call there is nothing to propose', async () => {
  const world = await worldWith({ stage: 'planned' });

  await expect(proposeCohort(world.ports, organizer, workshopId)).rejects.toMatchObject({ code: 'call-not-open' });
});

test('an organizer who has applied sees nothing of this cohort', async () => {
  const world = await judgedWorld();
  const applying = aCaller({ memberId: memberOf(1), roleIds: ['organizer-role'] });
  await proposeCohort(world.ports, organizer, workshopId);

  await expect(proposeCohort(world.ports, applying, workshopId)).rejects.toMatchObject({ code: 'review-own' });
  await expect(findCohort(world.ports, applying, workshopId)).rejects.toMatchObject({ code: 'review-own' });
});

test('an organizer who stepped aside from a case learns that it is closed, and nothing of what became of it', async () => {
  const world = await worldWith({ seats: 2 });
  await apply(world, { 1: 'party-1', 2: 'party-2', 3: 'party-1' });
  await review(world, { 1: 4, 2: 4, 3: 2 });
  const aside = aCaller({ memberId: memberOf(901), roleIds: ['organizer-role'] });
  await declareConflicts(world.ports, aside, { workshopId, numbers: [1, 3], type: 'other' });
  await world.advanceTo(on(2, '12:00'));

  const { parties, closed, sum } = await proposeCohort(world.ports, aside, workshopId);

  expect(
    parties.map(({ chosen, reserve, outside }) => [...chosen, ...reserve, ...outside].map(({ name }) => name)),
  ).toEqual([[], ['Applicant 2']]);
  expect([closed, sum]).toEqual([2, undefined]);
  await expect(findCohort(world.ports, aside, workshopId)).rejects.toMatchObject({ code: 'release-by-another' });
});

test('who knows all of a party but one does not learn who of them is chosen', async () => {
  const aside = aCaller({ memberId: memberOf(901), roleIds: ['organizer-role'] });
  const seenWith = async (n: number) => {
    const other = await worldWith({ seats: 4 });
    await apply(other, { 1: 'party-1', 2: 'party-1', 3: 'party-1', 4: 'party-2', 5: 'party-2', 6: 'party-2' });
    await review(other, { 1: n, 2: 4, 3: 3, 4: 5, 5: 4, 6: 3 });
    await declareConflicts(other.ports, aside, { workshopId, numbers: [1], type: 'other' });
    await other.advanceTo(on(2, '12:00'));
    const { mark: _, ...proposal } = await proposeCohort(other.ports, aside, workshopId);
    return { parties: proposal.parties, sum: proposal.sum };
  };

  // The case that is closed is the best of its party, or the last: nothing that is shown differs.
  expect(await seenWith(5)).toEqual(await seenWith(2));
});

test('each seat has an alternate of its party, and the record says all that the proposal follows from', async () => {
  const world = await judgedWorld();
  const { mark } = await proposeCohort(world.ports, organizer, workshopId);

  const [one, two, four] = await Promise.all([1, 2, 4].map(async (n) => (await applicationOf(world, n)).id));
  expect((await world.ports.papers.find('cohort', { workshopId }))?.content).toEqual({
    mark,
    proposedAt: on(2, '12:00'),
    seed: 'seed-1',
    rules: { seats: {}, quotas: [], apart: [], include: [] },
    sum: 16_000,
    seats: expect.arrayContaining([
      { applicationId: two, partyId: 'party-1', alternateId: one },
      { applicationId: four, partyId: 'party-2' },
    ]),
    reserve: [
      { partyId: 'party-1', applicationIds: [one] },
      { partyId: 'party-2', applicationIds: [] },
    ],
    confirmedBy: [],
  });
});
