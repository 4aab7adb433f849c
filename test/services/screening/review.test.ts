import { expect, test } from 'vitest';
import { abstain } from '../../../services/screening/abstain.ts';
import { findIdentity } from '../../../services/screening/find-identity.ts';
import { findNextCase } from '../../../services/screening/find-next-case.ts';
import { othersReviews } from '../../../services/screening/others-reviews.ts';
import { recuse } from '../../../services/screening/recuse.ts';
import { ruleVersion } from '../../../services/screening/rule-version.ts';
import { submitApplication } from '../../../services/screening/submit-application.ts';
import { submitReview } from '../../../services/screening/submit-review.ts';
import { withdrawApplication } from '../../../services/screening/withdraw-application.ts';
import { aCaller, aServer, idOf, memberOf, on } from '../../support/build.ts';
import type { World } from '../../support/world.ts';
import {
  aForm,
  applicationOf,
  apply,
  judge,
  member,
  organizer,
  otherReviewer,
  releasedWorld,
  review,
  reviewer,
  scoresOf,
  workshopId,
  worldWith,
} from './story.ts';

const text = (applicationId: string, scores: Record<string, string | undefined> = { moderate: '3', committed: '3' }) =>
  ({ applicationId, version: 1, step: 'text', scores, evidence: '' }) as const;
const identity = (applicationId: string) =>
  ({
    applicationId,
    version: 1,
    step: 'identity',
    scores: { influential: '3', community: '3' },
    evidence: '',
  }) as const;

/** One application, by member 1, and its id. */
async function oneCase(): Promise<{ readonly world: World; readonly id: string }> {
  const world = await worldWith();
  await apply(world, { 1: 'party-1' });
  const { id } = await applicationOf(world, 1);
  return { world, id };
}

const ownReview = async ({ ports }: World) => (await ports.reviews.listReviews(workshopId))[0];

test('a reviewer first reads a text without name and affiliation', async () => {
  const world = await worldWith();
  await apply(world, { 1: 'party-2' });

  expect(await findNextCase(world.ports, reviewer)).toEqual({
    applicationId: (await applicationOf(world, 1)).id,
    version: 1,
    workshopTitle: 'Water sharing',
    number: 1,
    party: 'Belmark',
    motivation: 'I have advised both river commissions.',
    step: 'text',
    reviewed: 0,
    total: 1,
  });
});

test('the name is told once the words are judged, and not before', async () => {
  const { world, id } = await oneCase();

  await expect(findIdentity(world.ports, reviewer, id)).rejects.toMatchObject({ code: 'identity-too-early' });
  await expect(submitReview(world.ports, reviewer, identity(id))).rejects.toMatchObject({ code: 'identity-too-early' });
  expect(await world.ports.reviews.listReviews(workshopId)).toEqual([]);

  expect(await submitReview(world.ports, reviewer, text(id))).toMatchObject({ number: 1, awaitsIdentity: true });
  await expect(submitReview(world.ports, reviewer, identity(id))).rejects.toMatchObject({ code: 'identity-too-early' });
  expect(await findIdentity(world.ports, reviewer, id)).toMatchObject({
    number: 1,
    name: 'Applicant 1',
    affiliation: 'Institute of Hydrology',
    hasSecondStep: true,
  });
  expect(await submitReview(world.ports, reviewer, identity(id))).toMatchObject({ awaitsIdentity: false });
});

test('each case comes once, and then nothing', async () => {
  const world = await worldWith();
  await apply(world, { 1: 'party-1', 2: 'party-2', 3: 'party-1' });

  const progress: string[] = [];
  for (let next = await findNextCase(world.ports, reviewer); next; next = await findNextCase(world.ports, reviewer)) {
    progress.push(`${next.reviewed} of ${next.total}`);
    await judge(world, reviewer, { applicationId: next.applicationId, scores: scoresOf(3) });
  }

  expect(progress).toEqual(['0 of 3', '1 of 3', '2 of 3']);
  expect(await findNextCase(world.ports, otherReviewer)).toMatchObject({ reviewed: 0, total: 3 });
});

