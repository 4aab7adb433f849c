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
  /** When the ground rules were accepted last. */
  readonly groundRulesAcceptedAt?: Date;
  /** Which version of the ground rules was accepted when, the first one first. Absent in those of before there were versions. */
  readonly acceptances?: readonly Acceptance[];
  /** Until when this person may reply, where that is later than for all: they were invited late. */
  readonly repliesDueAt?: Date;
}

/** Somebody's word on one version of the ground rules and the commitment. */
export interface Acceptance {
  readonly version: number;
  readonly at: Date;
}

/** Whether this person holds a seat, answered or not. */
export const isSeated = ({ status }: Pick<Participant, 'status'>): boolean =>
  status === 'chosen' || status === 'invited' || status === 'accepted' || status === 'ready';

/** Whether this person has been told of the seat: from then on a proposal can no longer be replaced. */
export const isTold = ({ status }: Pick<Participant, 'status'>): boolean => status !== 'chosen';

/** Which version of the ground rules this person accepted last; 0 when none. */
export const acceptedVersion = ({ acceptances, groundRulesAcceptedAt }: Participant): number =>
  // Before there were versions there was one text, the first.
  acceptances?.at(-1)?.version ?? (groundRulesAcceptedAt ? 1 : 0);
