import { type Correction, correct } from './aggregate.ts';
import { type Discussion, isTalkedOver } from './agreement/discussion.ts';
import type { Application } from './application.ts';
import { type Assessment, assess } from './assessment.ts';
import type { Candidate } from './cohort.ts';
import type { Conflict } from './conflict.ts';
import { quorumOf } from './quorum.ts';
import { countedReviews, type Review, reviewsOf } from './review.ts';
import type { ReviewerProfile } from './reviewer-profile.ts';
import type { Rubric } from './rubric.ts';

/** An applicant and what the reviewers say. */
export interface AssessedApplication {
  readonly application: Application;
  readonly assessment: Assessment;
  /** Since when it counts as talked over; absent when it is not, or not as it stands now. */
  readonly discussedAt?: Date;
}

/** All that is known when applicants are assessed. */
export interface AssessmentMatter {
  readonly rubric: Rubric;
  readonly applications: readonly Application[];
  readonly reviews: readonly Review[];
  readonly conflicts: readonly Conflict[];
  readonly profiles: readonly ReviewerProfile[];
  /** By application: that its reviewers have talked about it. */
  readonly discussions: ReadonlyMap<string, Discussion>;
}

/** What the reviewers say of each applicant who still wants to come, by number. */
export interface AssessedWorkshop {
  readonly rubric: Rubric;
  readonly applications: readonly AssessedApplication[];
  /** Whether the reviewers' severity could be taken out, by criterion. */
  readonly corrections: ReadonlyMap<string, Correction>;
  /** The reviews behind all this: those that count, of those who still want to come. */
  readonly reviews: readonly Review[];
}

/** Assesses them all together: how severe a reviewer is shows only over many applications. */
export function assessApplications(matter: AssessmentMatter): AssessedWorkshop {
  const { rubric, applications, profiles, discussions } = matter;
  const counted = countedReviews(matter.reviews, applications, matter.conflicts);
  const cases = applications
    .filter(({ status }) => status === 'submitted')
    .map((application) => ({ application, reviews: reviewsOf(application, counted) }));
  const judged = cases.flatMap((one) => one.reviews);

  const corrections = new Map(rubric.criteria.map(({ id }) => [id, correct(judged, id)]));
  const adjustedOf = (applicationId: string) => (criterionId: string) => {
    const correction = corrections.get(criterionId);
    return correction?.outcome === 'made' ? correction.means.get(applicationId) : undefined;
  };
  return {
    rubric,
    corrections,
    reviews: judged,
    applications: cases.map(({ application, reviews: own }) => {
      const discussion = discussions.get(application.id);
      const talk = isTalkedOver(discussion, own) ? discussion : undefined;
      return {
        application,
        assessment: assess(application, own, {
          rubric,
          adjusted: adjustedOf(application.id),
          quorum: quorumOf(application, counted, { quorum: rubric.quorum, profiles }),
          isTalkedOver: talk !== undefined,
        }),
        ...(talk && { discussedAt: talk.discussedAt }),
      };
    }),
  };
}

/** Those of them who may be given a seat. */
export const candidatesAmong = (assessed: readonly AssessedApplication[]): readonly Candidate[] =>
  assessed.flatMap(({ application, assessment: { standing } }) =>
    standing.outcome === 'eligible'
      ? [
          {
            applicationId: application.id,
            partyId: application.partyId,
            openness: standing.openness,
            influence: standing.influence,
          },
        ]
      : [],
  );
