import type { Application } from './application.ts';
import { type Assessment, assess } from './assessment.ts';
import type { Candidate } from './cohort.ts';
import { disinterested, type Review, reviewsOf } from './review.ts';

/** An applicant and what the reviewers say. */
export interface AssessedApplication {
  readonly application: Application;
  readonly assessment: Assessment;
}

/** What the reviewers say of each applicant who still wants to come, by number. */
export const assessApplications = (
  applications: readonly Application[],
  reviews: readonly Review[],
): readonly AssessedApplication[] => {
  const counted = disinterested(reviews, applications);
  return applications
    .filter(({ status }) => status === 'submitted')
    .map((application) => ({ application, assessment: assess(application.id, reviewsOf(application, counted)) }));
};

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
