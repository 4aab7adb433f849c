import { grouped } from '../grouped.ts';
import type { Review } from '../review.ts';
import { type Agreement, alphaOf, type Coincidences, coincidencesOf, type Level } from './alpha.ts';
import { chanceFrom } from './chance.ts';
import { type IntraclassCorrelations, intraclassOf } from './icc.ts';
import { alphaInterval, type Interval } from './interval.ts';
import { fleissKappa } from './kappa.ts';

/** How far reviewers agree on one criterion. */
export interface Reliability {
  readonly criterionId: string;
  /** Applicants whom two or more have scored on it. */
  readonly applicants: number;
  /** Krippendorff's alpha, by how scores are compared. `ordinal` is the one to go by: 5 is more than 4, by how much nobody knows. */
  readonly alphas: Readonly<Record<Level, Agreement>>;
  /** Of the ordinal alpha. */
  readonly interval?: Interval;
  /** Only where every reviewer has scored every applicant. */
  readonly intraclass?: IntraclassCorrelations;
  /** Of scores as boxes; only where every applicant has the same number of scores. */
  readonly kappa?: number;
}

/** Of fewer applicants nothing is told: chance decides it, and a few figures would give away single scores. */
export const APPLICANTS_LEAST = 5;

/** What is compared on one criterion, and the seed of its draws. */
export interface ReliabilityMatter {
  readonly reviews: readonly Review[];
  readonly criterionId: string;
  readonly seed: string;
}

/** How far these reviews agree on one criterion; `undefined` where fewer than {@link APPLICANTS_LEAST} applicants have two scores. */
export function reliabilityOf({ reviews, criterionId, seed }: ReliabilityMatter): Reliability | undefined {
  const rows = rowsOf(reviews, criterionId);
  const coincidences = coincidencesOf(rows.map((row) => [...row.values()]));
  const applicants = coincidences.units.length;
  if (applicants < APPLICANTS_LEAST) return undefined;

  const interval = alphaInterval(coincidences, 'ordinal', chanceFrom(`${seed}:${criterionId}`));
  const intraclass = intraclassOf(completeRows(rows));
  const kappa = fleissKappa(boxesOf(rows, coincidences.values));
  return {
    criterionId,
    applicants,
    alphas: alphasOf(coincidences),
    ...(interval && { interval }),
    ...(intraclass && { intraclass }),
    ...(kappa !== undefined && { kappa }),
  };
}

type Row = ReadonlyMap<string, number>;

/** The scores of each applicant by reviewer, both in an order of their own: what comes in first must not matter. */
function rowsOf(reviews: readonly Review[], criterionId: string): readonly Row[] {
  const scored = reviews
    .flatMap(({ applicationId, reviewerId, scores }) => {
      const score = scores[criterionId];
      return typeof score === 'number' ? [{ applicationId, reviewerId, score }] : [];
    })
    .toSorted((a, b) => byText(a.applicationId, b.applicationId) || byText(a.reviewerId, b.reviewerId));
  const byApplicant = grouped(scored, ({ applicationId }) => applicationId);
  return [...byApplicant.values()].map((own) => new Map(own.map(({ reviewerId, score }) => [reviewerId, score])));
}

/** A table with a score of every reviewer in every row; empty where one is missing. */
function completeRows(rows: readonly Row[]): readonly (readonly number[])[] {
  const reviewers = [...new Set(rows.flatMap((row) => [...row.keys()]))].toSorted(byText);
  if (rows.some((row) => row.size !== reviewers.length)) return [];
  return rows.map((row) => reviewers.map((reviewerId) => row.get(reviewerId) ?? 0));
}

const boxesOf = (rows: readonly Row[], values: readonly number[]): readonly (readonly number[])[] =>
  rows.map((row) => values.map((value) => [...row.values()].filter((score) => score === value).length));

const alphasOf = (coincidences: Coincidences): Readonly<Record<Level, Agreement>> => ({
  nominal: alphaOf(coincidences, 'nominal'),
  ordinal: alphaOf(coincidences, 'ordinal'),
  interval: alphaOf(coincidences, 'interval'),
  ratio: alphaOf(coincidences, 'ratio'),
});

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
