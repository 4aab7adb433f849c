import type { Application } from './application.ts';
import type { Assignments } from './assignment.ts';
import { type Conflict, pairOf } from './conflict.ts';
import { keyedOrder } from './keyed-order.ts';
import { countedReviews, type Review, reviewsOf } from './review.ts';
import type { RubricCriterion } from './rubric.ts';

/** All that is in review in one workshop. */
export interface CasesInReview {
  readonly applications: readonly Application[];
  readonly reviews: readonly Review[];
  readonly conflicts: readonly Conflict[];
  /** Absent while cases have not been shared out: then all are everybody's. */
  readonly assignments?: Assignments | undefined;
}

/** What a reviewer is to judge next, and how far they are. */
export interface QueuedCase {
  /** `undefined` when all is done. */
  readonly next: { readonly application: Application; readonly step: RubricCriterion['step'] } | undefined;
  readonly reviewed: number;
  /** Cases that are theirs to judge: neither their own nor closed to them. */
  readonly total: number;
}

/** The applications that are this reviewer's to judge, by number. Whoever competes for a seat judges nobody who competes for the same seats. */
export function casesFor(reviewerId: string, cases: CasesInReview): readonly Application[] {
  const { applications, reviews, conflicts, assignments } = cases;
  if (applications.some(({ memberId, status }) => memberId === reviewerId && status === 'submitted')) return [];

  const closed = new Set(conflicts.filter(({ memberId }) => memberId === reviewerId).map(pairOf));
  const begun = new Set(reviews.filter((review) => review.reviewerId === reviewerId).map(caseOf));
  const shared = new Set(assignments?.shares.filter((share) => share.reviewerId === reviewerId).map(caseOf));
  const isGiven = ({ id }: Application): boolean =>
    assignments === undefined || assignments.isOpenToAll || shared.has(id) || begun.has(id);

  return applications.filter(
    (application) =>
      application.status === 'submitted' &&
      application.memberId !== reviewerId &&
      !closed.has(pairOf({ applicationId: application.id, memberId: reviewerId })) &&
      isGiven(application),
  );
}

/**
 * The case that needs this reviewer most: one they have begun, then the one with the fewest reviews. Equals come in an
 * order of the reviewer's own, so that several who begin at once do not all read the same.
 */
export function nextCase(reviewerId: string, workshops: readonly CasesInReview[]): QueuedCase {
  const cases = workshops.flatMap((inReview) => {
    const counted = countedReviews(inReview.reviews, inReview.applications, inReview.conflicts);
    return casesFor(reviewerId, inReview).map((application) => ({
      application,
      own: reviewsOf(application, inReview.reviews).find((review) => review.reviewerId === reviewerId),
      count: reviewsOf(application, counted).length,
    }));
  });

  const order = keyedOrder(reviewerId);
  const waiting = cases
    .filter(({ own }) => own === undefined || (own.awaits && !own.hasAbstained))
    .toSorted(
      (a, b) =>
        Number(b.own !== undefined) - Number(a.own !== undefined) ||
        a.count - b.count ||
        order(a.application.id, b.application.id),
    );
  const [first] = waiting;
  return {
    next: first && { application: first.application, step: first.own ? 'identity' : 'text' },
    reviewed: cases.length - waiting.length,
    total: cases.length,
  };
}

const caseOf = ({ applicationId }: { readonly applicationId: string }): string => applicationId;
