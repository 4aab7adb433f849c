import type { Application } from '../application.ts';
import type { Candidate } from '../cohort.ts';
import type { Participant } from '../participant.ts';
import type { CohortRecord } from './record.ts';

/** Those who are chosen, and what is known of everybody now. */
interface ChosenNow {
  readonly cohort: readonly Pick<Participant, 'applicationId' | 'partyId'>[];
  readonly applications: readonly Pick<Application, 'id' | 'status' | 'partyId' | 'submittedAt'>[];
  /** Those who may be given a seat now. */
  readonly candidates: readonly Pick<Candidate, 'applicationId'>[];
}

/**
 * Whether somebody chosen is no longer who was looked at: of another party than the seat, with other words than then, or
 * not to be chosen any more. Of those who have withdrawn it is not asked: their seats go to others anyway.
 */
export const isOutdated = (
  { proposedAt }: Pick<CohortRecord, 'proposedAt'>,
  { cohort, applications, candidates }: ChosenNow,
): boolean =>
  cohort.some(({ applicationId, partyId }) => {
    const application = applications.find(({ id }) => id === applicationId);
    if (application?.status !== 'submitted') return false;
    if (application.partyId !== partyId || application.submittedAt > proposedAt) return true;
    return !candidates.some((candidate) => candidate.applicationId === applicationId);
  });
