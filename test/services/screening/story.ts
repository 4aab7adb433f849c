import type { Workshop } from '../../../domain/planning/workshop.ts';
import type { Application } from '../../../domain/screening/application.ts';
import { KELMAN_RUBRIC, type Rubric } from '../../../domain/screening/rubric.ts';
import type { Caller } from '../../../domain/server.ts';
import type { Ports } from '../../../services/ports.ts';
import { confirmCohort } from '../../../services/screening/confirm-cohort.ts';
import { findCohort } from '../../../services/screening/find-cohort.ts';
import { findIdentity } from '../../../services/screening/find-identity.ts';
import { proposeCohort } from '../../../services/screening/propose-cohort.ts';
import { releaseDecisions } from '../../../services/screening/release-decisions.ts';
import { submitApplication } from '../../../services/screening/submit-application.ts';
import { submitReview } from '../../../services/screening/submit-review.ts';
import { aCaller, aConvention, aServer, aWorkshop, idOf, memberOf, on } from '../../support/build.ts';
import { createWorld, type World } from '../../support/world.ts';

export const workshopId = idOf('workshop');

export const organizer = aCaller({ memberId: memberOf(900), roleIds: ['organizer-role'] });
export const otherOrganizer = aCaller({ memberId: memberOf(901), roleIds: ['organizer-role'] });
export const reviewer = aCaller({ memberId: memberOf(800), roleIds: ['reviewer-role'] });
export const otherReviewer = aCaller({ memberId: memberOf(801), roleIds: ['reviewer-role'] });

/** The nth member, without any role. */
export const member = (n: number): Caller => aCaller({ memberId: memberOf(n) });

/** The same member pressing a button in a direct message, where Discord names no server. */
export const inDirectMessage = (caller: Caller): Caller => ({ ...caller, serverId: '', channelId: 'dm', roleIds: [] });

/** A world at noon of the first of October: applications close at 22:00, replies are due on the fifth. */
export async function worldWith(workshop: Partial<Workshop> = {}): Promise<World> {
  const world = createWorld({ now: on(1, '12:00') });
  await world.add({
    servers: [aServer()],
    conventions: [aConvention()],
    workshops: [aWorkshop({ stage: 'call-open', ...workshop })],
  });
  await letOneReviewerDo(world.ports);
  return world;
}

/** One reviewer is enough, so that a story about seats does not have to be one about reviewers. */
export async function letOneReviewerDo({ papers }: Pick<Ports, 'papers'>): Promise<void> {
  const content: Rubric = { ...KELMAN_RUBRIC, quorum: { reviews: 1, knowing: 0, outside: 0 } };
  await papers.save([{ kind: 'rubric', home: { workshopId }, key: '', version: 0, content }]);
}

export const aForm = (partyId = 'party-1') => ({
  name: 'Dr Mira Halden',
  affiliation: 'Institute of Hydrology',
  partyId,
  motivation: 'I have advised both river commissions.',
});

/** Lets members apply, `party` telling for which: members 1 and 2 for Ardania by `{ 1: 'party-1', 2: 'party-1' }`. */
export async function apply(world: World, party: Readonly<Record<number, string>>): Promise<void> {
  for (const [n, partyId] of Object.entries(party)) {
    const form = { ...aForm(partyId), name: `Applicant ${n}` };
    await submitApplication(world.ports, member(Number(n)), { workshopId, language: 'en', form });
  }
}

/** Lets the reviewer give each of these members the same score, from 1 to 5, for everything. */
export async function review(world: World, scores: Readonly<Record<number, number>>): Promise<void> {
  for (const [n, score] of Object.entries(scores)) {
    const { id } = await applicationOf(world, Number(n));
    await judge(world, reviewer, { applicationId: id, scores: scoresOf(score) });
  }
}

/** The same score, as it is picked, for all that is judged after Kelman. */
export const scoresOf = (score: number | string): Readonly<Record<string, string>> => {
  const all = String(score);
  return { influential: all, community: all, moderate: all, committed: all };
};

/** Lets somebody judge a case in both its steps. */
export async function judge(
  { ports }: World,
  caller: Caller,
  asked: {
    readonly applicationId: string;
    readonly scores: Readonly<Record<string, string>>;
    readonly evidence?: string;
  },
): Promise<void> {
  const { applicationId, scores, evidence = '' } = asked;
  const { version } = (await ports.applications.find(applicationId))!;
  const { moderate = '', committed = '', influential = '', community = '' } = scores;
  await submitReview(ports, caller, {
    applicationId,
    version,
    step: 'text',
    scores: { moderate, committed },
    evidence,
  });
  await findIdentity(ports, caller, applicationId);
  const who = { influential, community };
  await submitReview(ports, caller, { applicationId, version, step: 'identity', scores: who, evidence: '' });
}

export async function applicationOf(world: World, n: number): Promise<Application> {
  return (await world.ports.applications.findByMember(workshopId, memberOf(n)))!;
}

/** Proposes the cohort; another organizer agrees to exactly that. */
export async function proposeForTwo({ ports }: Pick<World, 'ports'>): Promise<void> {
  const { mark } = await proposeCohort(ports, organizer, workshopId);
  await confirmCohort(ports, otherOrganizer, { workshopId, mark });
}

/** Proposes the cohort and releases exactly that, as two organizers agree. */
export async function release(world: World): Promise<void> {
  await proposeForTwo(world);
  const { mark } = await findCohort(world.ports, organizer, workshopId);
  await releaseDecisions(world.ports, organizer, { workshopId, mark });
}

/**
 * A workshop of two seats whose decisions are out: of Ardania members 1 (invited), 2 and 3
 * applied, of Belmark members 4 (invited) and 5, each judged a little lower than the one before.
 */
export async function releasedWorld(): Promise<World> {
  const world = await worldWith({ seats: 2 });
  await apply(world, { 1: 'party-1', 2: 'party-1', 3: 'party-1', 4: 'party-2', 5: 'party-2' });
  await review(world, { 1: 5, 2: 4, 3: 3, 4: 5, 5: 4 });
  await world.advanceTo(on(2, '12:00'));
  await release(world);
  await world.deliverAll();
  return world;
}

/** Statuses of all seats by member: `{ 1: 'invited' }`. */
export async function seats(world: World): Promise<Readonly<Record<string, string>>> {
  const participants = await world.ports.participants.list(workshopId);
  return Object.fromEntries(participants.map(({ memberId, status }) => [Number(memberId.slice(-4)), status]));
}

/** What was sent to whom: `invitation to 1`, `room-dismissal in room-1`. */
export const told = (world: World): readonly string[] =>
  world.sent.map(({ to, content }) => {
    if (to.kind === 'member') return `${content.kind} to ${Number(to.memberId.slice(-4))}`;
    return `${content.kind} in ${to.kind === 'channel' ? to.channelId : `caucus ${to.party}`}`;
  });
