/**
 * What an applicant is judged by, after Herbert Kelman: politically influential,
 * part of the larger community, politically moderate, committed to a negotiated solution.
 */
export const CRITERIA = ['influential', 'community', 'moderate', 'committed'] as const;

export type Criterion = (typeof CRITERIA)[number];

/** 1 to 5; `cannot-judge` is a missing value, never a zero. */
export type Score = 1 | 2 | 3 | 4 | 5 | 'cannot-judge';

export const SCORES: readonly Score[] = [1, 2, 3, 4, 5, 'cannot-judge'];

/** One reviewer's judgement of one application. */
export interface Review {
  readonly id: string;
  readonly workshopId: string;
  readonly applicationId: string;
  readonly reviewerId: string;
  readonly scores: Readonly<Record<Criterion, Score>>;
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
