import { describe, expect, test } from 'vitest';
import type { Caller } from '../../../domain/server.ts';
import { abstain } from '../../../services/screening/abstain.ts';
import { assignCases } from '../../../services/screening/assign-cases.ts';
import { closeCall } from '../../../services/screening/close-call.ts';
import { declareReviewer } from '../../../services/screening/declare-reviewer.ts';
import { findNextCase } from '../../../services/screening/find-next-case.ts';
import { recuse } from '../../../services/screening/recuse.ts';
import { aCaller, memberOf } from '../../support/build.ts';
import type { World } from '../../support/world.ts';
import { applicationOf, apply, judge, member, organizer, scoresOf, workshopId, worldWith } from './story.ts';

const reviewerNo = (n: number): Caller => aCaller({ memberId: memberOf(800 + n), roleIds: ['reviewer-role'] });
const everyCase = { workshopId, isOpenToAll: false, replaceSilent: false };

/** Six applications, and reviewers of whom the first two know Ardania, the third Belmark and the rest neither. */
async function aWorkshopWith(reviewers: number, quorum = { reviews: 3, knowing: 1, outside: 1 }): Promise<World> {
  const world = await worldWith();
  const home = { workshopId };
  const rubric = (await world.ports.papers.find('rubric', home))!;
  await world.ports.papers.save([{ ...rubric, content: { ...rubric.content, quorum } }]);
  await apply(world, { 1: 'party-1', 2: 'party-1', 3: 'party-1', 4: 'party-2', 5: 'party-2', 6: 'party-2' });
  for (let n = 1; n <= reviewers; n += 1) {
    const knows = n <= 2 ? 'ardania' : n === 3 ? 'Belmark' : '';
    await declareReviewer(world.ports, reviewerNo(n), { workshopId, knows, organisation: '' });
  }
  return world;
}

const sharesOf = async ({ ports }: World) =>
  (await ports.papers.find('assignments', { workshopId }))?.content.shares ?? [];
const loadOf = async (world: World, n: number) =>
  (await sharesOf(world)).filter(({ reviewerId }) => reviewerId === memberOf(800 + n)).length;

