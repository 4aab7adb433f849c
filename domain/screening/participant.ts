import type { Language } from '../language.ts';

/**
 * Somebody with a seat in the cohort. `chosen` is known to organizers only, until
 * the decisions are released; `ready` means the ground rules are accepted; `lapsed`,
 * that no reply to the invitation came in time.
 */
export type ParticipantStatus = 'chosen' | 'invited' | 'accepted' | 'ready' | 'declined' | 'withdrawn' | 'lapsed';

export interface Participant {
  readonly id: string;
  readonly workshopId: string;
  readonly applicationId: string;
  readonly version: number;
  readonly memberId: string;
  readonly name: string;
  readonly language: Language;
  readonly partyId: string;
  /** Index into the list of aliases: drawn anew for each workshop, so that two workshops cannot be linked by it. */
  readonly alias: number;
  readonly status: ParticipantStatus;
  readonly groundRulesAcceptedAt?: Date;
}

/** Whether this person holds a seat, answered or not. */
export const isSeated = ({ status }: Pick<Participant, 'status'>): boolean =>
  status === 'chosen' || status === 'invited' || status === 'accepted' || status === 'ready';

/** Whether this person has been told of the seat: from then on a proposal can no longer be replaced. */
export const isTold = ({ status }: Pick<Participant, 'status'>): boolean => status !== 'chosen';
