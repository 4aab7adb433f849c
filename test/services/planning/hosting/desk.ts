import type { Application } from '../../../../domain/screening/application.ts';
import type { CohortRecord } from '../../../../domain/screening/cohort/record.ts';
import { PARITY } from '../../../../domain/screening/cohort/rules.ts';
import { cohortMark } from '../../../../domain/screening/cohort.ts';
import type { ApplicantProfile } from '../../../../domain/screening/profile.ts';
import { assignHost } from '../../../../services/planning/hosting/assigned-hosts.ts';
import { addHost } from '../../../../services/planning/hosting/hosts.ts';
import { addListing } from '../../../../services/planning/hosting/listings.ts';
import {
  aCaller,
  aConvention,
  anApplication,
  aParticipant,
  aReview,
  aServer,
  aWorkshop,
  idOf,
  memberOf,
  on,
} from '../../../support/build.ts';
import { createWorld, type World, type WorldContents } from '../../../support/world.ts';
import { letOneReviewerDo } from '../../screening/story.ts';

export const workshopId = idOf('workshop');
export const olena = aCaller({ memberId: memberOf(900), roleIds: ['organizer-role'] });
export const otto = aCaller({ memberId: memberOf(903), roleIds: ['organizer-role'] });
/** A third organizer, who agrees too: her word is enough where one of the other two may not see everything. */
const oksana = memberOf(904);
export const fay = aCaller({ memberId: memberOf(850), roleIds: ['facilitator-role'] });

export const PROFILE: ApplicantProfile = {
  position: 'Professor',
  sector: 'academia',
  careerStage: 'established',
  gender: 'unsaid',
  isOfficial: false,
  jurisdiction: 'Belmark',
  evidence: 'Three books.',
  concerns: '',
};

/** A world on the second of October at noon, with a call that is closed. */
export async function aDesk(contents: WorldContents = {}): Promise<World> {
  const world = createWorld({ now: on(2, '12:00') });
  await world.add({
    servers: [aServer()],
    conventions: [aConvention()],
    workshops: [aWorkshop({ stage: 'call-closed', seats: 2 })],
    ...contents,
  });
  return world;
}

/** Somebody applies from this jurisdiction; the nth member, whose number the store gives. */
export async function applies(world: World, n: number, jurisdiction: string): Promise<Application> {
  const {
    number: _number,
    version: _version,
    ...application
  } = anApplication({
    id: idOf('application', n),
    memberId: memberOf(n),
    name: `Applicant ${n}`,
    partyId: `party-${((n + 1) % 2) + 1}`,
    profile: { ...PROFILE, jurisdiction },
  });
  return (await world.ports.applications.add(application))!;
}

/** These applicants are judged well and chosen, the organizers agree, and nobody has been told. */
export async function choose({ ports, now }: World, numbers: readonly number[]): Promise<void> {
  await letOneReviewerDo(ports);
  for (const n of numbers) {
    await ports.reviews.put(aReview({ id: idOf('review', n), applicationId: idOf('application', n) }));
  }
  const cohort = numbers.map((n) =>
    aParticipant({
      id: idOf('participant', n),
      applicationId: idOf('application', n),
      memberId: memberOf(n),
      partyId: `party-${((n + 1) % 2) + 1}`,
      alias: n,
    }),
  );
  await ports.participants.propose(workshopId, cohort);
  const content: CohortRecord = {
    mark: cohortMark(cohort),
    proposedAt: now(),
    seed: '',
    rules: PARITY,
    sum: 0,
    seats: cohort.map(({ applicationId, partyId }) => ({ applicationId, partyId })),
    reserve: [],
    confirmedBy: [olena.memberId, otto.memberId, oksana],
  };
  const version = (await ports.papers.find('cohort', { workshopId }))?.version ?? 0;
  await ports.papers.save([{ kind: 'cohort', home: { workshopId }, key: '', version, content }]);
}

/** The workshop has a host that is listed in Ardania. @returns its id. */
export async function aListedHost({ ports }: World): Promise<string> {
  const { id } = await addHost(ports, olena, {
    name: 'River Trust',
    kind: 'host',
    interests: 'Rivers.',
    seat: 'Vienna',
  });
  await assignHost(ports, olena, { workshopId, hostId: id });
  await list(ports, id);
  return id;
}

/** Ardania lists this host, once more if it has done so before. */
export const list = (ports: World['ports'], hostId: string, jurisdiction = 'Ardania') =>
  addListing(ports, olena, { hostId, jurisdiction, kind: 'undesirable', on: '2026-09-01', source: 'Gazette 4' });
