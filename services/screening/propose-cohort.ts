import type { Party, Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Assessment } from '../../domain/screening/assessment.ts';
import { alternatesOf, reserveOf } from '../../domain/screening/cohort/alternates.ts';
import type { CohortRecord, LotRecord } from '../../domain/screening/cohort/record.ts';
import { seatRanges } from '../../domain/screening/cohort/rules.ts';
import { cohortMark } from '../../domain/screening/cohort.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { type CohortCase, openCohortCase, partiesClosed, searchIn } from './cohort-case.ts';
import { closedCases, type Listed, listed } from './cohort-desk.ts';
import { bestCohort, type FoundCohort } from './cohort-search.ts';
import { confirmationsCounted, findCohortPaper } from './confirm-cohort.ts';
import { drawLot } from './draw-lot.ts';
import { drawSeats } from './draw-seats.ts';
import { untilSaved } from './until-saved.ts';

/** An applicant in a proposal. */
export interface Proposed extends Listed {
  readonly assessment: Assessment;
  /** Who takes the seat if its holder does not come; absent for whoever has none, and where nobody fits. */
  readonly alternate?: Listed;
}

export interface ProposedParty {
  readonly party: string;
  /** Whether this organizer is not to learn who is chosen. */
  readonly isClosed: boolean;
  readonly chosen: readonly Proposed[];
  /** Who moves up, the first in line first. */
  readonly reserve: readonly Proposed[];
  /** Who may be chosen, in a party that is closed: then nobody stands in the two lines above. */
  readonly undisclosed: readonly Proposed[];
  /** Who cannot be chosen, and so stands in no line. */
  readonly outside: readonly Proposed[];
}

export interface Proposal {
  readonly workshop: Workshop;
  readonly parties: readonly ProposedParty[];
  /** Cases closed to this organizer: they are in none of the lines, so that their outcome stays closed too. */
  readonly closed: number;
  /** Of everybody chosen, in thousandths of a point; absent where some of it is closed to this organizer. */
  readonly sum?: number;
  /** How it was drawn, where a lot decided. */
  readonly lot?: LotRecord;
  /** Stands for exactly these people: confirming asks for it back. */
  readonly mark: string;
  /** How many organizers have confirmed it, and, where nothing is closed to this one, still see all of it. */
  readonly confirmed: number;
}

/**
 * Works out the best cohort under the workshop's rules and keeps it as a proposal, in the place of
 * an earlier one. Nobody but organizers learns of it: the program proposes, people decide.
 *
 * @throws {@link Refusal} `too-few-eligible`; `cohort-impossible` when no cohort keeps all rules;
 * `cohort-unfinished`; and whatever keeps an organizer from this desk.
 */
export async function proposeCohort(ports: Ports, caller: Caller, workshopId: string): Promise<Proposal> {
  // Before anything is read: whatever is handed in from now on may not be in it.
  const proposedAt = await ports.clock.now();
  const found = await openCohortCase(ports, caller, workshopId);
  requireEnough(found);
  const search = searchIn(ports, found);
  const best = await bestCohort(search);
  if (!best) throw new Refusal('cohort-impossible', {});

  const lot = found.rules.lottery === undefined ? undefined : await drawLot(search, found, best);
  const record = recordOf(found, lot?.drawn ?? best, {
    proposedAt,
    ...(lot && { lot: lot.record }),
  });
  return proposalOf(found, await kept(ports, found, record));
}

/**
 * The proposal that stands.
 *
 * @throws {@link Refusal} `no-cohort`, and whatever keeps an organizer from this desk.
 */
export async function findProposal(ports: Ports, caller: Caller, workshopId: string): Promise<Proposal> {
  const found = await openCohortCase(ports, caller, workshopId);
  const paper = await findCohortPaper(ports, found.workshop.id);
  if (!paper) throw new Refusal('no-cohort', {});
  // To whom a case is closed, the number says nothing of what has been closed to others since.
  const { confirmedBy } = paper.content;
  const counted = closedCases(found) > 0 ? confirmedBy : await confirmationsCounted(ports, found, confirmedBy);
  return proposalOf(found, { ...paper.content, confirmedBy: counted });
}

/** @throws {@link Refusal} `too-few-eligible`, telling numbers only where nobody's case can be counted out of them. */
function requireEnough(found: CohortCase): void {
  const { workshop, instance, rules } = found;
  for (const { partyId, least } of seatRanges(workshop, rules)) {
    const eligible = instance.pool.filter((one) => one.partyId === partyId).length;
    if (eligible >= least) continue;
    if (partiesClosed(found).has(partyId)) throw new Refusal('cohort-impossible', {});
    const party = workshop.parties.find(({ id }) => id === partyId)?.name ?? '';
    throw new Refusal('too-few-eligible', { party, seats: least, eligible });
  }
}

