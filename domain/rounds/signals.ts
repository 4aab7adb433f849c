import type { Party } from '../planning/workshop.ts';
import { Refusal } from '../refusal.ts';
import type { PartyAttendance } from './attendance.ts';
import { type Ballot, isCast } from './ballot.ts';

/** Fewest people of each party who must answer. With fewer, what all accept says too much of each. */
export const RESPONDING_LEAST = 5;

/**
 * A number from 0 up to 1 that nobody can foretell, and always the same for the same `what`. It must follow
 * from something that is destroyed with the marks: who could draw again could tell an offer that was
 * withheld from one that was not accepted.
 */
export type Chance = (what: string) => number;

/** What is asked in a round of sealed signals. */
export interface SignalsAsked {
  /** Neutral, conditional and two-sided texts of the third party. */
  readonly offers: readonly string[];
  /** How likely an offer that all parties accept is kept back all the same, from 0 to 1; announced before anybody marks. */
  readonly withholding: number;
}

/**
 * How many of `responding` people must accept for their party to accept: three in five, at least three,
 * and at `RESPONDING_LEAST` or more people never all, so that no single answer can be read off what is told.
 */
export const acceptsFrom = (responding: number): number => Math.max(3, Math.ceil((3 * responding) / 5));

/**
 * The offers that every party accepts, and nothing else: in an order of chance, without counts or margins.
 * That nothing overlaps and that too few have answered are the same empty list.
 *
 * Responding means having a mark on any offer, of either kind. Not "having a seat": everybody sees who
 * was absent, and three accepting out of five of whom two were absent would be three people known to accept.
 * And not "having marked this offer": then one person could silence, or let pass, one offer by leaving it out,
 * and learn from it how narrow it was. An offer left unmarked counts as one that was not accepted.
 */
export function signalsOutcome(
  { offers, withholding }: SignalsAsked,
  ballots: readonly Pick<Ballot, 'partyId' | 'marks'>[],
  parties: readonly Pick<Party, 'id'>[],
  chance: Chance,
): readonly string[] {
  const sides = parties.map(({ id }) => ballots.filter((ballot) => ballot.partyId === id && isCast(ballot)));
  if (sides.length === 0 || sides.some((side) => side.length < RESPONDING_LEAST)) return [];

  return offers
    .map((text, number) => ({ text, number, place: chance(`place ${number}`) }))
    .filter(({ number }) => sides.every((side) => isAccepted(side, number)))
    .filter(({ number }) => chance(`withholding ${number}`) >= withholding)
    .toSorted((a, b) => a.place - b.place)
    .map(({ text }) => text);
}

const isAccepted = (side: readonly Pick<Ballot, 'marks'>[], offer: number): boolean =>
  side.filter(({ marks }) => marks[offer] === 'could').length >= acceptsFrom(side.length);

/**
 * Asked before a round of sealed signals is opened: with a party too small, people would go through all of
 * it for an empty list. It is not said which party.
 *
 * @throws {@link Refusal} `signals-too-few`.
 */
export function requireSignalsPossible(attendance: readonly Pick<PartyAttendance, 'present'>[]): void {
  if (attendance.some(({ present }) => present < RESPONDING_LEAST)) {
    throw new Refusal('signals-too-few', { least: RESPONDING_LEAST });
  }
}
