import type { Party, Workshop } from '../planning/workshop.ts';
import { hashOf } from './hash.ts';
import { keyedOrder } from './keyed-order.ts';

/** An applicant who may be given a seat. */
export interface Candidate {
  readonly applicationId: string;
  readonly partyId: string;
  readonly openness: number;
  readonly influence: number;
}

/** The candidates of one party: those with a seat, and those who move up when a seat becomes free, the first in line first. */
export interface PartyCohort {
  readonly party: Party;
  readonly chosen: readonly Candidate[];
  readonly reserve: readonly Candidate[];
}

export type CohortDecision =
  | { readonly outcome: 'proposed'; readonly parties: readonly PartyCohort[] }
  | { readonly outcome: 'too-few'; readonly party: Party; readonly seats: number; readonly eligible: number };

/** Seats of each party. */
export const seatsPerParty = ({ seats, parties }: Pick<Workshop, 'seats' | 'parties'>): number =>
  seats / parties.length;

/**
 * The best cohort in which every party has the same number of seats: no other one
 * has a greater sum of openness and influence.
 *
 * Parity is the only tie between the parties, and it fixes each one's seats, so the
 * best cohort is the best of each party put together; no search is needed.
 * Equals are ordered by the workshop's seed, which was drawn before anybody applied.
 */
export function formCohort(
  workshop: Pick<Workshop, 'seats' | 'parties' | 'seed'>,
  candidates: readonly Candidate[],
): CohortDecision {
  const seats = seatsPerParty(workshop);
  const ranked = rankCandidates(candidates, workshop.seed);
  const lines = workshop.parties.map((party) => ({
    party,
    line: ranked.filter(({ partyId }) => partyId === party.id),
  }));

  const short = lines.find(({ line }) => line.length < seats);
  if (short) return { outcome: 'too-few', party: short.party, seats, eligible: short.line.length };
  return {
    outcome: 'proposed',
    parties: lines.map(({ party, line }) => ({ party, chosen: line.slice(0, seats), reserve: line.slice(seats) })),
  };
}

/** The candidates from the best to the last, the same for every order they come in. */
export function rankCandidates(candidates: readonly Candidate[], seed: string): readonly Candidate[] {
  const order = keyedOrder(seed);
  return candidates.toSorted((a, b) => merit(b) - merit(a) || order(a.applicationId, b.applicationId));
}

/**
 * What a cohort is made best by, as a whole number: means with different divisors
 * then compare exactly. Less than a thousandth of a point is no difference.
 */
export const merit = ({ openness, influence }: Pick<Candidate, 'openness' | 'influence'>): number =>
  Math.round((openness + influence) * 1000);

/**
 * A short mark of who is in a cohort: what somebody confirmed can be compared with
 * what is stored by then.
 */
export const cohortMark = (cohort: readonly { readonly applicationId: string }[]): string =>
  hashOf(
    cohort
      .map(({ applicationId }) => applicationId)
      .toSorted()
      .join(),
  ).toString(36);
