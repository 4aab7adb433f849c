import { afterEach, describe, expect, test, vi } from 'vitest';
import { sayIn } from '../../../bot/languages/catalog.ts';
import { comparisonView } from '../../../commands/cohort/comparison-view.ts';
import { LANGUAGES } from '../../../domain/language.ts';
import { type CohortRules, PARITY } from '../../../domain/screening/cohort/rules.ts';
import type { Solver } from '../../../services/ports.ts';
import { listCasesToExplain } from '../../../services/screening/cases-to-explain.ts';
import { importCohortRules, showCohortRules } from '../../../services/screening/cohort-rules.ts';
import { compareCohorts } from '../../../services/screening/compare-cohorts.ts';
import { confirmCohort } from '../../../services/screening/confirm-cohort.ts';
import { declareConflicts } from '../../../services/screening/conflict-rulings.ts';
import { explainChoice } from '../../../services/screening/explain-choice.ts';
import { findCohort } from '../../../services/screening/find-cohort.ts';
import { findProposal, proposeCohort } from '../../../services/screening/propose-cohort.ts';
import { relaxRules } from '../../../services/screening/relax-rules.ts';
import { submitReview } from '../../../services/screening/submit-review.ts';
import { withdrawApplication } from '../../../services/screening/withdraw-application.ts';
import { aCaller, aReview, memberOf, on } from '../../support/build.ts';
import type { World } from '../../support/world.ts';
import {
  applicationOf,
  apply,
  judge,
  member,
  organizer,
  review,
  reviewer,
  scoresOf,
  workshopId,
  worldWith,
} from './story.ts';

const otherOrganizer = aCaller({ memberId: memberOf(902), roleIds: ['organizer-role'] });
const stepsAside = aCaller({ memberId: memberOf(901), roleIds: ['organizer-role'] });
const reviewsToo = aCaller({ memberId: reviewer.memberId, roleIds: ['organizer-role', ...reviewer.roleIds] });

/** Four seats: of each party three people, the first the best; their judges differ by nothing. */
async function judgedWorld(scores: Readonly<Record<number, number>> = { 1: 5, 2: 4, 3: 3, 4: 5, 5: 4, 6: 3 }) {
  const world = await worldWith({ seats: 4 });
  await apply(world, { 1: 'party-1', 2: 'party-1', 3: 'party-1', 4: 'party-2', 5: 'party-2', 6: 'party-2' });
  await review(world, scores);
  return world;
}

const deskOf = async (world: World) => {
  await world.advanceTo(on(2, '12:00'));
  return world;
};

const setRules = (world: World, rules: Partial<CohortRules>, caller = organizer) =>
  importCohortRules(world.ports, caller, { workshopId, read: async () => ({ ...PARITY, ...rules }) });

const idOfCase = async (world: World, n: number) => (await applicationOf(world, n)).id;
const explain = async (world: World, n: number, caller = organizer) =>
  explainChoice(world.ports, caller, await idOfCase(world, n));
const apart = (one: number, other: number) => ({ applications: [one, other], reason: 'other' }) as const;