describe('cases', () => {
  test('are shared out with the reason, and a reviewer sees only their own', async () => {
    const world = await aWorkshopWith(5);

    const { open, assignments } = await assignCases(world.ports, organizer, everyCase);

    expect(open).toHaveLength(6);
    expect(assignments.shares).toHaveLength(18);
    for (const { id } of open) {
      const own = assignments.shares.filter(({ applicationId }) => applicationId === id);
      expect(own).toHaveLength(3);
      expect(own.some(({ knows }) => knows) && own.some(({ knows }) => !knows)).toBe(true);
    }
    for (let n = 1; n <= 5; n += 1) {
      expect(await findNextCase(world.ports, reviewerNo(n))).toMatchObject({ total: await loadOf(world, n) });
    }
    expect(await findNextCase(world.ports, reviewerNo(9))).toBeUndefined();
  });

  test('are everybody’s again when an organizer says so', async () => {
    const world = await aWorkshopWith(3);
    await assignCases(world.ports, organizer, everyCase);
    await assignCases(world.ports, organizer, { ...everyCase, isOpenToAll: true });

    expect(await findNextCase(world.ports, reviewerNo(9))).toMatchObject({ total: 6 });
  });

  test('are shared out by themselves when the call is closed and enough people have said that they review', async () => {
    const few = await aWorkshopWith(2);
    await closeCall(few.ports, organizer, workshopId);
    expect(await findNextCase(few.ports, reviewerNo(1))).toMatchObject({ total: 6 });
    expect(await sharesOf(few)).toEqual([]);

    const enough = await aWorkshopWith(4);
    expect(await findNextCase(enough.ports, reviewerNo(1))).toMatchObject({ total: 6 });
    await closeCall(enough.ports, organizer, workshopId);
    await findNextCase(enough.ports, reviewerNo(1));
    expect(await sharesOf(enough)).toHaveLength(18);
  });

  test('of who steps aside or leaves it to others go to somebody else', async () => {
    const world = await aWorkshopWith(5);
    await assignCases(world.ports, organizer, everyCase);
    const mine = (await sharesOf(world)).filter(({ reviewerId }) => reviewerId === memberOf(801));
    const [first, second] = mine.map(({ applicationId }) => applicationId) as [string, string];

    await recuse(world.ports, reviewerNo(1), first);
    await abstain(world.ports, reviewerNo(1), second);

    for (const id of [first, second]) {
      const own = (await sharesOf(world)).filter(({ applicationId }) => applicationId === id);
      expect(own).toHaveLength(3);
      expect(own.map(({ reviewerId }) => reviewerId)).not.toContain(memberOf(801));
    }
  });

  test('that somebody has begun stay theirs; those of the silent go to the others when asked for', async () => {
    const world = await aWorkshopWith(5);
    await assignCases(world.ports, organizer, everyCase);
    const begun = (await sharesOf(world)).find(({ reviewerId }) => reviewerId === memberOf(801))!;
    for (const n of [1, 2, 3, 4]) {
      const own = (await sharesOf(world)).find(({ reviewerId }) => reviewerId === memberOf(800 + n))!;
      await judge(world, reviewerNo(n), { applicationId: own.applicationId, scores: scoresOf(4) });
    }

    await assignCases(world.ports, organizer, { ...everyCase, replaceSilent: true });

    expect(await loadOf(world, 5)).toBe(0);
    expect(await sharesOf(world)).toHaveLength(18);
    expect(await sharesOf(world)).toContainEqual(begun);
    expect(await findNextCase(world.ports, reviewerNo(5))).toBeUndefined();
  });

  test('go to nobody who works where the applicant does', async () => {
    const world = await aWorkshopWith(4);
    const organisation = 'the institute for hydrology';
    await declareReviewer(world.ports, reviewerNo(5), { workshopId, knows: '', organisation });

    await assignCases(world.ports, organizer, everyCase);

    expect(await loadOf(world, 5)).toBe(0);
    expect(await findNextCase(world.ports, reviewerNo(5))).toBeUndefined();
  });

  test('cannot be shared out by a reviewer, by an applicant, among nobody, or before the call', async () => {
    const world = await aWorkshopWith(0);
    const refused = (code: string) => ({ code });

    await expect(assignCases(world.ports, organizer, everyCase)).rejects.toMatchObject(refused('no-reviewers'));
    await expect(assignCases(world.ports, reviewerNo(1), everyCase)).rejects.toMatchObject(refused('needs-role'));
    const applying = aCaller({ ...member(1), roleIds: ['organizer-role'] });
    await expect(assignCases(world.ports, applying, everyCase)).rejects.toMatchObject(refused('review-own'));
    const planned = await worldWith({ stage: 'planned' });
    await expect(assignCases(planned.ports, organizer, everyCase)).rejects.toMatchObject(refused('call-not-open'));
    expect(await sharesOf(world)).toEqual([]);
  });

  test('are not given to a reviewer who applies, and two organizers at once end with one sharing', async () => {
    const world = await aWorkshopWith(5);
    const { id } = await applicationOf(world, 1);
    const rival = aCaller({ memberId: memberOf(1), roleIds: ['reviewer-role'] });
    await declareReviewer(world.ports, rival, { workshopId, knows: '', organisation: '' });

    await Promise.all([1, 2, 3].map(() => assignCases(world.ports, organizer, everyCase)));

    const shares = await sharesOf(world);
    expect(shares).toHaveLength(18);
    expect(shares.some(({ reviewerId }) => reviewerId === memberOf(1))).toBe(false);
    expect(shares.filter(({ applicationId }) => applicationId === id)).toHaveLength(3);
  });
});

test('a party that the workshop does not have cannot be known', async () => {
  const world = await worldWith();
  const asked = { workshopId, knows: 'Ardania, Atlantis', organisation: '' };
  await expect(declareReviewer(world.ports, reviewerNo(1), asked)).rejects.toMatchObject({
    code: 'no-such-party',
    facts: { parties: 'Ardania, Belmark' },
  });
  await expect(declareReviewer(world.ports, member(7), asked)).rejects.toMatchObject({ code: 'needs-role' });
});
