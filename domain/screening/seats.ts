import type { Workshop } from '../planning/workshop.ts';
import type { Application } from './application.ts';
import { type Candidate, rankCandidates, seatsPerParty } from './cohort.ts';
import { isSeated, isTold, type Participant, type ParticipantStatus } from './participant.ts';

/** The seat that an applicant gets; of version 0, since it is not written yet. */
export const seatFor = (
  application: Application,
  seat: { readonly id: string; readonly alias: number; readonly status: ParticipantStatus },
): Participant => ({
  ...seat,
  workshopId: application.workshopId,
  applicationId: application.id,
  version: 0,
  memberId: application.memberId,
  name: application.name,
  language: application.language,
  partyId: application.partyId,
});

/** People who were told of a seat and have withdrawn their application since, each now without the seat. */
export const seatsGivenUp = (
  participants: readonly Participant[],
  applications: readonly Application[],
): readonly Participant[] =>
  participants
    .filter((participant) => isSeated(participant) && isTold(participant) && isWithdrawn(participant, applications))
    .map((participant) => ({ ...participant, status: 'withdrawn' }));

/** Of those whose time to reply was over, everybody who is still silent, each now without the seat. */
export const seatsLapsed = (
  participants: readonly Participant[],
  overdue: ReadonlySet<string>,
): readonly Participant[] =>
  participants
    .filter(({ id, status }) => status === 'invited' && overdue.has(id))
    .map((participant) => ({ ...participant, status: 'lapsed' }));

/** Whether the application behind a seat is withdrawn. */
export const isWithdrawn = (participant: Participant, applications: readonly Application[]): boolean =>
  applications.find(({ id }) => id === participant.applicationId)?.status === 'withdrawn';

/**
 * Who moves up: for every free seat the best of the same party who has not had one.
 * A party in which nobody is left keeps its seat empty; it never goes to another party.
 */
export function movingUp(
  workshop: Pick<Workshop, 'seats' | 'parties' | 'seed'>,
  participants: readonly Participant[],
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const reserve = rankCandidates(candidates, workshop.seed).filter(
    ({ applicationId }) => !participants.some((participant) => participant.applicationId === applicationId),
  );
  return workshop.parties.flatMap(({ id }) => {
    const held = participants.filter((participant) => participant.partyId === id && isSeated(participant)).length;
    const free = Math.max(0, seatsPerParty(workshop) - held);
    return reserve.filter(({ partyId }) => partyId === id).slice(0, free);
  });
}

/** All seats, these in the place of their former selves. */
export const withSeats = (
  participants: readonly Participant[],
  changed: readonly Participant[],
): readonly Participant[] =>
  participants.map((participant) => changed.find(({ id }) => id === participant.id) ?? participant);
