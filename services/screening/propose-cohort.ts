import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Assessment } from '../../domain/screening/assessment.ts';
import { type AssessedApplication, assessApplications, candidatesAmong } from '../../domain/screening/candidates.ts';
import { type Candidate, type CohortDecision, formCohort, type PartyCohort } from '../../domain/screening/cohort.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { type CohortDesk, closedCases, type Listed, listed, openCohortDesk } from './cohort-desk.ts';
import { drawSeats } from './draw-seats.ts';

/** An applicant in a proposal. */
export interface Proposed extends Listed {
  readonly assessment: Assessment;
}

export interface ProposedParty {
  readonly party: string;
  readonly chosen: readonly Proposed[];
  /** Who moves up, the first in line first. */
  readonly reserve: readonly Proposed[];
  /** Who cannot be chosen, and so stands in no line. */
  readonly outside: readonly Proposed[];
}

export interface Proposal {
  readonly workshop: Workshop;
  readonly parties: readonly ProposedParty[];
  /** Cases in which this organizer has stepped aside: they are in none of the lines, so that their outcome stays closed too. */
  readonly closed: number;
}

/**
 * Works out the best cohort under parity and keeps it as a proposal, in the place of
 * an earlier one. Nobody but organizers learns of it: the program proposes, people decide.
 *
 * @throws {@link Refusal} `too-few-eligible`, and whatever keeps an organizer from this desk.
 */
export async function proposeCohort(ports: Ports, caller: Caller, workshopId: string): Promise<Proposal> {
  const desk = await openCohortDesk(ports, caller, workshopId);
  const { workshop, applications } = desk;
  const assessed = assessApplications(applications, await ports.reviews.listReviews(workshop.id));

  const parties = requireEnough(formCohort(workshop, candidatesAmong(assessed)));
  const candidates = parties.flatMap(({ chosen }) => chosen);
  const seats = drawSeats(ports, { candidates, applications, besides: [], status: 'chosen' });

  const cohort = seats.map((seat) => ({ ...seat, version: 1 }));
  if (!(await ports.participants.propose(workshop.id, cohort))) throw new Refusal('decisions-released', {});
  const open = assessed.filter(({ application }) => !desk.closedTo.has(application.id));
  return { workshop, parties: parties.map((line) => proposedParty(line, desk, open)), closed: closedCases(desk) };
}

function requireEnough(decision: CohortDecision): readonly PartyCohort[] {
  if (decision.outcome === 'proposed') return decision.parties;
  const { party, seats, eligible } = decision;
  throw new Refusal('too-few-eligible', { party: party.name, seats, eligible });
}

function proposedParty(
  { party, chosen, reserve }: PartyCohort,
  desk: CohortDesk,
  assessed: readonly AssessedApplication[],
): ProposedParty {
  const show = ({ application, assessment }: AssessedApplication): Proposed => ({
    ...listed(desk, application),
    assessment,
  });
  const inOrder = (line: readonly Candidate[]): readonly Proposed[] =>
    line.flatMap(({ applicationId }) =>
      assessed.filter(({ application }) => application.id === applicationId).map(show),
    );
  const outside = assessed.filter(
    ({ application, assessment }) => application.partyId === party.id && assessment.standing.outcome !== 'eligible',
  );
  return { party: party.name, chosen: inOrder(chosen), reserve: inOrder(reserve), outside: outside.map(show) };
}
