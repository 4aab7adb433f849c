import type { Language } from '../language.ts';

/**
 * Somebody with a seat in the cohort. `chosen` is known to organizers only, until
 * the decisions are released; `ready` means the ground rules are accepted.
 */
export type ParticipantStatus = 'chosen' | 'invited' | 'accepted' | 'ready' | 'declined' | 'withdrawn';

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