test('a case of which only the words are judged comes again, for its second step', async () => {
  const { world, id } = await oneCase();
  await apply(world, { 2: 'party-1' });
  await submitReview(world.ports, reviewer, text(id));

  expect(await findNextCase(world.ports, reviewer)).toMatchObject({ applicationId: id, step: 'identity', reviewed: 0 });
});

test('a review is kept whole, and until more is seen, scoring again replaces it', async () => {
  const { world, id } = await oneCase();
  const scores = { moderate: '1', committed: '1' };
  await submitReview(world.ports, reviewer, { ...text(id, scores), knowsParty: true });
  await submitReview(world.ports, reviewer, {
    ...text(id),
    scores: { moderate: '5', committed: 'cannot-judge' },
    evidence: ' Signed the appeal. ',
  });
  await findIdentity(world.ports, reviewer, id);
  await world.advanceTo(on(1, '13:00'));
  await submitReview(world.ports, reviewer, { ...identity(id), evidence: 'Advises the ministry.' });
  await submitReview(world.ports, reviewer, { ...identity(id), evidence: 'Advises both ministries.' });

  expect(await world.ports.reviews.listReviews(workshopId)).toEqual([
    {
      id: expect.any(String),
      workshopId,
      applicationId: id,
      reviewerId: memberOf(800),
      scores: { influential: 3, community: 3, moderate: 5, committed: 'cannot-judge' },
      evidence: 'Signed the appeal.',
      identityEvidence: 'Advises both ministries.',
      knowsParty: true,
      sawIdentityAt: on(1, '12:00'),
      submittedAt: on(1, '12:00'),
      changedAt: on(1, '13:00'),
      wordsFrom: on(1, '12:00'),
    },
  ]);
});

test('what is changed after the name was seen is kept beside the first, which counts', async () => {
  const { world, id } = await oneCase();
  await judge(world, reviewer, { applicationId: id, scores: scoresOf(4) });

  const changed = await submitReview(world.ports, reviewer, text(id, { moderate: '1', committed: '1' }));

  expect(changed.isLaterVersion).toBe(true);
  const own = await ownReview(world);
  expect(own?.scores).toEqual({ moderate: 4, committed: 4, influential: 4, community: 4 });
  expect(own?.versions).toMatchObject([
    { scores: { moderate: 4 } },
    { scores: { moderate: 1, committed: 1, influential: 4, community: 4 }, after: 'identity' },
  ]);
});

test('what was changed before the second step is whole in all versions once that is done', async () => {
  const { world, id } = await oneCase();
  await submitReview(world.ports, reviewer, text(id));
  await findIdentity(world.ports, reviewer, id);
  await submitReview(world.ports, reviewer, text(id, { moderate: '5', committed: '5' }));
  await submitReview(world.ports, reviewer, identity(id));

  const own = await ownReview(world);
  expect(own).toMatchObject({ scores: { moderate: 3, influential: 3 } });
  expect(own?.awaits).toBeUndefined();
  expect(own?.versions?.map(({ scores }) => scores)).toEqual([
    { moderate: 3, committed: 3, influential: 3, community: 3 },
    { moderate: 5, committed: 5, influential: 3, community: 3 },
  ]);
});

/** Member 1 hands in other words, an hour later. */
async function rewrite(world: World): Promise<void> {
  await world.advanceTo(new Date(world.now().getTime() + 60 * 60_000));
  const form = { ...aForm(), motivation: 'I now think otherwise.' };
  await submitApplication(world.ports, member(1), { workshopId, language: 'en', form, mayReplace: true });
}

test('scores of words that were replaced since they were read are not kept, in either step', async () => {
  const { world, id } = await oneCase();
  await rewrite(world);

  await expect(submitReview(world.ports, reviewer, text(id))).rejects.toMatchObject({ code: 'outdated-button' });
  expect(await world.ports.reviews.listReviews(workshopId)).toEqual([]);

  expect(await findNextCase(world.ports, reviewer)).toMatchObject({ version: 2, motivation: 'I now think otherwise.' });
  expect(await submitReview(world.ports, reviewer, { ...text(id), version: 2 })).toMatchObject({ version: 2 });
  expect(await findIdentity(world.ports, reviewer, id)).toMatchObject({ version: 2 });
  await expect(submitReview(world.ports, reviewer, identity(id))).rejects.toMatchObject({ code: 'outdated-button' });
  expect(await ownReview(world)).toMatchObject({ awaits: 'identity' });
});

