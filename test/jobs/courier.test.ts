import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
import { createCourier } from '../../jobs/courier.ts';
import type { Channels } from '../../services/ports.ts';
import { aPost, at } from '../support/build.ts';
import { createWorld } from '../support/world.ts';

const aPostTo = (channelId: string, key: string) => aPost({ key, to: { kind: 'channel', channelId } });

function courierIn(world: ReturnType<typeof createWorld>, channels: Channels = world.ports.channels) {
  return createCourier(
    { posts: world.ports.posts, channels },
    { chance: () => 0, beforeGivingUp: async () => 'give-up', log: pino({ enabled: false }) },
  );
}

test('everything owed goes out, in the order of each room, and what is owed later when the courier is woken', async () => {
  const world = createWorld({ now: at('13:00') });
  const posts = Array.from({ length: 60 }, (_, index) => aPostTo(`room-${index % 12}`, `post-${index}`));
  await world.ports.posts.owe(posts);
  const courier = courierIn(world);

  courier.start();
  await vi.waitFor(() => expect(world.sent).toHaveLength(60));
  await world.ports.posts.owe([aPostTo('room-1', 'late')]);
  courier.wake();
  await vi.waitFor(() => expect(world.sent).toHaveLength(61));
  await courier.stop();

  for (let room = 0; room < 12; room += 1) {
    const ofRoom = (post: { readonly to: unknown }) => JSON.stringify(post.to).includes(`"room-${room}"`);
    expect(world.sent.filter(ofRoom).slice(0, 5)).toEqual(posts.filter(ofRoom));
  }
});

test('a room that Discord slows down does not hold up the others', async () => {
  const world = createWorld({ now: at('13:00') });
  const posts = Array.from({ length: 40 }, (_, index) => aPostTo(`room-${index % 4}`, `post-${index}`));
  await world.ports.posts.owe([aPostTo('slow', 'slow'), ...posts]);
  let letGo = () => {};
  const slow = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const courier = courierIn(world, {
    async deliver(claimed) {
      if (claimed.post.key === 'slow') await slow;
      return world.ports.channels.deliver(claimed);
    },
  });

  courier.start();
  await vi.waitFor(() => expect(world.sent).toHaveLength(40));
  expect(world.sent).toEqual(expect.arrayContaining(posts));
  letGo();
  await vi.waitFor(() => expect(world.sent).toHaveLength(41));
  await courier.stop();
});

test('never more than twenty-four posts are under way', async () => {
  const world = createWorld({ now: at('13:00') });
  await world.ports.posts.owe(Array.from({ length: 50 }, (_, index) => aPostTo(`room-${index}`, `post-${index}`)));
  let underWay = 0;
  let most = 0;
  const courier = courierIn(world, {
    async deliver(claimed) {
      underWay += 1;
      most = Math.max(most, underWay);
      await pause(5);
      underWay -= 1;
      return world.ports.channels.deliver(claimed);
    },
  });

  courier.start();
  await vi.waitFor(() => expect(world.sent).toHaveLength(50));
  await courier.stop();

  expect(most).toBe(24);
});

test('before it is started a courier sends nothing, however often it is woken', async () => {
  const world = createWorld({ now: at('13:00') });
  await world.ports.posts.owe([aPost()]);
  const courier = courierIn(world);

  courier.wake();
  await pause(30);
  await courier.stop();

  expect(world.sent).toEqual([]);
});

test('a courier that is stopped sends what it can first, and nothing afterwards', async () => {
  const world = createWorld({ now: at('13:00') });
  const posts = Array.from({ length: 30 }, (_, index) => aPostTo('room-1', `post-${index}`));
  await world.ports.posts.owe(posts);
  const courier = courierIn(world);

  courier.start();
  await courier.stop();
  expect(world.sent).toEqual(posts);

  await world.ports.posts.owe([aPost({ key: 'too-late' })]);
  courier.wake();
  await pause(30);
  expect(world.owed()).toMatchObject([{ key: 'too-late' }]);
});

test('a store that fails for a while costs nothing but time', async () => {
  const world = createWorld({ now: at('13:00') });
  await world.ports.posts.owe([aPost({ key: 'first' })]);
  let isDown = true;
  const courier = createCourier(
    {
      channels: world.ports.channels,
      posts: {
        ...world.ports.posts,
        claim: (...claim) => (isDown ? Promise.reject(new Error('down')) : world.ports.posts.claim(...claim)),
      },
    },
    { chance: () => 0, beforeGivingUp: async () => 'give-up', log: pino({ enabled: false }) },
  );

  courier.start();
  await pause(20);
  isDown = false;
  await vi.waitFor(() => expect(world.sent).toMatchObject([{ key: 'first' }]), { timeout: 5_000 });
  await courier.stop();
});
