import type { Workshop } from '../../../domain/planning/workshop.ts';
import type { Application } from '../../../domain/screening/application.ts';
import { candidatesAmong } from '../../../domain/screening/candidates.ts';
import type { CohortRecord } from '../../../domain/screening/cohort/record.ts';
import { type CohortRules, PARITY } from '../../../domain/screening/cohort/rules.ts';
import { cohortMark, rankCandidates, seatsOf } from '../../../domain/screening/cohort.ts';
import { seatFor } from '../../../domain/screening/seats.ts';
import { assessedOf } from '../../../services/screening/assessments.ts';
import { releaseDecisions } from '../../../services/screening/release-decisions.ts';
import { ANSWERS, aConvention, anApplication, aReview, aServer, aWorkshop, memberOf, on } from '../../support/build.ts';
import { createWorld, type World } from '../../support/world.ts';
import { letOneReviewerDo, organizer, otherOrganizer, workshopId } from './story.ts';

/** Somebody who applied: for which party, how well judged (1 to 5), and what is true of them. */
export interface Person extends Partial<Pick<Application, 'affiliation'>> {
  readonly party: string;
  readonly score: number;
  readonly isOfficial?: boolean;
  readonly gender?: 'woman' | 'man';
}

const { name: _, affiliation: __, partyId: ___, motivation: ____, ...PROFILE } = ANSWERS;

/**
 * A workshop in which these people have applied and been judged, whose call is over: the nth of them is member n. It
 * is built row by row, so that stories about seats need neither forms nor reviewers.
 */
export async function judgedWorld(people: readonly Person[], workshop: Partial<Workshop> = {}): Promise<World> {
  const world = createWorld({ now: on(2, '12:00') });
  await world.add({
    servers: [aServer()],
    conventions: [aConvention()],
    workshops: [aWorkshop({ stage: 'call-closed', seats: 2, ...workshop })],
  });
  const { ports } = world;
  await letOneReviewerDo(ports);

  for (const [index, person] of people.entries()) {
    const application = anApplication({
      id: applicationIdOf(index + 1),
      memberId: memberOf(index + 1),
      name: `Applicant ${index + 1}`,
      affiliation: person.affiliation ?? `House ${index + 1}`,
      partyId: person.party,
      profile: { ...PROFILE, isOfficial: person.isOfficial ?? false, gender: person.gender ?? 'unsaid' },
    });
    await ports.applications.add(application);
    const { score } = person;
    await ports.reviews.put(
      aReview({
        id: `00000004-0000-4000-8000-${String(index + 1).padStart(12, '0')}`,
        applicationId: application.id,
        scores: { influential: score as 1, community: score as 1, moderate: score as 1, committed: score as 1 },
      }),
    );
  }
  return world;
}

export const applicationIdOf = (n: number): string => `00000003-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Chooses the best of each party without asking any solver, and writes it down with its alternates in order; another organizer agrees. */
export async function choose(world: World, rules: CohortRules = PARITY): Promise<CohortRecord> {
  const { ports } = world;
  const workshop = (await ports.workshops.find(workshopId))!;
  const applications = await ports.applications.list(workshopId);
  const ranked = rankCandidates(candidatesAmong(await assessedOf(ports, workshop)), workshop.seed);
  const parties = workshop.parties.map((party) => {
    const line = ranked.filter(({ partyId }) => partyId === party.id);
    const seats = seatsOf(workshop, party);
    return { party, chosen: line.slice(0, seats), reserve: line.slice(seats) };
  });
  const chosen = parties.flatMap((party) => party.chosen);
  const cohort = chosen.map(({ applicationId }, alias) => {
    const application = applications.find(({ id }) => id === applicationId)!;
    return { ...seatFor(application, { id: ports.newId(), alias, status: 'chosen' }), version: 1 };
  });
  await ports.participants.propose(workshopId, cohort);
  const record: CohortRecord = {
    mark: cohortMark(cohort),
    proposedAt: world.now(),
    seed: workshop.seed,
    rules,
    sum: 0,
    seats: chosen.map(({ applicationId, partyId }) => ({ applicationId, partyId })),
    reserve: parties.map(({ party, reserve }) => ({
      partyId: party.id,
      applicationIds: reserve.map(({ applicationId }) => applicationId),
    })),
    confirmedBy: [otherOrganizer.memberId],
  };
  await ports.papers.save([{ kind: 'cohort', home: { workshopId }, key: '', version: 0, content: record }]);
  return record;
}

/** Chooses the best of each party, and tells everybody. */
export async function releasedWith(
  people: readonly Person[],
  { rules = PARITY, ...workshop }: Partial<Workshop> & { readonly rules?: CohortRules } = {},
): Promise<World> {
  const world = await judgedWorld(people, workshop);
  const { mark } = await choose(world, rules);
  await releaseDecisions(world.ports, organizer, { workshopId, mark });
  return world;
}
