import { describe, expect, test } from 'vitest';
import { assess } from '../../../domain/screening/assessment.ts';
import type { Score, Scores } from '../../../domain/screening/review.ts';
import { KELMAN_RUBRIC, type Rubric } from '../../../domain/screening/rubric.ts';
import { aReview, idOf, memberOf } from '../../support/build.ts';

const application = { id: idOf('application') };

const reviewsOf = (all: readonly Scores[]) =>
  all.map((scores, index) => aReview({ id: idOf('review', index + 1), reviewerId: memberOf(800 + index), scores }));

const reviewed = (...all: readonly Scores[]) => assess(application, reviewsOf(all), { rubric: KELMAN_RUBRIC });

const scores = (influential: Score, community: Score, ...gates: [Score, Score]): Scores => ({
  influential,
  community,
  moderate: gates[0],
  committed: gates[1],
});

/** The criteria as `moderate 3.5 of [3,4]`, with how many could not judge. */
const outline = ({ criteria }: ReturnType<typeof assess>): readonly string[] =>
  criteria.map((one) => `${one.criterion.id} ${one.mean} of [${one.scores.join()}] and ${one.cannotJudge}`);

describe('an assessment', () => {
  test('takes the mean of each criterion and keeps openness and influence apart', () => {
    const found = reviewed(scores(5, 4, 3, 5), scores(4, 'cannot-judge', 4, 5));

    expect(outline(found)).toEqual([
      'moderate 3.5 of [3,4] and 0',
      'committed 5 of [5,5] and 0',
      'influential 4.5 of [4,5] and 0',
      'community 4 of [4] and 1',
    ]);
    const pair = { openness: 4.25, influence: 4.25 };
    expect(found).toMatchObject({
      reviews: 2,
      pair,
      raw: pair,
      basis: 'raw',
      standing: { outcome: 'eligible', ...pair },
    });
  });

  test('of nobody is no assessment', () => {
    const found = reviewed();

    expect(found).toMatchObject({ reviews: 0, pair: {}, raw: {}, basis: 'raw', standing: { outcome: 'unreviewed' } });
    expect(outline(found)[0]).toBe('moderate undefined of [] and 0');
  });

  test('lets one half of influence speak for both when nobody could judge the other', () => {
    expect(reviewed(scores('cannot-judge', 2, 4, 4)).standing).toEqual({
      outcome: 'eligible',
      openness: 4,
      influence: 2,
    });
  });
});

describe('influence cannot buy off a gate', () => {
  test.each([
    { title: 'median of three below 3', moderate: [2, 2, 5], standing: 'gated' },
    { title: 'median of two just below 3', moderate: [2, 3], standing: 'gated' },
    { title: 'median of two exactly 3', moderate: [2, 4], standing: 'eligible' },
    { title: 'median of three exactly 3', moderate: [2, 3, 5], standing: 'eligible' },
    { title: 'a single 1 among high scores', moderate: [1, 5, 5], standing: 'gated' },
    { title: 'a score beside one who could not judge', moderate: ['cannot-judge', 3], standing: 'eligible' },
  ] as const)('$title: $standing', ({ moderate, standing }) => {
    const all = moderate.map((score) => scores(5, 5, score, 5));

    expect(reviewed(...all).standing.outcome).toBe(standing);
  });

  test.each([
    { title: 'a single 1 is no bar any more', moderate: [1, 5, 5], standing: 'eligible' },
    { title: 'nor among others that are just enough', moderate: [1, 3, 3], standing: 'eligible' },
    { title: 'a low median still is one', moderate: [1, 2, 5], standing: 'gated' },
    { title: 'the 1 of a single reviewer too', moderate: [1], standing: 'gated' },
  ] as const)('and once it was talked over, $title', ({ moderate, standing }) => {
    const all = reviewsOf(moderate.map((score) => scores(5, 5, score, 5)));
    const measure = { rubric: KELMAN_RUBRIC, isTalkedOver: true };

    expect(assess(application, all, measure).standing.outcome).toBe(standing);
  });

  test('and the assessment names every gate that was not passed', () => {
    expect(reviewed(scores(5, 5, 2, 1)).standing).toEqual({ outcome: 'gated', criteria: ['moderate', 'committed'] });
  });

  test('and a gate that nobody could judge is not passed either', () => {
    expect(reviewed(scores(5, 5, 'cannot-judge', 4)).standing).toEqual({ outcome: 'unjudged', criteria: ['moderate'] });
  });

  test('nor can openness stand in for influence that nobody could judge', () => {
    expect(reviewed(scores('cannot-judge', 'cannot-judge', 4, 4)).standing).toEqual({
      outcome: 'unjudged',
      criteria: ['influential', 'community'],
    });
  });
});