function recordOf(
  { workshop, instance, rules }: CohortCase,
  { places, sum }: FoundCohort,
  besides: Pick<CohortRecord, 'proposedAt' | 'lot'>,
): Omit<CohortRecord, 'mark'> {
  const idAt = (place: number): string => instance.pool[place]?.id ?? '';
  const alternates = alternatesOf(instance, places);
  const seats = places.map((place) => {
    const alternate = alternates.get(place);
    return {
      applicationId: idAt(place),
      partyId: instance.pool[place]?.partyId ?? '',
      ...(alternate !== undefined && { alternateId: idAt(alternate) }),
    };
  });
  return {
    ...besides,
    seed: workshop.seed,
    rules,
    sum,
    seats,
    reserve: workshop.parties.map(({ id }) => ({
      partyId: id,
      applicationIds: reserveOf(instance, places, id).map(idAt),
    })),
    confirmedBy: [],
  };
}

/**
 * Writes the seats and then what they follow from. A reader compares the marks: of two proposals written
 * crosswise neither is believed, and both are written again.
 *
 * @returns the proposal that stands: another organizer's, when that came later.
 */
async function kept(
  ports: Ports,
  { workshop, applications }: CohortCase,
  record: Omit<CohortRecord, 'mark'>,
): Promise<CohortRecord> {
  const home = { workshopId: workshop.id };
  return await untilSaved(async () => {
    const seats = drawSeats(ports, { candidates: record.seats, applications, besides: [], status: 'chosen' });
    const cohort = seats.map((seat) => ({ ...seat, version: 1 }));
    if (!(await ports.participants.propose(workshop.id, cohort))) throw new Refusal('decisions-released', {});

    const content: CohortRecord = { ...record, mark: cohortMark(cohort) };
    const version = (await ports.papers.find('cohort', home))?.version ?? 0;
    await ports.papers.save([{ kind: 'cohort', home, key: '', version, content }]);
    return (await findCohortPaper(ports, workshop.id))?.content;
  });
}

function proposalOf(found: CohortCase, record: CohortRecord): Proposal {
  const closed = closedCases(found);
  return {
    workshop: found.workshop,
    parties: found.workshop.parties.map((party) => proposedParty(party, found, record)),
    closed,
    mark: record.mark,
    confirmed: record.confirmedBy.length,
    ...(closed === 0 && { sum: record.sum, ...(record.lot && { lot: record.lot }) }),
  };
}

function proposedParty({ id, name }: Party, found: CohortCase, record: CohortRecord): ProposedParty {
  const open = found.seen.filter(
    ({ application }) => application.partyId === id && !found.closedTo.has(application.id),
  );
  const show = (applicationId: string): readonly Proposed[] =>
    open
      .filter(({ application }) => application.id === applicationId)
      .map(({ application, assessment }) => ({ ...listed(found, application), assessment }));
  const mayBeChosen = open.filter(({ assessment }) => assessment.standing.outcome === 'eligible');
  const outside = open
    .filter(({ assessment }) => assessment.standing.outcome !== 'eligible')
    .flatMap(({ application }) => show(application.id));

  if (partiesClosed(found).has(id)) {
    const undisclosed = mayBeChosen.flatMap(({ application }) => show(application.id));
    return { party: name, isClosed: true, chosen: [], reserve: [], undisclosed, outside };
  }
  const reserve = record.reserve
    .filter(({ partyId }) => partyId === id)
    .flatMap(({ applicationIds }) => applicationIds);
  const seats = record.seats.filter(({ partyId }) => partyId === id);
  return {
    party: name,
    isClosed: false,
    chosen: bestFirst(
      seats.flatMap(({ applicationId, alternateId }) => {
        const [alternate] = alternateId === undefined ? [] : show(alternateId);
        return show(applicationId).map((one) => ({ ...one, ...(alternate && { alternate }) }));
      }),
    ),
    reserve: reserve.flatMap(show),
    undisclosed: [],
    outside,
  };
}

/** Those with most merit first; equals stay as they were. */
const bestFirst = (people: readonly Proposed[]): readonly Proposed[] => people.toSorted((a, b) => total(b) - total(a));

const total = ({ assessment: { standing } }: Proposed): number =>
  standing.outcome === 'eligible' ? standing.openness + standing.influence : 0;
