import { describe, expect, test } from 'vitest';
import { abstain } from '../../../services/screening/abstain.ts';
import { assessedOf } from '../../../services/screening/assessments.ts';
import { noteDiscussion } from '../../../services/screening/note-discussion.ts';
import { proposeCohort } from '../../../services/screening/propose-cohort.ts';
import { ruleVersion } from '../../../services/screening/rule-version.ts';
import { agreementFigures, screeningDashboard } from '../../../services/screening/screening-dashboard.ts';
import { submitReview } from '../../../services/screening/submit-review.ts';
import { aRecusal, aReview, idOf, memberOf, on } from '../../support/build.ts';
import type { World } from '../../support/world.ts';
import {
  applicationNumber,
  judge,
  judgeAll,
  organizer,
  reviewer,
  reviewingOrganizer,
  workshopId,
  worldOf,
} from './judged.ts';

const standingOf = async (world: World, caller = organizer) =>
  await screeningDashboard(world.ports, caller, workshopId);

describe("an organizer's dashboard", () => {
  test('has every case by its number, with its quorum, what reviewers say, and where they are far apart', async () => {
    const world = await worldOf(3);
    await judge(world, [1, 0], 4);
    await judge(world, [1, 1], 3);
    await judge(world, [2, 0], 2, 4);
    await judge(world, [2, 1], 5, 4);

    const { cases } = await standingOf(world);

    expect(cases).toMatchObject([
      { number: 1, party: 'Ardania', reviews: 2, hasQuorum: true, judged: { assessment: { pair: { openness: 3.5 } } } },
      { number: 2, party: 'Belmark', reviews: 2, judged: { disagreement: { criteria: ['moderate'] } } },
      {
        number: 3,
        reviews: 0,
        hasQuorum: false,
        lacks: { reviews: 2, knowing: 0, outside: 0 },
        judged: { assessment: { standing: { outcome: 'unreviewed' } } },
      },
    ]);
    expect(cases[0]?.judged).not.toHaveProperty('disagreement');
  });

  test('tells the plain mean beside the adjusted one, and that it is adjusted', async () => {
    const world = await worldOf(6);
    await judgeAll(world, 6);

    const [first] = (await standingOf(world)).cases;

    expect(first?.judged?.assessment).toMatchObject({ basis: 'adjusted', raw: { openness: 11 / 3 } });
    expect(first?.judged?.assessment.pair.openness).not.toBe(11 / 3);
    expect((await assessedOf(world.ports, { id: workshopId }))[0]?.assessment).toEqual(first?.judged?.assessment);
  });

  test('is for organizers, of a workshop with a call, in which they do not compete', async () => {
    const world = await worldOf(2);
    await expect(standingOf(world, reviewer(0))).rejects.toMatchObject({ code: 'needs-role' });
    await expect(standingOf(world, { ...organizer, memberId: memberOf(1) })).rejects.toMatchObject({
      code: 'review-own',
    });
    await expect(standingOf(await worldOf(0, { stage: 'planned' }))).rejects.toMatchObject({ code: 'call-not-open' });
    await expect(screeningDashboard(world.ports, organizer, idOf('workshop', 2))).rejects.toMatchObject({
      code: 'unknown-workshop',
    });
  });

  test('of a workshop to which nobody has applied is empty', async () => {
    expect((await standingOf(await worldOf(0))).cases).toEqual([]);
  });

  test('leaves out who has withdrawn, and the reviews of them', async () => {
    const world = await worldOf(6);
    await judgeAll(world, 6);
    const seen = await standingOf(world);
    await world.ports.applications.save({ ...applicationNumber(6), status: 'withdrawn' });

    const { cases, assessed } = await standingOf(world);

    expect(cases.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(assessed.reviews).toHaveLength(seen.assessed.reviews.length - 3);
  });
});

describe('who has a conflict of interest', () => {
  /** A world of seven cases, and the same with an eighth that is closed to the organizer. */
  async function worlds() {
    const [without, withClosed] = [await worldOf(7), await worldOf(8)];
    for (const world of [without, withClosed]) {
      await judgeAll(world, 7);
      await judge(world, [3, 0], 1);
    }
    await judge(withClosed, [8, 0], 1, 5);
    await judge(withClosed, [8, 1], 5, 1);
    await judge(withClosed, [8, 2], 1, 1);
    await withClosed.ports.reviews.recuse(
      aRecusal({ applicationId: idOf('application', 8), reviewerId: organizer.memberId }),
    );
    return { without, withClosed };
  }

  test('sees the very same, to the last figure, as if the case did not exist', async () => {
    const { without, withClosed } = await worlds();

    const [plain, closed] = [await standingOf(without), await standingOf(withClosed)];
    expect(closed.cases).toEqual(plain.cases);
    expect([...closed.assessed.corrections]).toEqual([...plain.assessed.corrections]);
    const figures = async (world: World) => {
      const { reliabilities, severities } = await agreementFigures(world.ports, organizer, workshopId);
      return { reliabilities: [...reliabilities], severities: [...severities] };
    };
    expect(await figures(withClosed)).toEqual(await figures(without));
  });

  test('while anybody else sees other figures: it would be noticed', async () => {
    const { without, withClosed } = await worlds();
    const other = { ...organizer, memberId: memberOf(901) };
    expect((await standingOf(withClosed, other)).cases.slice(0, 7)).not.toEqual((await standingOf(without)).cases);
  });

  test('cannot note a talk about it, nor learn that it is there', async () => {
    const { without, withClosed } = await worlds();
    const note = async (world: World) =>
      await noteDiscussion(world.ports, organizer, { workshopId, number: 8 }).catch((error: unknown) => error);
    expect(await note(withClosed)).toEqual(await note(without));
    expect(await note(withClosed)).toMatchObject({ code: 'unknown-application' });
  });
});

describe('own review first', () => {
  test('an organizer who reviews sees nothing of what others say of a case before having judged it', async () => {
    const world = await worldOf(2);
    await judge(world, [1, 0], 4);
    await judge(world, [1, 1], 1);
    await judge(world, [2, 1], 1);

    const { cases } = await standingOf(world, reviewingOrganizer(0));

    expect(cases).toMatchObject([
      { number: 1, judged: {} },
      { number: 2, reviews: 1 },
    ]);
    expect(cases[1]).not.toHaveProperty('judged');
    await expect(noteDiscussion(world.ports, reviewingOrganizer(0), { workshopId, number: 2 })).rejects.toMatchObject({
      code: 'own-review-first',
    });
  });

  test('nor in any figure of how far reviewers agree', async () => {
    const [without, withOpen] = [await worldOf(8), await worldOf(8)];
    for (const world of [without, withOpen]) {
      await judgeAll(world, 7);
      await judge(world, [8, 1], 3);
    }
    await judge(withOpen, [8, 2], 5, 1);
    const figures = async (world: World) => {
      const { assessed, reliabilities, severities } = await agreementFigures(
        world.ports,
        reviewingOrganizer(0),
        workshopId,
      );
      return { reviews: assessed.reviews.length, all: [...reliabilities], each: [...severities] };
    };
    expect((await figures(without)).all.length).toBeGreaterThan(0);
    expect(await figures(withOpen)).toEqual(await figures(without));
    expect((await figures(withOpen)).reviews).toBe(21);
  });

  test('nor by leaving it to others, since they may judge it after all', async () => {
    const world = await worldOf(1);
    await judge(world, [1, 1], 1);
    await abstain(world.ports, reviewingOrganizer(0), idOf('application', 1));
    expect((await standingOf(world, reviewingOrganizer(0))).cases[0]).not.toHaveProperty('judged');
  });

  test('and everything once the decisions are out', async () => {
    const world = await worldOf(1, { stage: 'decided' });
    await judge(world, [1, 1], 1);
    expect((await standingOf(world, reviewingOrganizer(0))).cases[0]?.judged).toBeDefined();
  });
});

describe('a talk about a case', () => {
  async function apart() {
    const world = await worldOf(1);
    await judge(world, [1, 0], 2, 4);
    await judge(world, [1, 1], 5, 4);
    return world;
  }
  const noted = async (world: World) => await noteDiscussion(world.ports, organizer, { workshopId, number: 1 });

  test('is noted once, and changes no score', async () => {
    const world = await apart();
    const before = (await standingOf(world)).cases[0]?.judged;

    expect(await noted(world)).toEqual({ discussedAt: on(2, '12:00'), isOld: false });
    await world.advanceTo(on(2, '13:00'));
    expect(await noted(world)).toEqual({ discussedAt: on(2, '12:00'), isOld: true });

    const after = (await standingOf(world)).cases[0]?.judged;
    expect(after).toEqual({ ...before, discussedAt: on(2, '12:00') });
  });

  test('is opened again by a review that comes in later', async () => {
    const world = await apart();
    await noted(world);
    await world.advanceTo(on(2, '13:00'));
    await judge(world, [1, 2], 1, 4);

    expect((await standingOf(world)).cases[0]?.judged).not.toHaveProperty('discussedAt');
    expect(await noted(world)).toEqual({ discussedAt: on(2, '13:00'), isOld: false });
  });

  const step = { applicationId: idOf('application', 1), version: 1, evidence: '' };
  const scores = { influential: '4', community: '4' };
  const LATER: Readonly<Record<string, (world: World) => Promise<unknown>>> = {
    'is completed': async (world) =>
      await submitReview(world.ports, reviewer(2), { ...step, step: 'identity', scores }),
    'is changed': async (world) =>
      await submitReview(world.ports, reviewer(0), {
        ...step,
        step: 'text',
        scores: { moderate: '1', committed: '1' },
      }),
    'counts with its last version by the word of an organizer': async (world) =>
      await ruleVersion(world.ports, organizer, {
        workshopId,
        application: 1,
        reviewerId: memberOf(803),
        counts: 'last',
      }),
  };

  test.each(Object.entries(LATER))('is opened again by a review that %s later', async (_, change) => {
    const world = await apart();
    const words = { moderate: 2, committed: 4 } as const;
    const half = { awaits: 'identity', sawIdentityAt: on(2, '11:30'), submittedAt: on(2, '11:00') } as const;
    const reviewed = { applicationId: idOf('application', 1), id: world.ports.newId() };
    await world.ports.reviews.put(aReview({ ...reviewed, reviewerId: memberOf(802), scores: words, ...half }));
    const first = { scores: { ...words, influential: 4, community: 4 }, evidence: '' } as const;
    const last = { scores: { ...first.scores, moderate: 3 }, evidence: '', after: 'others' } as const;
    const versions = [first, last].map((version) => ({ ...version, writtenAt: on(2, '11:00') }));
    const id = world.ports.newId();
    await world.ports.reviews.put(aReview({ ...reviewed, id, reviewerId: memberOf(803), ...first, versions }));
    await noted(world);
    expect((await standingOf(world)).cases[0]?.judged).toHaveProperty('discussedAt');

    await world.advanceTo(on(2, '13:00'));
    await change(world);

    expect((await standingOf(world)).cases[0]?.judged).not.toHaveProperty('discussedAt');
    expect(await noted(world)).toEqual({ discussedAt: on(2, '13:00'), isOld: false });
  });

  test('lets a single 1 close no gate, until a review comes in later; a low median stays one', async () => {
    const world = await worldOf(3, { seats: 2 });
    for (const n of [2, 3]) for (const by of [0, 1, 2]) await judge(world, [n, by], n === 2 ? 4 : 2);
    for (const [by, moderate] of ([1, 4, 5] as const).entries()) await judge(world, [1, by], moderate, 5);
    const outcomes = async () =>
      (await assessedOf(world.ports, { id: workshopId })).map(({ assessment }) => assessment.standing.outcome);
    const outside = async () =>
      (await proposeCohort(world.ports, organizer, workshopId)).parties
        .flatMap((party) => party.outside)
        .map(({ number }) => number);
    expect(await outcomes()).toEqual(['gated', 'eligible', 'gated']);
    await expect(outside()).rejects.toMatchObject({ code: 'too-few-eligible' });

    for (const number of [1, 3]) await noteDiscussion(world.ports, organizer, { workshopId, number });
    expect(await outcomes()).toEqual(['eligible', 'eligible', 'gated']);
    expect((await standingOf(world)).cases[0]?.judged?.assessment.standing.outcome).toBe('eligible');
    expect(await outside()).toEqual([3]);

    await world.advanceTo(on(2, '13:00'));
    await judge(world, [1, 3], 5);
    expect(await outcomes()).toEqual(['gated', 'eligible', 'gated']);
  });

  test('noted by two at once is noted', async () => {
    const world = await apart();
    const both = await Promise.all([noted(world), noted(world)]);
    expect(both.map(({ discussedAt }) => discussedAt)).toEqual([on(2, '12:00'), on(2, '12:00')]);
  });
});
