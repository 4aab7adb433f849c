import type { Workshop } from '../planning/workshop.ts';
import { Refusal } from '../refusal.ts';
import type { Application } from './application.ts';

/**
 * What an applicant is judged by, after Herbert Kelman: politically influential,
 * part of the larger community, politically moderate, committed to a negotiated solution.
 */
export const CRITERIA = ['influential', 'community', 'moderate', 'committed'] as const;

export type Criterion = (typeof CRITERIA)[number];

/** 1 to 5; `cannot-judge` is a missing value, never a zero. */
export type Score = 1 | 2 | 3 | 4 | 5 | 'cannot-judge';

export const SCORES: readonly Score[] = [1, 2, 3, 4, 5, 'cannot-judge'];

/** By the id of a criterion of the rubric. */
export type Scores = Readonly<Record<string, Score>>;

/** The longest evidence a reviewer can give, in characters. */
export const EVIDENCE_MOST = 1000;

/** One reviewer's judgement of one application. */
export interface Review {
  readonly id: string;
  readonly workshopId: string;
  readonly applicationId: string;
  readonly reviewerId: string;
  readonly scores: Scores;
  readonly evidence: string;
  readonly submittedAt: Date;
}

/** A reviewer's word that a case is not theirs to judge. It is final: the case stays closed to them. */
export interface Recusal {
  readonly workshopId: string;
  readonly applicationId: string;
  readonly reviewerId: string;
  readonly recusedAt: Date;
}

/**
 * The scores that somebody picked, one of {@link SCORES} for each criterion.
 *
 * @throws {@link Refusal} `scores-incomplete` when one is missing or is no score.
 */
export function scoresFrom(picked: Readonly<Record<Criterion, string | undefined>>): Scores {
  const score = (criterion: Criterion): Score => {
    const found = SCORES.find((possible) => String(possible) === picked[criterion]);
    if (found === undefined) throw new Refusal('scores-incomplete', {});
    return found;
  };
  return {
    influential: score('influential'),
    community: score('community'),
    moderate: score('moderate'),
    committed: score('committed'),
  };
}

/** Whether applications to this workshop are being judged: from the call until the decisions are out. */
export const isInReview = ({ stage }: Pick<Workshop, 'stage'>): boolean =>
  stage === 'call-open' || stage === 'call-closed';

/** Reviews by people who compete for nothing here: what somebody says of rivals for the same seats does not count. */
export const disinterested = (
  reviews: readonly Review[],
  applications: readonly Pick<Application, 'workshopId' | 'memberId' | 'status'>[],
): readonly Review[] =>
  reviews.filter(
    ({ workshopId, reviewerId }) =>
      !applications.some(
        (own) => own.workshopId === workshopId && own.memberId === reviewerId && own.status === 'submitted',
      ),
  );

/** The reviews of what the applicant says now: those of a text that was withdrawn and replaced do not count. */
export const reviewsOf = (
  { id, submittedAt }: Pick<Application, 'id' | 'submittedAt'>,
  reviews: readonly Review[],
): readonly Review[] => reviews.filter((review) => review.applicationId === id && review.submittedAt >= submittedAt);