describe('why', () => {
  test('somebody is not chosen: what it would cost, and who would make room', async () => {
    const world = await deskOf(await judgedWorld());
    await proposeCohort(world.ports, organizer, workshopId);

    expect(await explain(world, 3)).toMatchObject({
      why: 'not-chosen',
      otherwise: { outcome: 'possible', cost: expect.any(Number), leaving: [{ number: 2 }], coming: [{ number: 3 }] },
    });
    const { otherwise } = (await explain(world, 3)) as { otherwise: { cost: number } };
    expect(otherwise.cost).toBeGreaterThan(0);
  });

  test('somebody is chosen: what would be lost', async () => {
    const world = await deskOf(await judgedWorld());
    await proposeCohort(world.ports, organizer, workshopId);

    expect(await explain(world, 1)).toMatchObject({
      why: 'chosen',
      otherwise: { outcome: 'possible', leaving: [{ number: 1 }], coming: [{ number: 3 }] },
    });
  });

  test('among equals, nothing: the lot of the seed decided', async () => {
    const world = await deskOf(await judgedWorld({ 1: 4, 2: 4, 3: 4, 4: 4, 5: 4, 6: 4 }));
    const { parties } = await proposeCohort(world.ports, organizer, workshopId);
    const [left] = parties[0]!.reserve;

    expect(await explain(world, left!.number)).toMatchObject({ why: 'not-chosen', otherwise: { cost: 0 } });
  });

  test('it is impossible: which rules would have to give way', async () => {
    const world = await deskOf(await judgedWorld());
    await setRules(world, { apart: [apart(3, 1), apart(3, 2)] });
    await proposeCohort(world.ports, organizer, workshopId);

    expect(await explain(world, 3)).toMatchObject({
      why: 'not-chosen',
      otherwise: {
        outcome: 'impossible',
        broken: [{ rule: { is: 'total' } }, { rule: { is: 'seats', partyId: 'party-1' } }],
      },
    });
  });

  test('somebody cannot be chosen at all', async () => {
    const world = await deskOf(await judgedWorld({ 1: 5, 2: 4, 3: 2, 4: 5, 5: 4, 6: 3 }));
    await proposeCohort(world.ports, organizer, workshopId);
    expect(await explain(world, 3)).toMatchObject({ why: 'outside', standing: { outcome: 'gated' } });
  });

  test('nothing is explained before there is a proposal, nor one that people have left', async () => {
    const world = await deskOf(await judgedWorld());
    await expect(explain(world, 1)).rejects.toMatchObject({ code: 'no-cohort' });
    await proposeCohort(world.ports, organizer, workshopId);
    await withdrawApplication(world.ports, member(2), await idOfCase(world, 2));

    await expect(explain(world, 1)).rejects.toMatchObject({ code: 'cohort-outdated' });
    await expect(explain(world, 2)).rejects.toMatchObject({ code: 'application-gone' });
  });
});

describe('an organizer who has stepped aside', () => {
  async function recusedWorld(n: number) {
    const world = await judgedWorld();
    await declareConflicts(world.ports, stepsAside, { workshopId, numbers: [n], type: 'other' });
    await deskOf(world);
    await setRules(world, { apart: [apart(1, 5)], include: [1] });
    await proposeCohort(world.ports, organizer, workshopId);
    return world;
  }

  test('is told of no case in a party of theirs, and no name of it in another’s', async () => {
    const world = await recusedWorld(1);

    for (const n of [2, 3]) await expect(explain(world, n, stepsAside)).rejects.toMatchObject({ code: 'party-closed' });
    await expect(explain(world, 1, stepsAside)).rejects.toMatchObject({ code: 'application-gone' });
    // With 5, whom 1 cannot sit with, no cohort keeps all rules: which, would tell of 1.
    expect(await explain(world, 5, stepsAside)).toMatchObject({ otherwise: { outcome: 'impossible', broken: [] } });
    const other = (await explain(world, 4, stepsAside)) as { otherwise: Record<string, unknown> };
    expect(other.otherwise['cost']).toBeUndefined();
    expect(JSON.stringify(other)).not.toContain('Applicant 1');
  });

  test('is not told how near others come, nor what rules cost', async () => {
    const world = await recusedWorld(1);

    await expect(compareCohorts(world.ports, stepsAside, workshopId)).rejects.toMatchObject({ code: 'party-closed' });
    await expect(relaxRules(world.ports, stepsAside, workshopId)).rejects.toMatchObject({ code: 'party-closed' });
  });

  test('finds it on no list, in no rule, and leaves rules about it as they are', async () => {
    const world = await recusedWorld(1);

    expect((await listCasesToExplain(world.ports, stepsAside)).map(({ number }) => number)).toEqual([2, 3, 4, 5, 6]);
    expect((await showCohortRules(world.ports, stepsAside, workshopId)).rules).toEqual(PARITY);
    let known: ReadonlySet<number> = new Set();
    await importCohortRules(world.ports, stepsAside, {
      workshopId,
      read: async ({ numbers }) => {
        known = numbers;
        return { ...PARITY, include: [6] };
      },
    });
    expect([...known]).toEqual([2, 3, 4, 5, 6]);
    expect((await showCohortRules(world.ports, organizer, workshopId)).rules).toEqual({
      ...PARITY,
      apart: [apart(1, 5)],
      include: [6, 1],
    });
  });
});