test('nor do scores count that are kept at the very moment in which other words come in', async () => {
  const { world, id } = await oneCase();
  let isRewritten = false;
  const slow: World['ports'] = {
    ...world.ports,
    clock: {
      ...world.ports.clock,
      now: async () => {
        // After the case was read, and before its review has a time.
        if (!isRewritten) {
          isRewritten = true;
          await rewrite(world);
        }
        return await world.ports.clock.now();
      },
    },
  };

  await submitReview(slow, reviewer, text(id));

  expect((await ownReview(world))?.submittedAt).toEqual((await applicationOf(world, 1)).submittedAt);
  expect(await findNextCase(world.ports, reviewer)).toMatchObject({ step: 'text', reviewed: 0 });
});

test('who has seen the name and others’ reviews has seen them, also when the words are other ones', async () => {
  const { world, id } = await oneCase();
  await judge(world, reviewer, { applicationId: id, scores: scoresOf(4) });
  await othersReviews(world.ports, reviewer, id);
  await rewrite(world);

  await submitReview(world.ports, reviewer, { ...text(id), version: 2 });

  expect(await ownReview(world)).toMatchObject({ sawIdentityAt: on(1, '12:00'), sawOthersAt: on(1, '12:00') });
  await submitReview(world.ports, reviewer, { ...text(id, { moderate: '1', committed: '1' }), version: 2 });
  expect(await ownReview(world)).toMatchObject({
    scores: { moderate: 3 },
    versions: [{ scores: { moderate: 3 } }, { scores: { moderate: 1 }, after: 'others' }],
  });
});

test('nor does the name seen with former words let anybody judge it before the new ones', async () => {
  const { world, id } = await oneCase();
  await judge(world, reviewer, { applicationId: id, scores: scoresOf(4) });
  await rewrite(world);
  await abstain(world.ports, reviewer, id);
  expect(await ownReview(world)).toMatchObject({ sawIdentityAt: on(1, '12:00'), scores: {} });

  await expect(submitReview(world.ports, reviewer, { ...identity(id), version: 2 })).rejects.toMatchObject({
    code: 'identity-too-early',
  });
});

test('others are read only after the own review is whole, without names, and a change after that is marked', async () => {
  const { world, id } = await oneCase();
  await judge(world, otherReviewer, { applicationId: id, scores: scoresOf(2), evidence: 'Too close to power.' });
  await submitReview(world.ports, reviewer, text(id));
  await expect(othersReviews(world.ports, reviewer, id)).rejects.toMatchObject({ code: 'own-review-first' });
  await judge(world, reviewer, { applicationId: id, scores: scoresOf(4) });

  const others = await othersReviews(world.ports, reviewer, id);
  expect(others.reviews).toEqual([
    {
      scores: { moderate: 2, committed: 2, influential: 2, community: 2 },
      evidence: 'Too close to power.',
      identityEvidence: '',
      later: [],
    },
  ]);
  expect(JSON.stringify(others)).not.toContain(memberOf(801));

  await submitReview(world.ports, reviewer, { ...identity(id), scores: { influential: '1', community: '1' } });
  const own = (await world.ports.reviews.listReviews(workshopId)).find(
    ({ reviewerId }) => reviewerId === memberOf(800),
  );
  expect(own?.scores).toMatchObject({ influential: 4 });
  expect(own?.versions?.at(-1)).toMatchObject({ scores: { influential: 1 }, after: 'others' });
});

/** Changes scores on one phone while others' reviews are looked at on the other; `isCareful` unless the store forgets to compare. */
async function changeWhileLooking({ ports }: World, id: string, isCareful: boolean): Promise<void> {
  let looked = false;
  const slow: typeof ports = {
    ...ports,
    reviews: {
      ...ports.reviews,
      put: async (given, replaces) => {
        if (!looked) {
          looked = true;
          await othersReviews(ports, reviewer, id);
        }
        return await ports.reviews.put(given, isCareful ? replaces : undefined);
      },
    },
  };
  await submitReview(slow, reviewer, { ...identity(id), scores: { influential: '1', community: '1' } });
}

