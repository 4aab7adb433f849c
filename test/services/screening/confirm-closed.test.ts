import { describe, expect, test } from 'vitest';
import { confirmCohort } from '../../../services/screening/confirm-cohort.ts';
import { ruleConflicts } from '../../../services/screening/conflict-rulings.ts';
import { findProposal, proposeCohort } from '../../../services/screening/propose-cohort.ts';
import { releaseDecisions } from '../../../services/screening/release-decisions.ts';
import { aCaller, anApplication, aRecusal, memberOf } from '../../support/build.ts';
import type { World } from '../../support/world.ts';
import { applicationIdOf, judgedWorld, type Person } from './seated.ts';
import { organizer, otherOrganizer, seats, workshopId } from './story.ts';

const PEOPLE: readonly Person[] = [
  { party: 'party-1', score: 5 },
  { party: 'party-1', score: 4 },
  { party: 'party-2', score: 5 },
];

const third = aCaller({ memberId: memberOf(902), roleIds: ['organizer-role'] });

async function proposed() {
  const world = await judgedWorld(PEOPLE);
  const { mark } = await proposeCohort(world.ports, organizer, workshopId);
  const confirm = (caller = otherOrganizer) => confirmCohort(world.ports, caller, { workshopId, mark });
  const release = () => releaseDecisions(world.ports, organizer, { workshopId, mark });
  return { world, confirm, release };
}

const closeTo = ({ ports }: World, memberId: string) =>
  ruleConflicts(ports, organizer, {
    workshopId,
    memberId,
    numbers: [2],
    standing: 'pinned',
    type: 'personal',
    reason: 'They are cousins.',
  });

/** Applies, as it was before they had the role. */
const hasApplied = ({ ports }: World, memberId: string, status: 'submitted' | 'withdrawn') =>
  ports.applications.add(anApplication({ id: applicationIdOf(9), memberId, status, partyId: 'party-2' }));

describe('an organizer to whom a case is closed', () => {
  test('cannot confirm a cohort, whatever mark they send, and nothing is written down', async () => {
    const { world, confirm, release } = await proposed();
    await world.ports.reviews.recuse(
      aRecusal({ applicationId: applicationIdOf(2), reviewerId: otherOrganizer.memberId }),
    );

    const refusal = { code: 'release-by-another', facts: {} };
    await expect(confirm()).rejects.toMatchObject(refusal);
    const asked = { workshopId, mark: 'another' };
    await expect(confirmCohort(world.ports, otherOrganizer, asked)).rejects.toMatchObject(refusal);
    expect(await findProposal(world.ports, organizer, workshopId)).toMatchObject({ confirmed: 0 });
    await expect(release()).rejects.toMatchObject({ code: 'cohort-unconfirmed', facts: { missing: 1 } });

    expect(await confirm(third)).toBe(1);
    await expect(release()).resolves.toMatchObject({ invited: 2 });
  });

  test('has confirmed for nothing what was closed to them since', async () => {
    const { world, confirm, release } = await proposed();
    expect(await confirm()).toBe(1);
    await closeTo(world, otherOrganizer.memberId);

    expect(await findProposal(world.ports, organizer, workshopId)).toMatchObject({ confirmed: 0 });
    await expect(release()).rejects.toMatchObject({ code: 'cohort-unconfirmed', facts: { missing: 1 } });
    expect(await seats(world)).toEqual({ 1: 'chosen', 3: 'chosen' });

    expect(await confirm(third)).toBe(1);
    expect(await confirm(organizer)).toBe(2);
    await expect(release()).resolves.toMatchObject({ invited: 2 });
  });

  test('does not learn from the number to whom else something was closed', async () => {
    const { world, confirm } = await proposed();
    await confirm();
    await closeTo(world, third.memberId);
    const seen = async () => (await findProposal(world.ports, third, workshopId)).confirmed;
    const before = await seen();
    await closeTo(world, otherOrganizer.memberId);
    expect(await seen()).toBe(before);
  });
});

test.each([
  ['withdrawn', { invited: 2 }],
  ['submitted', { code: 'cohort-unconfirmed', facts: { missing: 1 } }],
] as const)('a confirmation of somebody whose own application is %s', async (status, outcome) => {
  const { world, confirm, release } = await proposed();
  await confirm();
  await hasApplied(world, otherOrganizer.memberId, status);

  expect(await release().catch((error: unknown) => error)).toMatchObject(outcome);
});
