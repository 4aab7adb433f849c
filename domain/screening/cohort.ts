import type { Party, Workshop } from '../planning/workshop.ts';
import { hashOf } from './hash.ts';
import { keyedOrder } from './keyed-order.ts';
import type { Participant } from './participant.ts';

/** An applicant who may be given a seat. */
export interface Candidate {
  readonly applicationId: string;
  readonly partyId: string;
  readonly openness: number;
  readonly influence: number;
}

/**
 * Seats of one party: its own number where it has one; otherwise an even share of what the others leave.
 * A whole number, as long as the workshop was scheduled by its rules.
 */
export function seatsOf({ seats, parties }: Pick<Workshop, 'seats' | 'parties'>, party: Party): number {
  if (party.seats !== undefined) return party.seats;
  const given = parties.reduce((sum, one) => sum + (one.seats ?? 0), 0);
  return (seats - given) / parties.filter((one) => one.seats === undefined).length;
}

/** The candidates from the best to the last, the same for every order they come in. */
export function rankCandidates(candidates: readonly Candidate[], seed: string): readonly Candidate[] {
  const order = keyedOrder(seed);
  return candidates.toSorted((a, b) => merit(b) - merit(a) || order(a.applicationId, b.applicationId));
}

/** How many units of merit one point of a score is. */
export const MERIT_OF_A_POINT = 1000;

/**
 * What a cohort is made best by, as a whole number: means with different divisors
 * then compare exactly. Less than a thousandth of a point is no difference.
 */
export const merit = ({ openness, influence }: Pick<Candidate, 'openness' | 'influence'>): number =>
  Math.round((openness + influence) * MERIT_OF_A_POINT);

/**
 * A short mark of the seats of a cohort: what somebody confirmed can be compared with what is stored by
 * then. Seats have identifiers of chance, which nobody is shown, so nobody can try out who would give it.
 */
export const cohortMark = (cohort: readonly Pick<Participant, 'id'>[]): string =>
  hashOf(
    cohort
      .map(({ id }) => id)
      .toSorted()
      .join(),
  ).toString(36);
