import { expect, test } from 'vitest';
import type { Delivery } from '../../../domain/post.ts';
import type { ClaimedPost } from '../../../services/ports.ts';
import { answerDeadLetter } from '../../../services/rounds/answer-dead-letter.ts';
import { resumeRound, skipRound } from '../../../services/rounds/change-clock.ts';
import { deliverPosts } from '../../../services/rounds/deliver-posts.ts';
import {
  aCaller,
  anAgenda,
  anOpenRound,
  aParticipant,
  aPlannedRound,
  aPost,
  aServer,
  aStatement,
  at,
  aWorkshop,
  idOf,
} from '../../support/build.ts';
import { createWorld } from '../../support/world.ts';

const SHUT_OUT: Delivery = { outcome: 'undeliverable', reason: 'no-access' };
const facilitator = aCaller({ roleIds: ['facilitator-role'], channelId: 'room-1' });

/** A workshop in its first round, whose Discord answers as `answer` says. */
async function aRoom(answer: (claimed: ClaimedPost) => Delivery | undefined) {
  const world = createWorld({ now: at('13:10'), answer });
  await world.add({
    servers: [aServer()],
    workshops: [aWorkshop({ stage: 'room-open', roomChannelId: 'room-1' })],
    participants: [aParticipant({ status: 'ready' })],
    agendas: [anAgenda({ rounds: [anOpenRound(), aPlannedRound({ id: idOf('round', 2), ordinal: 2 })] })],
  });
  const deliver = async () =>
    Promise.all(
      await deliverPosts(world.ports, {
        limit: 10,
        chance: () => 0,
        beforeGivingUp: (letter) => answerDeadLetter(world.ports, letter),
      }),
    );
  const pass = (milliseconds: number) => world.advanceTo(new Date(world.now().getTime() + milliseconds));
  const deliverAll = async () => {
    while ((await deliver()).length > 0);
  };
  const read = (channelId: string) =>
    world.sent.flatMap(({ to, content }) => (to.kind === 'channel' && to.channelId === channelId ? [content] : []));
  return { world, deliver, deliverAll, pass, read };
}

test('what a room is owed while the bot is shut out appears in order once it is let in again', async () => {
  let isShut = true;
  const { world, deliverAll, pass, read } = await aRoom(({ post }) =>
    isShut && post.to.kind === 'channel' && post.to.channelId === 'room-1' ? SHUT_OUT : undefined,
  );
  await world.ports.contributions.put(aStatement());
  await world.ports.posts.owe([aPost()]);

  await deliverAll();
  expect(world.round(idOf('round'))).toMatchObject({ status: 'paused' });
  await skipRound(world.ports, facilitator, idOf('round'));
  await pass(30_000);
  await deliverAll();
  expect(world.round(idOf('round', 2))).toMatchObject({ status: 'paused' });
  expect(read('room-1')).toEqual([]);
  expect(world.dead()).toEqual([]);

  isShut = false;
  await pass(30_000);
  await resumeRound(world.ports, facilitator);
  await deliverAll();

  expect(read('room-1').map(({ kind }) => kind)).toEqual([
    'round-warning',
    'round-paused',
    'round-closed',
    'statements-revealed',
    'round-opened',
    'round-paused',
    'round-resumed',
  ]);
  expect(world.owed()).toEqual([]);
});

test('the organizers are told once of an outage, and again of the next one', async () => {
  let isShut = true;
  const { world, deliverAll, pass, read } = await aRoom(({ post }) =>
    isShut && post.to.kind === 'channel' && post.to.channelId === 'room-1' ? SHUT_OUT : undefined,
  );
  const told = { kind: 'undeliverable', title: 'Water sharing', what: 'room-waits' };
  await world.ports.posts.owe([aPost({ key: 'first' })]);

  for (let turn = 0; turn < 3; turn += 1) {
    await deliverAll();
    await pass(30_000);
  }
  expect(read('organizers')).toEqual([told]);

  isShut = false;
  await deliverAll();
  isShut = true;
  await world.ports.posts.owe([aPost({ key: 'second' })]);
  await deliverAll();
  expect(read('organizers')).toEqual([told, told]);
});

test('a room is waited for while a round is under way, and until a day after the workshop', async () => {
  const { world, deliver } = await aRoom(({ post }) =>
    post.to.kind === 'channel' && post.to.channelId === 'room-1' ? SHUT_OUT : undefined,
  );
  await world.ports.posts.owe([aPost()]);
  await world.advanceTo(new Date('2026-10-20T09:00:00Z'));
  expect(await deliver()).toEqual(['held']);

  const over = await aRoom(() => SHUT_OUT);
  await over.world.ports.workshops.add(aWorkshop({ id: idOf('workshop', 2), roomChannelId: 'room-2' }));
  await over.world.ports.posts.owe([
    aPost({ workshopId: idOf('workshop', 2), to: { kind: 'channel', channelId: 'room-2' } }),
  ]);
  // Four hours were booked from 07:00 on.
  await over.world.advanceTo(new Date('2026-10-10T10:59:00Z'));
  expect(await over.deliver()).toEqual(['held']);
  await over.world.advanceTo(new Date('2026-10-10T11:00:00Z'));
  expect(await over.deliver()).toContain('given-up');
});

test('what Discord refuses is given up, the round is paused, and the organizers hear what to do', async () => {
  const { world, deliverAll, read } = await aRoom(({ post }) =>
    post.key === 'odd' ? { outcome: 'undeliverable', reason: 'refused' } : undefined,
  );
  await world.ports.posts.owe([aPost({ key: 'odd' }), aPost({ key: 'next' })]);

  await deliverAll();

  expect(world.round(idOf('round'))).toMatchObject({ status: 'paused' });
  expect(world.dead()).toMatchObject([{ post: { key: 'odd' }, reason: 'refused' }]);
  expect(read('room-1').map(({ kind }) => kind)).toEqual(['round-warning', 'round-paused']);
  expect(read('organizers')).toEqual([{ kind: 'undeliverable', title: 'Water sharing', what: 'room-lost' }]);
});

test('somebody who has left the server cannot be let in, and no round waits for that', async () => {
  const { world, deliverAll } = await aRoom(({ post }) =>
    post.content.kind === 'room-admission' ? { outcome: 'undeliverable', reason: 'unknown-person' } : undefined,
  );
  await world.ports.posts.owe([aPost({ content: { kind: 'room-admission', memberId: 'gone' } })]);

  await deliverAll();

  expect(world.round(idOf('round'))).toMatchObject({ status: 'open' });
  expect(world.dead()).toMatchObject([{ reason: 'unknown-person' }]);
});

test('when the organizers’ channel is gone as well, nothing else can be told and nothing repeats itself', async () => {
  const { world, deliverAll } = await aRoom(() => ({ outcome: 'undeliverable', reason: 'unknown-place' }));
  await world.ports.posts.owe([aPost()]);

  await deliverAll();

  expect(world.dead().map(({ post }) => post.content.kind)).toEqual(['undeliverable']);
  expect(world.owed().map(({ content }) => content.kind)).toEqual(['round-warning', 'round-paused']);
});
