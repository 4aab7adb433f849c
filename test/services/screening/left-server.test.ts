import { expect, test } from 'vitest';
import type { Ports } from '../../../services/ports.ts';
import { answerDeadLetter } from '../../../services/rounds/answer-dead-letter.ts';
import { deliverPosts } from '../../../services/rounds/deliver-posts.ts';
import { listOwnApplications } from '../../../services/screening/own-applications.ts';
import { findOwnApplication, withdrawApplication } from '../../../services/screening/withdraw-application.ts';
import { aConvention, aServer, aWorkshop, memberOf, on } from '../../support/build.ts';
import { createWorld, type World } from '../../support/world.ts';
import {
  applicationOf,
  apply,
  inDirectMessage,
  member,
  release,
  review,
  seats,
  told,
  workshopId,
  worldWith,
} from './story.ts';

/** A world in which member 1 can be reached no more, for this reason. */
async function withoutOne(reason: 'unknown-person' | 'direct-messages-closed'): Promise<World> {
  const world = createWorld({
    now: on(1, '12:00'),
    answer: ({ post: { to } }) =>
      to.kind === 'member' && to.memberId === memberOf(1) ? { outcome: 'undeliverable', reason } : undefined,
  });
  await world.add({
    servers: [aServer()],
    conventions: [aConvention()],
    workshops: [aWorkshop({ stage: 'call-open', seats: 2 })],
  });
  // As few reviews are enough as in every story about seats.
  const [rubric] = await (await worldWith()).ports.papers.list('rubric', { workshopId });
  if (rubric) await world.ports.papers.save([{ ...rubric, version: 0 }]);
  return world;
}

/** Delivers as the bot does, with what it does about letters that come back. */
async function deliver(ports: Ports): Promise<void> {
  const request = {
    limit: 10,
    chance: () => 0,
    beforeGivingUp: async (letter: Parameters<typeof answerDeadLetter>[1]) => await answerDeadLetter(ports, letter),
  };
  for (let fates = await deliverPosts(ports, request); fates.length > 0; fates = await deliverPosts(ports, request)) {
    await Promise.all(fates);
  }
}

test.each(['unknown-person', 'direct-messages-closed'] as const)(
  'an invitation that cannot be delivered (%s) waits where its person finds it, and nobody else learns why',
  async (reason) => {
    const world = await withoutOne(reason);
    await apply(world, { 1: 'party-1', 2: 'party-2' });
    await review(world, { 1: 5, 2: 5 });
    await world.advanceTo(on(2, '12:00'));
    await release(world);
    await deliver(world.ports);

    expect(await applicationOf(world, 1)).toMatchObject({ status: 'submitted' });
    expect(await seats(world)).toMatchObject({ 1: 'invited', 2: 'invited' });
    expect(told(world).filter((one) => one.includes('organizers'))).toEqual([]);
    expect(await listOwnApplications(world.ports, member(1))).toMatchObject([{ state: 'invited' }]);
  },
);

test('who has left reads and withdraws the application from an old message', async () => {
  const world = await withoutOne('unknown-person');
  await apply(world, { 1: 'party-1' });
  const { id } = await applicationOf(world, 1);

  expect(await findOwnApplication(world.ports, inDirectMessage(member(1)), id)).toMatchObject({ name: 'Applicant 1' });
  await withdrawApplication(world.ports, inDirectMessage(member(1)), id);
  expect(await applicationOf(world, 1)).toMatchObject({ status: 'withdrawn' });
});