test('looking at others on one phone while changing scores on the other never hides that they were seen', async () => {
  const { world, id } = await oneCase();
  await judge(world, reviewer, { applicationId: id, scores: scoresOf(4) });

  await changeWhileLooking(world, id, true);

  const own = await ownReview(world);
  expect(own?.sawOthersAt).toBeDefined();
  expect(own?.scores).toMatchObject({ influential: 4 });
  expect(own?.versions?.at(-1)?.after).toBe('others');
});

test('without comparing what is replaced, it would be hidden', async () => {
  const { world, id } = await oneCase();
  await judge(world, reviewer, { applicationId: id, scores: scoresOf(4) });

  await changeWhileLooking(world, id, false);

  expect((await ownReview(world))?.scores).toMatchObject({ influential: 1 });
});

test('an organizer lets the last version count, and the first again', async () => {
  const { world, id } = await oneCase();
  await judge(world, reviewer, { applicationId: id, scores: scoresOf(4) });
  const asked = { workshopId, application: 1, reviewerId: memberOf(800) };
  await expect(ruleVersion(world.ports, organizer, { ...asked, counts: 'last' })).rejects.toMatchObject({
    code: 'one-version',
  });
  await submitReview(world.ports, reviewer, text(id, { moderate: '1', committed: '1' }));

  const ofTheirOwn = { ...reviewer, roleIds: [...reviewer.roleIds, ...organizer.roleIds] };
  await expect(ruleVersion(world.ports, ofTheirOwn, { ...asked, counts: 'last' })).rejects.toMatchObject({
    code: 'version-own',
  });
  await ruleVersion(world.ports, organizer, { ...asked, counts: 'last' });
  expect((await ownReview(world))?.scores).toMatchObject({ moderate: 1 });
  await ruleVersion(world.ports, organizer, { ...asked, counts: 'first' });
  expect((await ownReview(world))?.scores).toMatchObject({ moderate: 4 });
  await expect(ruleVersion(world.ports, reviewer, { ...asked, counts: 'last' })).rejects.toMatchObject({
    code: 'needs-role',
  });
});

test('who leaves a case to others has seen it, is not counted, and may judge it after all', async () => {
  const { world, id } = await oneCase();

  expect(await abstain(world.ports, reviewer, id)).toBe(1);
  await abstain(world.ports, reviewer, id);

  expect(await findNextCase(world.ports, reviewer)).toBeUndefined();
  expect(await world.ports.reviews.listReviews(workshopId)).toMatchObject([{ hasAbstained: true, scores: {} }]);
  await expect(findIdentity(world.ports, reviewer, id)).rejects.toMatchObject({ code: 'identity-too-early' });
  await expect(othersReviews(world.ports, reviewer, id)).rejects.toMatchObject({ code: 'own-review-first' });

  await judge(world, reviewer, { applicationId: id, scores: scoresOf(5) });
  const own = await ownReview(world);
  expect(own?.hasAbstained).toBeUndefined();
  expect(own?.scores).toMatchObject({ moderate: 5, influential: 5 });
});

test.each([{ moderate: undefined }, { moderate: '' }, { moderate: '6' }, { moderate: '0' }, { moderate: '2.5' }])(
  'a review with $moderate for one criterion is not kept',
  async (wrong) => {
    const { world, id } = await oneCase();

    const submitted = submitReview(world.ports, reviewer, text(id, { committed: '3', ...wrong }));

    await expect(submitted).rejects.toMatchObject({ code: 'scores-incomplete' });
    expect(await world.ports.reviews.listReviews(workshopId)).toEqual([]);
  },
);

test.each([{ moderate: '3' }, { moderate: '3', committed: '3', influential: '5' }, { moderate: '3', charming: '5' }])(
  'a form with the criteria of another rubric or step (%o) is not kept',
  async (scores) => {
    const { world, id } = await oneCase();

    await expect(submitReview(world.ports, reviewer, text(id, scores))).rejects.toMatchObject({
      code: 'outdated-button',
    });
    expect(await world.ports.reviews.listReviews(workshopId)).toEqual([]);
  },
);

