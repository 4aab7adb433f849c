import type { Workshop } from '../planning/workshop.ts';
import type { Application } from './application.ts';
import { isSeated, isTold, type Participant } from './participant.ts';
import { repliesDueOf } from './reply-deadline.ts';

/** The seat that an applicant gets; of version 0, since it is not written yet. */
export const seatFor = (
  application: Application,
  seat: Pick<Participant, 'id' | 'alias' | 'status' | 'repliesDueAt'>,
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

/** Everybody whose time to reply is over at `now` and who is still silent, each now without the seat. */
export const seatsLapsed = (
  participants: readonly Participant[],
  workshop: Pick<Workshop, 'repliesDueAt' | 'startsAt'>,
  now: Date,
): readonly Participant[] =>
  participants
    .filter((participant) => participant.status === 'invited' && now >= repliesDueOf(participant, workshop))
    .map((participant) => ({ ...participant, status: 'lapsed' }));

/** Whether the application behind a seat is withdrawn. */
export const isWithdrawn = (participant: Participant, applications: readonly Application[]): boolean =>
  applications.find(({ id }) => id === participant.applicationId)?.status === 'withdrawn';

/** All seats, these in the place of their former selves. */
export const withSeats = (
  participants: readonly Participant[],
  changed: readonly Participant[],
): readonly Participant[] =>
  participants.map((participant) => changed.find(({ id }) => id === participant.id) ?? participant);
