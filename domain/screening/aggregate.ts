import { grouped } from './grouped.ts';
import type { Review } from './review.ts';

/** One score that one reviewer gave one applicant. */
export interface Rating {
  readonly applicationId: string;
  readonly reviewerId: string;
  readonly score: number;
}

/** What each applicant deserves and how each reviewer leans, both in points of the scale. */
export interface AdditiveFit {
  /** By application. An estimate: it may lie a little beyond the ends of the scale. */
  readonly means: ReadonlyMap<string, number>;
  /** By reviewer: above 0 for who scores higher than the others do. */
  readonly leanings: ReadonlyMap<string, number>;
}

/** Why the reviewers' severity was not taken out. */
export type NoCorrection = 'no-scores' | 'few-reviews' | 'not-connected';

/** The reviewers' severity taken out of the scores of one criterion; or why not, and then the plain mean stands. */
export type Correction =
  | ({ readonly outcome: 'made' } & AdditiveFit)
  | { readonly outcome: 'not-made'; readonly reason: NoCorrection };

/** Of fewer scores of a reviewer, severity cannot be told from the luck of the pile. */
export const CORRECTED_FROM = 5;

/** How strongly leanings are drawn to none, and applicants to the mean of all: in scores that say just that. */
const LEANING_PRIOR = 1;
const MEAN_PRIOR = 0.3;

/** Estimates that move by less than this, in points, have settled. */
const TOLERANCE = 1e-10;
/** Far more than is ever needed: each round brings the estimates closer together by a fixed part. */
const ROUNDS_MOST = 20_000;

/**
 * Takes the reviewers' severity out of the scores of one criterion.
 *
 * Only where every reviewer has given at least {@link CORRECTED_FROM} scores, and where a chain of common
 * applicants leads from each reviewer to every other: without it, a severe reviewer and a weak pile look the same.
 */
export function correct(reviews: readonly Review[], criterionId: string): Correction {
  const ratings = ratingsOf(reviews, criterionId);
  if (ratings.length === 0) return { outcome: 'not-made', reason: 'no-scores' };
  const counts = grouped(ratings, ({ reviewerId }) => reviewerId);
  if ([...counts.values()].some(({ length }) => length < CORRECTED_FROM)) {
    return { outcome: 'not-made', reason: 'few-reviews' };
  }
  if (!isConnected(ratings)) return { outcome: 'not-made', reason: 'not-connected' };
  return { outcome: 'made', ...fitAdditive(ratings) };
}

/** The scores given on one criterion; who could not judge has given none. */
const ratingsOf = (reviews: readonly Review[], criterionId: string): readonly Rating[] =>
  reviews.flatMap(({ applicationId, reviewerId, scores }) => {
    const score = scores[criterionId];
    return typeof score === 'number' ? [{ applicationId, reviewerId, score }] : [];
  });

/**
 * Fits score = applicant + reviewer + chance, both sides shrunken: with g the mean of all scores,
 * b_j = Σ_i (s_ij − t_i) / (n_j + 1) and t_i = (Σ_j (s_ij − b_j) + 0.3 g) / (m_i + 0.3), in turns until nothing
 * moves. That is the least-squares fit with a ridge on both sides, so there is exactly one, and the turns find it.
 *
 * The ratings are put in order first: the same scores give the same estimates to the last bit, however they come in.
 */
export function fitAdditive(ratings: readonly Rating[]): AdditiveFit {
  const ordered = ratings.toSorted(
    (a, b) => byText(a.applicationId, b.applicationId) || byText(a.reviewerId, b.reviewerId),
  );
  const grand = ordered.reduce((sum, { score }) => sum + score, 0) / ordered.length;
  const byApplicant = grouped(ordered, ({ applicationId }) => applicationId);
  const byReviewer = grouped(ordered, ({ reviewerId }) => reviewerId);
  const means = new Map<string, number>([...byApplicant.keys()].map((id) => [id, grand]));
  const leanings = new Map<string, number>([...byReviewer.keys()].map((id) => [id, 0]));

  for (let round = 0; round < ROUNDS_MOST; round += 1) {
    let moved = 0;
    for (const [id, own] of byReviewer) {
      const rest = own.reduce((sum, { applicationId, score }) => sum + score - (means.get(applicationId) ?? grand), 0);
      moved = Math.max(moved, put(leanings, id, rest / (own.length + LEANING_PRIOR)));
    }
    for (const [id, own] of byApplicant) {
      const rest = own.reduce((sum, { reviewerId, score }) => sum + score - (leanings.get(reviewerId) ?? 0), 0);
      moved = Math.max(moved, put(means, id, (rest + MEAN_PRIOR * grand) / (own.length + MEAN_PRIOR)));
    }
    if (moved < TOLERANCE) break;
  }
  return { means, leanings };
}

/** Whether each reviewer is tied to every other through applicants whom both have scored, directly or by way of others. */
export function isConnected(ratings: readonly Rating[]): boolean {
  const byApplicant = grouped(ratings, ({ applicationId }) => applicationId);
  const byReviewer = grouped(ratings, ({ reviewerId }) => reviewerId);
  const [first] = byReviewer.keys();
  if (first === undefined) return false;

  const reached = new Set([first]);
  // A set gives what is added to it while it is being walked through.
  for (const reviewerId of reached) {
    for (const { applicationId } of byReviewer.get(reviewerId) ?? []) {
      for (const beside of byApplicant.get(applicationId) ?? []) reached.add(beside.reviewerId);
    }
  }
  return reached.size === byReviewer.size;
}

/** Writes a value, and says by how much it differs from what stood there. */
function put(values: Map<string, number>, id: string, value: number): number {
  const before = values.get(id) ?? 0;
  values.set(id, value);
  return Math.abs(value - before);
}

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
