import type { Workshop } from '../planning/workshop.ts';
import { Refusal } from '../refusal.ts';
import type { Application } from './application.ts';
import type { ConflictType } from './conflict-type.ts';

/** 1 to 5; `cannot-judge` is a missing value, never a zero. */
export type Score = 1 | 2 | 3 | 4 | 5 | 'cannot-judge';

export const SCORES: readonly Score[] = [1, 2, 3, 4, 5, 'cannot-judge'];

/** By the id of a criterion of the rubric. */
export type Scores = Readonly<Record<string, Score>>;

/** The longest evidence a reviewer can give, in characters. */
export const EVIDENCE_MOST = 1000;

/** What a reviewer says of a case, and what they base it on. */
export interface Judgement {
  readonly scores: Scores;
  /** What the text is judged by. */
  readonly evidence: string;
  /** What the second step is judged by; absent where there is none, and in reviews of before. */
  readonly identityEvidence?: string;
}

/** One reviewer's judgement of one application: what stands in it is what counts. */
export interface Review extends Judgement {
  readonly id: string;
  readonly workshopId: string;
  readonly applicationId: string;
  readonly reviewerId: string;
  /** When its first step was handed in. */
  readonly submittedAt: Date;
  /** When it last said something else, kept beside what counts or not; absent in reviews of before it was kept. */
  readonly changedAt?: Date;
  /** When the words that it judges were handed in; absent in reviews of before it was kept. */
  readonly wordsFrom?: Date;
  /** Present while the second step has not been handed in: until then the review does not count. */
  readonly awaits?: 'identity';
  /** Seen, and left to others: the review does not count. */
  readonly hasAbstained?: true;
  /** Whether the reviewer knows the applicant's party well; absent where that was not asked. */
  readonly knowsParty?: boolean;
  /** When they first read who the applicant is. */
  readonly sawIdentityAt?: Date;
  /** When they first read what others say of this case. */
  readonly sawOthersAt?: Date;
  /** Their own first judgement and, after it, each that was changed by what they had seen; absent while there is only one. */
  readonly versions?: readonly ReviewVersion[];
  /** Which of the versions counts, by the word of an organizer; otherwise the first. */
  readonly countedVersion?: number;
}

/** A judgement as it was at a time. */
export interface ReviewVersion extends Judgement {
  readonly writtenAt: Date;
  /** What the reviewer had seen when they changed it; absent in the first. */
  readonly after?: 'identity' | 'others';
}

/** A reviewer's word that a case is not theirs to judge. It is final: the case stays closed to them. */
export interface Recusal {
  readonly workshopId: string;
  readonly applicationId: string;
  readonly reviewerId: string;
  /** Absent in recusals of before it was asked for. */
  readonly type?: ConflictType;
  readonly recusedAt: Date;
}

/**
 * The scores that somebody picked, one of {@link SCORES} for each of these criteria.
 *
 * @throws {@link Refusal} `scores-incomplete` when one is missing or is no score; `outdated-button` when they are
 * scores of other criteria.
 */
export function scoresFrom(
  picked: Readonly<Record<string, string | undefined>>,
  criteria: readonly { readonly id: string }[],
): Scores {
  const ids = criteria.map(({ id }) => id);
  if (Object.keys(picked).length !== ids.length || !ids.every((id) => Object.hasOwn(picked, id))) {
    throw new Refusal('outdated-button', {});
  }
  return Object.fromEntries(
    ids.map((id) => {
      const found = SCORES.find((possible) => String(possible) === picked[id]);
      if (found === undefined) throw new Refusal('scores-incomplete', {});
      return [id, found];
    }),
  );
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

/** Whether a review is whole: handed in with all its steps, and not left to others. */
export const isCounted = ({ awaits, hasAbstained }: Pick<Review, 'awaits' | 'hasAbstained'>): boolean =>
  awaits === undefined && hasAbstained === undefined;

/**
 * The reviews that count: whole ones, by people who compete for nothing here and have no conflict of interest
 * with that case.
 */
export function countedReviews(
  reviews: readonly Review[],
  applications: readonly Pick<Application, 'workshopId' | 'memberId' | 'status'>[],
  conflicts: readonly { readonly applicationId: string; readonly memberId: string }[] = [],
): readonly Review[] {
  const closed = new Set(conflicts.map(({ applicationId, memberId }) => `${applicationId} ${memberId}`));
  return disinterested(reviews, applications).filter(
    (review) => isCounted(review) && !closed.has(`${review.applicationId} ${review.reviewerId}`),
  );
}

/** The reviews of what the applicant says now: those of a text that was withdrawn and replaced do not count. */
export const reviewsOf = (
  { id, submittedAt }: Pick<Application, 'id' | 'submittedAt'>,
  reviews: readonly Review[],
): readonly Review[] =>
  reviews.filter(
    (review) =>
      review.applicationId === id &&
      (review.wordsFrom ? review.wordsFrom.getTime() === submittedAt.getTime() : review.submittedAt >= submittedAt),
  );
