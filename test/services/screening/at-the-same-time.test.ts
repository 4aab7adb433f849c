import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ports } from '../../../services/ports.ts';
import { acceptGroundRules } from '../../../services/screening/accept-ground-rules.ts';
import { findCohort } from '../../../services/screening/find-cohort.ts';
import { lapseSilent } from '../../../services/screening/lapse-silent.ts';
import { proposeCohort } from '../../../services/screening/propose-cohort.ts';
import { releaseDecisions } from '../../../services/screening/release-decisions.ts';
import { acceptInvitation, declineInvitation } from '../../../services/screening/reply.ts';
import { withdrawApplication } from '../../../services/screening/withdraw-application.ts';
import { openPrismaSubject } from '../../prisma/subject.ts';
import { aConvention, aServer, aSignedRisk, aWorkshop, on } from '../../support/build.ts';
import { createWorld, type World } from '../../support/world.ts';
import {
  applicationOf,
  apply,
  letOneReviewerDo,
  member,
  organizer,
  proposeForTwo,
  release,
  review,
  seats,
  told,
  workshopId,
} from './story.ts';

let prisma: Awaited<ReturnType<typeof openPrismaSubject>>;
beforeAll(async () => {
  prisma = await openPrismaSubject();
});
afterAll(() => prisma?.close());

/** A world whose stores are a real database: of each party three applicants, judged one lower than the other. */
async function judgedWorld(): Promise<World> {
  const world = createWorld({ now: on(1, '12:00') });
  const { stores } = await prisma.make();
  const ports: Ports = { ...world.ports, ...stores, newId: randomUUID };
  await stores.servers.save(aServer());
  await stores.conventions.add(aConvention());
  await stores.workshops.add(aWorkshop({ stage: 'call-open', seats: 2 }));
  await letOneReviewerDo(ports);
  await stores.papers.save([aSignedRisk(workshopId)]);

  const stored = { ...world, ports, deliverAll: () => deliverAll(ports) };
  await apply(stored, { 1: 'party-1', 2: 'party-1', 3: 'party-1', 4: 'party-2', 5: 'party-2', 6: 'party-2' });
  await review(stored, { 1: 5, 2: 4, 3: 3, 4: 5, 5: 4, 6: 3 });
  await world.advanceTo(on(2, '12:00'));
  return stored;
}

async function deliverAll({ posts, channels }: Ports): Promise<void> {
  for (let batch = await posts.claim(10, 30_000); batch.length > 0; batch = await posts.claim(10, 30_000)) {
    for (const claimed of batch) {
      await channels.deliver(claimed);
      await posts.markSent(claimed.post.key, 'message');
    }
  }
}

const codes = (results: readonly PromiseSettledResult<unknown>[]): readonly string[] =>
  results.map((result) => (result.status === 'fulfilled' ? 'done' : String(result.reason.code))).toSorted();

test('two organizers who release at the same moment tell everybody once', async () => {
  const world = await judgedWorld();
  await proposeForTwo(world);
  const { mark } = await findCohort(world.ports, organizer, workshopId);
  const press = () => releaseDecisions(world.ports, organizer, { workshopId, mark });

  const results = await Promise.allSettled([press(), press(), press()]);
  await world.deliverAll();

  expect(codes(results).filter((code) => code !== 'done' && code !== 'decisions-released')).toEqual([]);
  expect(told(world).toSorted()).toEqual([
    'invitation to 1',
    'invitation to 4',
    'not-chosen to 2',
    'not-chosen to 3',
    'not-chosen to 5',
    'not-chosen to 6',
  ]);
  expect(await world.ports.workshops.find(workshopId)).toMatchObject({ stage: 'decided' });
});

test('a release and a new proposal at the same moment leave one cohort, told or untold', async () => {
  const world = await judgedWorld();
  await proposeForTwo(world);
  const { mark } = await findCohort(world.ports, organizer, workshopId);

  await Promise.allSettled([
    releaseDecisions(world.ports, organizer, { workshopId, mark }),
    proposeCohort(world.ports, organizer, workshopId),
  ]);

  const statuses = Object.values(await seats(world));
  expect(statuses).toHaveLength(2);
  expect(new Set(statuses).size).toBe(1);
});

test('one who declines three times at once is replaced once', async () => {
  const world = await judgedWorld();
  await release(world);

  const press = () => declineInvitation(world.ports, member(1), workshopId);
  const results = await Promise.allSettled([press(), press(), press()]);

  expect(codes(results)).toEqual(['done', 'done', 'done']);
  expect(await seats(world)).toEqual({ 1: 'declined', 2: 'invited', 4: 'invited' });
});

test('two who leave at once are replaced by two, each invited once', async () => {
  const world = await judgedWorld();
  await release(world);
  await world.deliverAll();
  const before = told(world).length;

  await Promise.all([
    declineInvitation(world.ports, member(1), workshopId),
    withdrawApplication(world.ports, member(4), (await applicationOf(world, 4)).id),
  ]);
  await world.deliverAll();

  expect(told(world).slice(before).toSorted()).toEqual(['invitation to 2', 'invitation to 5']);
  expect(await seats(world)).toEqual({ 1: 'declined', 2: 'invited', 4: 'withdrawn', 5: 'invited' });
});

test('silence that is judged twice at once, while somebody withdraws, costs each seat once', async () => {
  const world = await judgedWorld();
  await release(world);
  await world.deliverAll();
  const before = told(world).length;
  await acceptInvitation(world.ports, member(4), workshopId);
  await world.advanceTo(on(5, '23:00'));

  const results = await Promise.allSettled([
    lapseSilent(world.ports),
    lapseSilent(world.ports),
    withdrawApplication(world.ports, member(4), (await applicationOf(world, 4)).id),
  ]);
  await world.deliverAll();

  expect(codes(results)).toEqual(['done', 'done', 'done']);
  expect(await seats(world)).toEqual({ 1: 'lapsed', 2: 'invited', 4: 'withdrawn', 5: 'invited' });
  expect(told(world).slice(before).toSorted()).toEqual(['invitation to 2', 'invitation to 5', 'seat-lapsed to 1']);
  // Only for those who were invited late is it later.
  expect(await world.ports.workshops.find(workshopId)).toMatchObject({ repliesDueAt: on(5, '22:00') });
});

test('a withdrawal that meets an acceptance wins, and the next is invited', async () => {
  const world = await judgedWorld();
  await release(world);
  const { id } = await applicationOf(world, 1);

  await Promise.allSettled([
    acceptInvitation(world.ports, member(1), workshopId),
    withdrawApplication(world.ports, member(1), id),
  ]);

  expect(await seats(world)).toEqual({ 1: 'withdrawn', 2: 'invited', 4: 'invited' });
});

test('the ground rules accepted twice at once are accepted once', async () => {
  const world = await judgedWorld();
  await release(world);
  await acceptInvitation(world.ports, member(1), workshopId);

  const press = () => acceptGroundRules(world.ports, member(1), { workshopId, version: 1 });
  expect(codes(await Promise.allSettled([press(), press()]))).toEqual(['done', 'done']);

  expect(await seats(world)).toEqual({ 1: 'ready', 4: 'invited' });
});