test('evidence that is longer than the form takes is not kept', async () => {
  const { world, id } = await oneCase();

  const submitted = submitReview(world.ports, reviewer, { ...text(id), evidence: 'я'.repeat(1001) });

  await expect(submitted).rejects.toMatchObject({ code: 'text-too-long', facts: { length: 1001, most: 1000 } });
});

test('who steps aside sees nothing of the case any more, and an earlier review is destroyed', async () => {
  const { world, id } = await oneCase();
  await review(world, { 1: 5 });

  await recuse(world.ports, reviewer, id, 'personal');

  const refusal = { code: 'application-gone' };
  for (const press of [findIdentity, othersReviews, abstain, recuse]) {
    await expect(press(world.ports, reviewer, id)).rejects.toMatchObject(refusal);
  }
  await expect(submitReview(world.ports, reviewer, text(id))).rejects.toMatchObject(refusal);
  expect(await findNextCase(world.ports, reviewer)).toBeUndefined();
  expect(await world.ports.reviews.listReviews(workshopId)).toEqual([]);
  expect(await world.ports.reviews.listRecusals(workshopId)).toMatchObject([{ type: 'personal' }]);
});

test('a reviewer who steps aside in another window while sending a review is not heard', async () => {
  const { world, id } = await oneCase();
  const { ports } = world;
  const slow: typeof ports = {
    ...ports,
    reviews: {
      ...ports.reviews,
      put: async (given, replaces) => {
        await ports.reviews.recuse({
          workshopId,
          applicationId: id,
          reviewerId: reviewer.memberId,
          recusedAt: world.now(),
        });
        return await ports.reviews.put(given, replaces);
      },
    },
  };

  await expect(submitReview(slow, reviewer, text(id))).rejects.toMatchObject({ code: 'application-gone' });
  expect(await ports.reviews.listReviews(workshopId)).toEqual([]);
});

test('nobody reviews their own application', async () => {
  const { world, id } = await oneCase();
  const applying = aCaller({ ...member(1), roleIds: ['reviewer-role'] });

  expect(await findNextCase(world.ports, applying)).toBeUndefined();
  for (const press of [findIdentity, othersReviews, abstain, recuse]) {
    await expect(press(world.ports, applying, id)).rejects.toMatchObject({ code: 'review-own' });
  }
  await expect(submitReview(world.ports, applying, text(id))).rejects.toMatchObject({ code: 'review-own' });
});

test('a withdrawn application is closed to everybody, also to who was reading it', async () => {
  const { world, id } = await oneCase();
  await withdrawApplication(world.ports, member(1), id);

  expect(await findNextCase(world.ports, reviewer)).toBeUndefined();
  for (const press of [findIdentity, othersReviews, abstain, recuse]) {
    await expect(press(world.ports, reviewer, id)).rejects.toMatchObject({ code: 'application-gone' });
  }
  await expect(submitReview(world.ports, reviewer, text(id))).rejects.toMatchObject({ code: 'application-gone' });
});

test('once the decisions are out, nothing is reviewed any more', async () => {
  const world = await releasedWorld();
  const { id } = await applicationOf(world, 2);

  expect(await findNextCase(world.ports, reviewer)).toBeUndefined();
  for (const press of [findIdentity, othersReviews, abstain, recuse]) {
    await expect(press(world.ports, reviewer, id)).rejects.toMatchObject({ code: 'review-too-late' });
  }
  await expect(submitReview(world.ports, reviewer, text(id))).rejects.toMatchObject({ code: 'review-too-late' });
});

test('reviewers are of this server and have the role', async () => {
  const { world, id } = await oneCase();
  await world.add({ servers: [aServer({ id: 'server-2' })] });
  const elsewhere = aCaller({ ...reviewer, serverId: 'server-2' });

  await expect(findNextCase(world.ports, organizer)).rejects.toMatchObject({ code: 'needs-role' });
  await expect(findIdentity(world.ports, member(5), id)).rejects.toMatchObject({ code: 'needs-role' });
  expect(await findNextCase(world.ports, elsewhere)).toBeUndefined();
  await expect(findIdentity(world.ports, elsewhere, id)).rejects.toMatchObject({ code: 'application-gone' });
  await expect(findIdentity(world.ports, reviewer, idOf('application', 9))).rejects.toMatchObject({
    code: 'application-gone',
  });
});