describe('another rubric', () => {
  const rubric: Rubric = {
    ...KELMAN_RUBRIC,
    criteria: [
      { id: 'listens', side: 'openness', isGate: true, step: 'text', weight: 3 },
      { id: 'curious', side: 'openness', isGate: false, step: 'text', weight: 1 },
      { id: 'heard', side: 'influence', isGate: false, step: 'identity', weight: 2 },
    ],
  };
  const by = (...all: readonly Scores[]) => assess(application, reviewsOf(all), { rubric });

  test('has its own weights, sides and gates', () => {
    expect(by({ listens: 4, curious: 2, heard: 5 }).standing).toEqual({
      outcome: 'eligible',
      openness: 3.5,
      influence: 5,
    });
    expect(by({ listens: 2, curious: 5, heard: 5 }).standing).toEqual({ outcome: 'gated', criteria: ['listens'] });
    expect(by({ listens: 4, curious: 1, heard: 1 }).standing.outcome).toBe('eligible');
  });

  test('leaves the weight of what nobody could judge to the rest of its side', () => {
    expect(by({ listens: 4, curious: 'cannot-judge', heard: 5 }).standing).toMatchObject({ openness: 4 });
  });

  test('does not mind scores of criteria that it does not have', () => {
    expect(by({ listens: 4, curious: 2, heard: 5, moderate: 1 }).standing.outcome).toBe('eligible');
  });
});

describe('adjusted means', () => {
  const all = reviewsOf([scores(4, 4, 2, 4), scores(4, 4, 4, 4)]);
  const with4 = (adjusted: (id: string) => number | undefined) =>
    assess(application, all, { rubric: KELMAN_RUBRIC, adjusted });

  test('rank, and the plain ones stand beside them', () => {
    expect(with4(() => 4.5)).toMatchObject({
      basis: 'adjusted',
      pair: { openness: 4.5, influence: 4.5 },
      raw: { openness: 3.5, influence: 4 },
      standing: { outcome: 'eligible', openness: 4.5, influence: 4.5 },
    });
    expect(with4((id) => (id === 'moderate' ? 5 : undefined))).toMatchObject({
      basis: 'mixed',
      pair: { openness: 4.5, influence: 4 },
    });
  });

  test('neither open a gate nor close one', () => {
    const gated = reviewsOf([scores(5, 5, 2, 5), scores(5, 5, 2, 5)]);
    const open = reviewsOf([scores(5, 5, 3, 5), scores(5, 5, 3, 5)]);
    const outcome = (reviews: typeof all, adjusted: number) =>
      assess(application, reviews, { rubric: KELMAN_RUBRIC, adjusted: () => adjusted }).standing.outcome;

    expect(outcome(gated, 5)).toBe('gated');
    expect(outcome(open, 1)).toBe('eligible');
  });
});

describe('a quorum', () => {
  const quorum = { isMet: false, reviews: 1, knowing: 0, outside: 1 };

  test('that is not met keeps out whoever passes the gates', () => {
    const reviews = reviewsOf([scores(4, 4, 4, 4)]);
    const standing = (isMet: boolean) =>
      assess(application, reviews, { rubric: KELMAN_RUBRIC, quorum: { ...quorum, isMet } }).standing.outcome;

    expect(standing(false)).toBe('no-quorum');
    expect(standing(true)).toBe('eligible');
  });

  test('does not hide that a gate was not passed, or that nobody has read it', () => {
    const gated = assess(application, reviewsOf([scores(4, 4, 1, 4)]), { rubric: KELMAN_RUBRIC, quorum });
    expect(gated.standing.outcome).toBe('gated');
    expect(assess(application, [], { rubric: KELMAN_RUBRIC, quorum }).standing.outcome).toBe('unreviewed');
  });
});
