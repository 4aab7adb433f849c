import { expect, test } from 'vitest';
import type { Delivery, Destination, Post } from '../../../domain/post.ts';
import type { ClaimedPost } from '../../../services/ports.ts';
import { type DeadLetter, deliverPosts } from '../../../services/rounds/deliver-posts.ts';
import { POSTS } from '../../bot/views/sample-posts.ts';
import { aPost, at, idOf } from '../../support/build.ts';
import { createWorld } from '../../support/world.ts';

const room = (channelId: string): Destination => ({ kind: 'channel', channelId });
const member = (memberId: string): Destination => ({ kind: 'member', memberId });

/** A world that owes `posts`, and a courier's round through it at the world's time. */
async function worldOwing(posts: readonly Post[], answer?: (claimed: ClaimedPost) => Delivery | undefined) {
  const world = createWorld({ now: at('13:00'), ...(answer && { answer }) });
  const letters: DeadLetter[] = [];
  await world.ports.posts.owe(posts);

  const deliver = async (limit = 10) =>
    Promise.all(
      await deliverPosts(world.ports, {
        limit,
        chance: () => 0,
        beforeGivingUp: async (letter) => {
          letters.push(letter);
          return 'give-up';
        },
      }),
    );
  const pass = (milliseconds: number) => world.advanceTo(new Date(world.now().getTime() + milliseconds));
  const sentKeys = () => world.sent.map(({ key }) => key);
  return { world, letters, deliver, pass, sentKeys };
}

test('a room reads its posts in the order in which they were owed', async () => {
  const { deliver, sentKeys } = await worldOwing([aPost({ key: 'first' }), aPost({ key: 'second' })]);

  expect(await deliver()).toEqual(['sent']);
  expect(sentKeys()).toEqual(['first']);
  expect(await deliver()).toEqual(['sent']);
  expect(sentKeys()).toEqual(['first', 'second']);
  expect(await deliver()).toEqual([]);
});

test('of many places no more than the limit are served at once', async () => {
  const posts = ['a', 'b', 'c'].map((channelId) => aPost({ key: channelId, to: room(channelId) }));
  const { deliver, sentKeys } = await worldOwing(posts);

  expect(await deliver(2)).toEqual(['sent', 'sent']);
  expect(sentKeys()).toEqual(['a', 'b']);
});

test('a person whose direct messages are closed holds up nobody, and the letter says so without its words', async () => {
  const { world, letters, deliver, sentKeys } = await worldOwing(
    [
      aPost({ key: 'closed', to: member('pat') }),
      aPost({ key: 'next', to: member('pat') }),
      aPost({ key: 'open', to: member('sam') }),
    ],
    ({ post }) => (post.key === 'closed' ? { outcome: 'undeliverable', reason: 'direct-messages-closed' } : undefined),
  );

  expect(await deliver()).toEqual(['given-up', 'sent']);
  expect(await deliver()).toEqual(['sent']);

  expect(sentKeys()).toEqual(['open', 'next']);
  expect(letters).toEqual([
    {
      key: 'closed',
      workshopId: idOf('workshop'),
      to: member('pat'),
      kind: 'round-warning',
      reason: 'direct-messages-closed',
    },
  ]);
  expect(world.dead()).toMatchObject([{ post: { key: 'closed' }, reason: 'direct-messages-closed' }]);
});

test('what follows a post that failed waits for it', async () => {
  let isDown = true;
  const { deliver, pass, sentKeys } = await worldOwing([aPost({ key: 'first' }), aPost({ key: 'second' })], () =>
    isDown ? { outcome: 'failed', reason: 'cut', isOutage: true } : undefined,
  );

  expect(await deliver()).toEqual(['postponed']);
  expect(await deliver()).toEqual([]);
  isDown = false;
  await pass(249);
  expect(await deliver()).toEqual([]);
  await pass(1);
  expect(await deliver()).toEqual(['sent']);
  expect(await deliver()).toEqual(['sent']);

  expect(sentKeys()).toEqual(['first', 'second']);
});

test('a post that fails eight times is given up, and the next one goes', async () => {
  const { letters, deliver, pass, sentKeys } = await worldOwing(
    [aPost({ key: 'broken' }), aPost({ key: 'next' })],
    ({ post }) => (post.key === 'broken' ? { outcome: 'failed', reason: 'fault', isOutage: false } : undefined),
  );

  for (const wait of [250, 500, 1_000, 2_000, 4_000, 8_000, 16_000]) {
    expect(await deliver()).toEqual(['postponed']);
    await pass(wait);
  }
  expect(await deliver()).toEqual(['given-up']);
  expect(await deliver()).toEqual(['sent']);

  expect(letters).toMatchObject([{ key: 'broken', reason: 'too-many-attempts' }]);
  expect(sentKeys()).toEqual(['next']);
});

