import { expect, test } from 'vitest';
import { writeApplications } from '../../../documents/write-applications.ts';
import { exportApplications } from '../../../services/screening/export-applications.ts';
import { withdrawApplication } from '../../../services/screening/withdraw-application.ts';
import { giveConsent, writePage } from '../../../services/screening/write-draft.ts';
import { aCaller, memberOf, on } from '../../support/build.ts';
import type { World } from '../../support/world.ts';
import { applicationOf, apply, judge, member, organizer, reviewer, scoresOf, workshopId, worldWith } from './story.ts';

const recused = aCaller({ memberId: memberOf(902), roleIds: ['organizer-role'] });
const both = { ...recused, roleIds: ['organizer-role', 'reviewer-role'] };

const fileFor = async (world: World, caller = organizer): Promise<string> => {
  const { applications } = await exportApplications(world.ports, caller, workshopId);
  return writeApplications(
    applications.map((application) => ({ application, party: 'Ardania' })),
    { forSpreadsheet: false },
  );
};

/** The nth member's case is closed to this organizer. */
async function close(world: World, n: number): Promise<void> {
  const { id } = await applicationOf(world, n);
  await world.ports.reviews.recuse({
    workshopId,
    applicationId: id,
    reviewerId: recused.memberId,
    recusedAt: on(1, '13:00'),
  });
}

test('an export has the applications that stand: neither drafts nor withdrawn ones', async () => {
  const world = await worldWith();
  await apply(world, { 1: 'party-1', 2: 'party-1', 3: 'party-2' });
  await withdrawApplication(world.ports, member(2), (await applicationOf(world, 2)).id);
  await giveConsent(world.ports, member(4), workshopId);
  await writePage(world.ports, member(4), { workshopId, page: 'who', given: { name: 'Applicant 4' } });

  const { applications } = await exportApplications(world.ports, organizer, workshopId);

  expect(applications.map(({ name }) => name)).toEqual(['Applicant 1', 'Applicant 3']);
});

test('attack: to a recused organizer the export is the same file as if the case had never been', async () => {
  const [world, without] = [await worldWith(), await worldWith()];
  await apply(world, { 1: 'party-1', 2: 'party-1', 3: 'party-2' });
  await apply(without, { 1: 'party-1', 3: 'party-2' });
  await close(world, 2);

  expect(await fileFor(world, recused)).toBe(await fileFor(without, recused));
  // The control: to everybody else the case is there.
  expect(await fileFor(world)).toContain('Applicant 2');
});

test('attack: it is the same file too when the case is the only one', async () => {
  const [world, without] = [await worldWith(), await worldWith()];
  await apply(world, { 2: 'party-1' });
  await close(world, 2);

  expect(await fileFor(world, recused)).toBe(await fileFor(without, recused));
});

test('only organizers get one, and none of a workshop to which they have applied', async () => {
  const world = await worldWith();
  await apply(world, { 1: 'party-1' });

  for (const caller of [reviewer, member(2), aCaller({ roleIds: ['facilitator-role'] })]) {
    await expect(exportApplications(world.ports, caller, workshopId)).rejects.toMatchObject({ code: 'needs-role' });
  }
  const applicant = { ...member(1), roleIds: ['organizer-role'] };
  await expect(exportApplications(world.ports, applicant, workshopId)).rejects.toMatchObject({ code: 'review-own' });
});

test('an organizer who reviews gets none before having judged all cases, nor is it told that one is closed', async () => {
  const world = await worldWith();
  await apply(world, { 1: 'party-1', 2: 'party-1' });
  await close(world, 2);
  await expect(exportApplications(world.ports, both, workshopId)).rejects.toMatchObject({ code: 'own-review-first' });

  await judge(world, both, { applicationId: (await applicationOf(world, 1)).id, scores: scoresOf(3) });

  expect(await fileFor(world, both)).toBe(await fileFor(world, recused));
  expect(await fileFor(world, both)).toContain('Applicant 1');
});

test('the ablation: without the recusals, the attacker finds the case in the file', async () => {
  const world = await worldWith();
  await apply(world, { 1: 'party-1', 2: 'party-1' });
  await close(world, 2);
  const { ports } = world;
  const blind: World = { ...world, ports: { ...ports, reviews: { ...ports.reviews, listRecusals: async () => [] } } };

  expect(await fileFor(world, recused)).not.toContain('Applicant 2');
  expect(await fileFor(blind, recused)).toContain('Applicant 2');
});