describe('an organizer who reviews', () => {
  const reads: readonly (readonly [string, (world: World) => Promise<unknown>])[] = [
    ['propose', (world) => proposeCohort(world.ports, reviewsToo, workshopId)],
    ['confirm', (world) => findProposal(world.ports, reviewsToo, workshopId)],
    ['explain', (world) => explain(world, 1, reviewsToo)],
    ['compare', (world) => compareCohorts(world.ports, reviewsToo, workshopId)],
    ['relax', (world) => relaxRules(world.ports, reviewsToo, workshopId)],
    ['release', (world) => findCohort(world.ports, reviewsToo, workshopId)],
  ];

  /** Of six cases, somebody else has judged all, and this organizer five. */
  async function halfJudgedWorld() {
    const world = await judgedWorld({ 1: 5, 2: 4, 3: 3, 4: 5, 5: 4 });
    const other = { ...reviewer, memberId: memberOf(850) };
    await judge(world, other, { applicationId: await idOfCase(world, 6), scores: scoresOf(3) });
    await deskOf(world);
    await proposeCohort(world.ports, organizer, workshopId);
    return world;
  }

  test.each(reads)('judges all cases first, before reading in /cohort %s whom and what others say', async (_, read) => {
    const world = await halfJudgedWorld();
    const before = await world.ports.reviews.listReviews(workshopId);

    await expect(read(world)).rejects.toMatchObject({ code: 'own-review-first' });
    expect(await world.ports.reviews.listReviews(workshopId)).toEqual(before);
    expect(await listCasesToExplain(world.ports, reviewsToo)).toEqual([]);
    // The rules name nobody and tell no score.
    await showCohortRules(world.ports, reviewsToo, workshopId);

    await judge(world, reviewsToo, { applicationId: await idOfCase(world, 6), scores: scoresOf(3) });
    await read(world);
    expect(await listCasesToExplain(world.ports, reviewsToo)).toHaveLength(6);
  });

  test('has it written down, so that what they change after it is another version', async () => {
    const world = await deskOf(await judgedWorld());
    await proposeCohort(world.ports, reviewsToo, workshopId);

    const applicationId = await idOfCase(world, 1);
    const words = { moderate: '1', committed: '1' };
    const changed = await submitReview(world.ports, reviewsToo, {
      applicationId,
      version: 1,
      step: 'text',
      scores: words,
      evidence: '',
    });
    expect(changed.isLaterVersion).toBe(true);
    const own = (await world.ports.reviews.listReviews(workshopId)).find((one) => one.applicationId === applicationId);
    expect(own).toMatchObject({ scores: { moderate: 5 }, sawOthersAt: on(2, '12:00') });
  });

  test('and has left the reviewers reads it all, and that is written down too', async () => {
    const world = await deskOf(await judgedWorld());
    await proposeCohort(world.ports, { ...reviewsToo, roleIds: ['organizer-role'] }, workshopId);

    const own = await world.ports.reviews.listReviews(workshopId);
    expect(own.map(({ sawOthersAt }) => sawOthersAt)).toEqual(own.map(() => on(2, '12:00')));
  });
});

test('who may be chosen only by what is open to an organizer is explained by another', async () => {
  const world = await worldWith({ seats: 4 });
  await apply(world, { 1: 'party-1', 2: 'party-1', 3: 'party-2', 4: 'party-2', 5: 'party-2', 7: 'party-1' });
  await review(world, { 1: 5, 2: 4, 4: 5, 5: 4 });
  // Their one reviewer competes as well, so that the review does not count; but that case is closed to this organizer.
  await world.ports.reviews.put(aReview({ applicationId: await idOfCase(world, 7), reviewerId: memberOf(3) }));
  const { number } = await applicationOf(world, 3);
  await declareConflicts(world.ports, stepsAside, { workshopId, numbers: [number], type: 'other' });
  await deskOf(world);
  await proposeCohort(world.ports, organizer, workshopId);

  expect(await explain(world, 7)).toMatchObject({ why: 'outside', standing: { outcome: 'unreviewed' } });
  await expect(explain(world, 7, stepsAside)).rejects.toMatchObject({ code: 'party-closed' });
});

