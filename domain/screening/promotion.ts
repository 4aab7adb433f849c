import type { Workshop } from '../planning/workshop.ts';
import type { Application } from './application.ts';
import type { CohortRecord } from './cohort/record.ts';
import type { CohortRules } from './cohort/rules.ts';
import { type Candidate, rankCandidates, seatsOf } from './cohort.ts';
import { isSeated, type Participant } from './participant.ts';
import { type BrokenRule, brokenBy } from './seat-rules.ts';

/** All that decides who moves up. */
export interface PromotionMatter {
  readonly workshop: Pick<Workshop, 'seats' | 'parties' | 'seed'>;
  readonly participants: readonly Participant[];
  readonly applications: readonly Application[];
  /** Those who may be given a seat. */
  readonly candidates: readonly Candidate[];
  /** The cohort as it was proposed, with its alternates; absent where it is not known: then they stand by rank. */
  readonly record: CohortRecord | undefined;
  readonly rules: CohortRules;
  /** Ids of the applications of those who hold office. */
  readonly officials: ReadonlySet<string>;
}

/** A seat that stays empty, and what keeps it so. */
export interface EmptySeat {
  readonly partyId: string;
  readonly why: BrokenRule | 'nobody-left';
}

export interface Promotion {
  readonly candidates: readonly Candidate[];
  readonly empty: readonly EmptySeat[];
}

/**
 * Who moves up: for every free seat of a party the first of that party's alternates with whom every rule of the
 * cohort is still kept. First comes who was named for the very seat, then the others in the stored order, then who
 * could be chosen and stands in no line.
 *
 * A seat for which nobody is left stays empty; it never goes to another party.
 *
 * @param freed the applications whose seats have just become free; of all free seats where it is not known.
 */
export function promotionFor(matter: PromotionMatter, freed: ReadonlySet<string> = new Set()): Promotion {
  const { workshop, participants, applications } = matter;
  const byId = new Map(applications.map((application) => [application.id, application]));
  const seated = participants.filter(isSeated).flatMap(({ applicationId }) => byId.get(applicationId) ?? []);
  const free = new Map(workshop.parties.map((party) => [party.id, freeSeats(matter, party.id)]));
  const taken: Candidate[] = [];
  const empty: EmptySeat[] = [];

  for (const { id: partyId } of workshop.parties) {
    let line = lineOf(matter, partyId, freed);
    for (let left = free.get(partyId) ?? 0; left > 0; left -= 1) {
      const judged = line.flatMap((candidate) => {
        const application = byId.get(candidate.applicationId);
        const so = { workshop, rules: matter.rules, seated, free, officials: matter.officials };
        return application ? [{ candidate, application, broken: brokenBy(application, so) }] : [];
      });
      const fitting = judged.find(({ broken }) => broken === undefined);
      if (!fitting) {
        empty.push({ partyId, why: judged[0]?.broken ?? 'nobody-left' });
        continue;
      }
      taken.push(fitting.candidate);
      seated.push(fitting.application);
      free.set(partyId, left - 1);
      line = line.filter((candidate) => candidate !== fitting.candidate);
    }
  }
  return { candidates: taken, empty };
}

/** Seats that a party was given and nobody holds. */
function freeSeats({ workshop, participants, record }: PromotionMatter, partyId: string): number {
  const party = workshop.parties.find(({ id }) => id === partyId);
  if (!party) return 0;
  // Where rules leave a range, the proposal has settled the number.
  const given = record?.seats.filter((seat) => seat.partyId === partyId).length ?? seatsOf(workshop, party);
  const held = participants.filter((one) => one.partyId === partyId && isSeated(one)).length;
  return Math.max(0, given - held);
}

/** Who may move up in a party, the first in line first. */
function lineOf(matter: PromotionMatter, partyId: string, freed: ReadonlySet<string>): readonly Candidate[] {
  const { workshop, participants, candidates, record } = matter;
  const held = new Set(participants.filter(isSeated).map(({ applicationId }) => applicationId));
  const known = new Set(participants.map(({ applicationId }) => applicationId));
  const seats = (record?.seats ?? []).filter((seat) => seat.partyId === partyId);
  const vacant = seats.filter(({ applicationId }) =>
    freed.size > 0 ? freed.has(applicationId) : !held.has(applicationId),
  );
  const ranked = rankCandidates(
    candidates.filter((candidate) => candidate.partyId === partyId && !known.has(candidate.applicationId)),
    workshop.seed,
  );
  const order = [
    ...vacant.flatMap(({ alternateId }) => alternateId ?? []),
    ...(record?.reserve.find((line) => line.partyId === partyId)?.applicationIds ?? []),
    ...ranked.map(({ applicationId }) => applicationId),
  ];
  return [...new Set(order)].flatMap((id) => ranked.find(({ applicationId }) => applicationId === id) ?? []);
}

/** Those of the applicants without a seat who may still be asked: they stand in line. */
export const alternatesAmong = ({
  participants,
  candidates,
}: Pick<PromotionMatter, 'participants' | 'candidates'>): ReadonlySet<string> =>
  new Set(
    candidates
      .map(({ applicationId }) => applicationId)
      .filter((id) => !participants.some(({ applicationId }) => applicationId === id)),
  );