test('an outage is waited out, however long it lasts', async () => {
  let isDown = true;
  const { deliver, pass, sentKeys } = await worldOwing([aPost({ key: 'patient' })], () =>
    isDown ? { outcome: 'failed', reason: 'HTTP 503', isOutage: true } : undefined,
  );

  for (let turn = 0; turn < 40; turn += 1) {
    expect(await deliver()).toEqual(['postponed']);
    await pass(30_000);
  }
  isDown = false;
  expect(await deliver()).toEqual(['sent']);
  expect(sentKeys()).toEqual(['patient']);
});

test('waiting because Discord asks for it never uses a post up', async () => {
  let asked = 0;
  const { deliver, pass, sentKeys } = await worldOwing([aPost({ key: 'patient' })], () => {
    asked += 1;
    return asked <= 20 ? { outcome: 'wait', milliseconds: 1_000 } : undefined;
  });

  for (let turn = 0; turn < 20; turn += 1) {
    expect(await deliver()).toEqual(['postponed']);
    await pass(1_000);
  }
  expect(await deliver()).toEqual(['sent']);
  expect(sentKeys()).toEqual(['patient']);
});

test('every attempt at a post carries the same nonce, and from the second on the time of the first', async () => {
  const attempts: ClaimedPost[] = [];
  const { deliver, pass } = await worldOwing([aPost()], (claimed) => {
    attempts.push(claimed);
    return { outcome: 'failed', reason: 'cut', isOutage: true };
  });

  await deliver();
  await pass(250);
  await deliver();

  expect(attempts).toHaveLength(2);
  expect(attempts[1]!.nonce).toBe(attempts[0]!.nonce);
  expect(attempts.map(({ firstTriedAt }) => firstTriedAt)).toEqual([undefined, at('13:00')]);
});

test('a post that cannot be put into words counts as failed and is given up in the end', async () => {
  const { world, deliver, pass } = await worldOwing([aPost({ key: 'odd' })], () => {
    throw new RangeError('no such language: our well was poisoned');
  });

  for (let turn = 0; turn < 7; turn += 1) {
    expect(await deliver()).toEqual(['postponed']);
    await pass(30_000);
  }
  expect(await deliver()).toEqual(['given-up']);
  expect(world.dead()).toMatchObject([{ post: { key: 'odd' }, reason: 'too-many-attempts' }]);
});

test('a post is given up only after somebody was told, and told again when that failed', async () => {
  const world = createWorld({
    now: at('13:00'),
    answer: () => ({ outcome: 'undeliverable', reason: 'unknown-place' }),
  });
  await world.ports.posts.owe([aPost({ key: 'lost' })]);
  const told: string[] = [];
  const deliver = async (isDown: boolean) =>
    Promise.allSettled(
      await deliverPosts(world.ports, {
        limit: 10,
        chance: () => 0,
        beforeGivingUp: async ({ key }) => {
          told.push(key);
          if (isDown) throw new Error('the database is down');
          return 'give-up';
        },
      }),
    );

  expect(await deliver(true)).toMatchObject([{ status: 'rejected' }]);
  expect(world.owed()).toMatchObject([{ key: 'lost' }]);

  await world.advanceTo(new Date(at('13:00').getTime() + 30_000));
  expect(await deliver(false)).toEqual([{ status: 'fulfilled', value: 'given-up' }]);
  expect(told).toEqual(['lost', 'lost']);
  expect(world.owed()).toEqual([]);
});

test('a call with other dates stands where the call was posted, and nowhere when there is none', async () => {
  const { kind: _, ...call } = POSTS.call;
  const moved = (callKey: string): Post =>
    aPost({ key: `${callKey}-moved`, to: room('new-calls'), content: { kind: 'call-moved', callKey, ...call } });
  const { world, deliver, sentKeys } = await worldOwing([
    aPost({ key: 'call', to: room('calls'), content: POSTS.call }),
  ]);
  await deliver();
  await world.ports.posts.owe([moved('call'), moved('lost')]);
  while ((await deliver()).length > 0);

  expect(sentKeys()).toEqual(['call']);
  expect(world.edited.map(({ post: { key, to } }) => [key, to])).toEqual([['call-moved', room('calls')]]);
});