describe('when the time for one request is over', () => {
  afterEach(() => vi.restoreAllMocks());

  /** The solver of a world in which time is over after so many programs. */
  function overAfter(world: World, programs: number) {
    const time = new AbortController();
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(time.signal);
    let solved = 0;
    const solver: Solver = {
      solve: async (program) => {
        solved += 1;
        if (solved === programs) time.abort();
        return await world.ports.solver.solve(program);
      },
    };
    return { ports: { ...world.ports, solver }, solved: () => solved };
  }

  test('a lot that is half worked out proposes nothing, and asks the solver nothing more', async () => {
    const world = await deskOf(await judgedWorld({ 1: 4, 2: 4, 3: 4, 4: 4, 5: 4, 6: 4 }));
    await setRules(world, { lottery: 0 });
    const whole = overAfter(world, Number.POSITIVE_INFINITY);
    await proposeCohort(whole.ports, organizer, workshopId);
    expect(whole.solved()).toBeGreaterThan(6);
    const before = await world.ports.papers.find('cohort', { workshopId });

    for (let programs = 1; programs < whole.solved(); programs += 1) {
      const { ports, solved } = overAfter(world, programs);
      await expect(proposeCohort(ports, organizer, workshopId)).rejects.toMatchObject({ code: 'cohort-unfinished' });
      expect(solved()).toBe(programs);
    }
    expect(await world.ports.papers.find('cohort', { workshopId })).toEqual(before);
  });

  test('those cohorts are compared that were found by then, and that is said', async () => {
    const world = await deskOf(await judgedWorld());
    const whole = overAfter(world, Number.POSITIVE_INFINITY);
    const all = await compareCohorts(whole.ports, organizer, workshopId);
    expect(all).not.toHaveProperty('isUnfinished');

    const { ports, solved } = overAfter(world, Math.floor(whole.solved() / 2));
    const some = await compareCohorts(ports, organizer, workshopId);
    expect(solved()).toBe(Math.floor(whole.solved() / 2));
    expect(some.isUnfinished).toBe(true);
    expect(some.others.length).toBeGreaterThan(0);
    expect(some.others).toEqual(all.others.slice(0, some.others.length));
    const said = LANGUAGES.map((language) => [language, comparisonView(some, sayIn(language)).content] as const);
    for (const [language, text] of said) expect(text).toContain(sayIn(language)('reply.compare.unfinished'));

    await expect(compareCohorts(overAfter(world, 1).ports, organizer, workshopId)).rejects.toMatchObject({
      code: 'cohort-unfinished',
    });
  });
});

describe('the rules', () => {
  test('that bind are named with what they cost, the dearest first', async () => {
    const world = await deskOf(await judgedWorld());
    await setRules(world, { apart: [apart(1, 2)], include: [6] });

    const relaxed = await relaxRules(world.ports, organizer, workshopId);
    expect(relaxed).toMatchObject({ outcome: 'possible' });
    if (relaxed.outcome !== 'possible') throw new Error('it was possible');
    const gains = relaxed.binding.map(({ gain }) => gain);
    expect(relaxed.binding.map(({ rule }) => rule.is).toSorted()).toEqual(['apart', 'include', 'seats']);
    expect(gains).toEqual(gains.toSorted((one, other) => other - one));
  });

  test('that cannot all be kept are named, and nothing is proposed', async () => {
    const world = await deskOf(await judgedWorld());
    // All six gave the same institution.
    await setRules(world, { perInstitution: 2 });

    await expect(proposeCohort(world.ports, organizer, workshopId)).rejects.toMatchObject({
      code: 'cohort-impossible',
    });
    expect(await world.ports.participants.list(workshopId)).toEqual([]);
    expect(await relaxRules(world.ports, organizer, workshopId)).toMatchObject({
      outcome: 'impossible',
      broken: [{ rule: { is: 'institution' }, by: 2, is: 'too-many' }],
    });
  });

  test('of seats from one number to another let the better party have more', async () => {
    const world = await deskOf(await judgedWorld({ 1: 5, 2: 5, 3: 5, 4: 3, 5: 3, 6: 3 }));
    await setRules(world, { seats: { 'party-1': { least: 1, most: 3 }, 'party-2': { least: 1, most: 3 } } });

    const { parties } = await proposeCohort(world.ports, organizer, workshopId);
    expect(parties.map(({ chosen }) => chosen.length)).toEqual([3, 1]);
  });
});

test('the best cohorts are compared, each with who makes the difference', async () => {
  const world = await deskOf(await judgedWorld());

  const { others, onePoint } = await compareCohorts(world.ports, organizer, workshopId);
  // Three ways to leave out one of three, for each of two parties: nine cohorts, one of them the best.
  expect(others).toHaveLength(8);
  expect(others[0]).toMatchObject({ leaving: [expect.anything()], coming: [expect.anything()] });
  const shorts = others.map(({ short }) => short);
  expect(shorts).toEqual(shorts.toSorted((one, other) => one - other));
  // One review, two criteria on each side.
  expect(onePoint).toBe(500);
});

