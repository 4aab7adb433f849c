import type { Application } from '../screening/application.ts';
import { isDecided } from '../screening/application-state.ts';
import { isSeated, isTold, type Participant } from '../screening/participant.ts';
import { PARTY_LEAST } from '../transmission/band.ts';
import type { Workshop } from './workshop.ts';

/** One edition in figures. What cannot be told yet, or is too small to be told, is absent. */
export interface ComparedEdition {
  readonly workshop: Workshop;
  readonly applications: number;
  /** Everybody who was ever invited, and who said yes. Absent before the decisions are out. */
  readonly invited?: number;
  readonly accepted?: number;
  /** Applications by party, in the order of the parties. */
  readonly byParty?: readonly number[];
}

/**
 * The figures of an edition. A number of one party is shown only when each party has at least
 * {@link PARTY_LEAST}: one number left out could be worked out from the others and the sum.
 */
export function comparedEdition(
  workshop: Workshop,
  applications: readonly Application[],
  participants: readonly Participant[],
): ComparedEdition {
  const standing = applications.filter(({ status }) => status === 'submitted');
  const byParty = workshop.parties.map(({ id }) => standing.filter(({ partyId }) => partyId === id).length);
  const told = participants.filter(isTold);
  return {
    workshop,
    applications: standing.length,
    ...(isDecided(workshop) && {
      invited: told.length,
      accepted: told.filter((one) => isSeated(one) && one.status !== 'invited').length,
    }),
    ...(byParty.every((count) => count >= PARTY_LEAST) && { byParty }),
  };
}
