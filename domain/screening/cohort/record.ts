import type { CohortRules } from './rules.ts';

/** A seat in a proposal, and who takes it if its holder does not come: of the same party, so that every rule still holds. */
export interface ChosenSeat {
  readonly applicationId: string;
  readonly partyId: string;
  /** Absent where nobody could take it without breaking a rule. */
  readonly alternateId?: string;
}

/** Who is next in one party, the first in line first. */
export interface ReserveLine {
  readonly partyId: string;
  readonly applicationIds: readonly string[];
}

/** A cohort as it was proposed, with all that is needed to show that it follows from the rules. Organizers' eyes only. */
export interface CohortRecord {
  /** Stands for exactly these people: see {@link cohortMark}. */
  readonly mark: string;
  readonly proposedAt: Date;
  /** The seed that equals were ordered by. */
  readonly seed: string;
  readonly rules: CohortRules;
  /** The sum of the merits of all who are chosen, in thousandths of a point. */
  readonly sum: number;
  readonly seats: readonly ChosenSeat[];
  readonly reserve: readonly ReserveLine[];
  /** The organizers who have looked at exactly this and agree. */
  readonly confirmedBy: readonly string[];
  /** How it was drawn, where a lot decided. */
  readonly lot?: LotRecord;
}

/** A lot among near-equal cohorts: everything by which it can be checked. */
export interface LotRecord {
  /** The share of the best sum that a cohort could fall short by. */
  readonly tolerance: number;
  /** The cohorts in the urn, each with its probability. They sum to 1. */
  readonly urn: readonly { readonly applicationIds: readonly string[]; readonly probability: number }[];
  /** What everybody who could be chosen had as the probability of it. */
  readonly chances: readonly { readonly applicationId: string; readonly probability: number }[];
  /** The smallest of them, and the proven most that the smallest could have been. */
  readonly lowest: number;
  readonly bound: number;
  /** SHA-256 of the urn. The lot is drawn by it and by the seed, which was fixed before anybody applied. */
  readonly commitment: string;
}

/** How many organizers must have looked at a proposal. */
export const CONFIRMATIONS = 2;