describe('confirming', () => {
  test('is done by two, at once or one after the other, and pressing again changes nothing', async () => {
    const world = await deskOf(await judgedWorld());
    const { mark } = await proposeCohort(world.ports, organizer, workshopId);
    const confirm = (caller = organizer) => confirmCohort(world.ports, caller, { workshopId, mark });

    const both = await Promise.all([confirm(), confirm(otherOrganizer)]);
    expect(both.toSorted()).toEqual([1, 2]);
    expect(await confirm()).toBe(2);
    expect(await findProposal(world.ports, organizer, workshopId)).toMatchObject({ mark, confirmed: 2 });
  });

  test('what has been replaced is not possible, and a new proposal has to be confirmed anew', async () => {
    const world = await deskOf(await judgedWorld());
    const { mark } = await proposeCohort(world.ports, organizer, workshopId);
    await confirmCohort(world.ports, organizer, { workshopId, mark });
    await setRules(world, { include: [3] });
    const later = await proposeCohort(world.ports, otherOrganizer, workshopId);

    await expect(confirmCohort(world.ports, otherOrganizer, { workshopId, mark })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
    expect(later.confirmed).toBe(0);
  });

  test('needs a proposal, and an organizer', async () => {
    const world = await deskOf(await judgedWorld());
    const asked = { workshopId, mark: 'none' };
    await expect(confirmCohort(world.ports, organizer, asked)).rejects.toMatchObject({ code: 'no-cohort' });
    await expect(confirmCohort(world.ports, reviewer, asked)).rejects.toMatchObject({ code: 'needs-role' });
  });
});

describe('a lot among near-equals', () => {
  test('is kept with all its chances, and can be drawn again with the same outcome', async () => {
    const world = await deskOf(await judgedWorld({ 1: 4, 2: 4, 3: 4, 4: 4, 5: 4, 6: 4 }));
    await setRules(world, { lottery: 0 });
    const first = await proposeCohort(world.ports, organizer, workshopId);
    const again = await proposeCohort(world.ports, otherOrganizer, workshopId);

    expect(again.parties).toEqual(first.parties);
    expect(again.lot).toEqual(first.lot);
    const lot = first.lot!;
    // Six equal people, four seats, two of each party: two thirds is the most that everybody can have.
    expect(lot.lowest).toBeCloseTo(2 / 3, 6);
    expect(lot.bound).toBeCloseTo(2 / 3, 5);
    expect(lot.chances.map(({ probability }) => probability)).toEqual(lot.chances.map(() => expect.closeTo(2 / 3, 5)));
    expect(lot.urn.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
    expect(await explain(world, 1)).toMatchObject({ chance: expect.closeTo(2 / 3, 5) });
  });

  test('is not told to an organizer to whom a case is closed, not even of another party', async () => {
    const world = await judgedWorld({ 1: 4, 2: 4, 3: 4, 4: 4, 5: 4, 6: 4 });
    await declareConflicts(world.ports, stepsAside, { workshopId, numbers: [1], type: 'other' });
    await deskOf(world);
    await setRules(world, { lottery: 0 });
    await proposeCohort(world.ports, organizer, workshopId);

    await expect(explain(world, 4, stepsAside)).rejects.toMatchObject({ code: 'party-closed' });
  });

  test('keeps the rules, and gives unequal chances where it must', async () => {
    const world = await deskOf(await judgedWorld({ 1: 4, 2: 4, 3: 4, 4: 4, 5: 4, 6: 4 }));
    await setRules(world, { lottery: 0.01, include: [1], apart: [apart(2, 4)] });
    const { lot } = await proposeCohort(world.ports, organizer, workshopId);

    const ids = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => idOfCase(world, n)));
    const chances = ids.map((id) => lot!.chances.find((one) => one.applicationId === id)?.probability ?? 0);
    expect(chances[0]).toBeCloseTo(1, 6);
    expect(lot!.lowest).toBeCloseTo(1 / 2, 5);
    for (const { applicationIds } of lot!.urn) {
      expect(applicationIds).toContain(ids[0]);
      expect([ids[1]!, ids[3]!].filter((id) => applicationIds.includes(id)).length).toBeLessThan(2);
    }
  });
});
