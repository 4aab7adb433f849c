import type { Workshop } from '../../../domain/planning/workshop.ts';
import type { Application } from '../../../domain/screening/application.ts';
import type { Score } from '../../../domain/screening/review.ts';
import { KELMAN_RUBRIC } from '../../../domain/screening/rubric.ts';
import type { Caller } from '../../../domain/server.ts';
import {
  aCaller,
  aConvention,
  anApplication,
  aReview,
  aServer,
  aWorkshop,
  idOf,
  memberOf,
  on,
} from '../../support/build.ts';
import { createWorld, type World } from '../../support/world.ts';

export const workshopId = idOf('workshop');
export const organizer = aCaller({ memberId: memberOf(900), roleIds: ['organizer-role'] });

/** The nth reviewer, from 0. */
export const reviewer = (n: number): Caller => aCaller({ memberId: memberOf(800 + n), roleIds: ['reviewer-role'] });

/** Somebody who is both, under the name of the nth reviewer. */
export const reviewingOrganizer = (n: number): Caller =>
  aCaller({ memberId: memberOf(800 + n), roleIds: ['reviewer-role', 'organizer-role'] });

/** A world on the second of October, after the call, with this many applications, numbered as they come; the parties take turns. */
export async function worldOf(count: number, workshop: Partial<Workshop> = {}): Promise<World> {
  const world = createWorld({ now: on(2, '12:00') });
  await world.add({
    servers: [aServer()],
    conventions: [aConvention()],
    workshops: [aWorkshop({ stage: 'call-closed', ...workshop })],
  });
  for (let n = 1; n <= count; n += 1) await world.ports.applications.add(applicationNumber(n));
  const content = { ...KELMAN_RUBRIC, quorum: { reviews: 2, knowing: 0, outside: 0 } };
  await world.ports.papers.save([{ kind: 'rubric', home: { workshopId }, key: '', version: 0, content }]);
  return world;
}

export const applicationNumber = (n: number): Application =>
  anApplication({
    id: idOf('application', n),
    number: n,
    memberId: memberOf(n),
    name: `Applicant ${n}`,
    affiliation: `Institute ${n}`,
    partyId: `party-${1 + ((n - 1) % 2)}`,
  });

/** Writes what the nth reviewer gives an application: one score for everything, or one for `moderate` and one for the rest. */
export async function judge(
  world: World,
  [application, by]: readonly [application: number, reviewer: number],
  moderate: Score,
  rest: Score = moderate,
): Promise<void> {
  await world.ports.reviews.put(
    aReview({
      id: world.ports.newId(),
      applicationId: idOf('application', application),
      reviewerId: memberOf(800 + by),
      scores: { moderate, committed: rest, influential: rest, community: rest },
      submittedAt: world.now(),
    }),
  );
}

/** Lets reviewers 0 to 2 judge all these applications; reviewer 2 is a point stricter. */
export async function judgeAll(world: World, count: number): Promise<void> {
  for (let n = 1; n <= count; n += 1) {
    const score = (3 + (n % 3)) as Score;
    await judge(world, [n, 0], score);
    await judge(world, [n, 1], score);
    await judge(world, [n, 2], (Number(score) - 1) as Score);
  }
}
