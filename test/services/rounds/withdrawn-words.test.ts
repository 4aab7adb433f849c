import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ports } from '../../../services/ports.ts';
import { openNextRound, skipRound } from '../../../services/rounds/change-clock.ts';
import { deliverPosts } from '../../../services/rounds/deliver-posts.ts';
import { withdrawStatement } from '../../../services/rounds/own-statements.ts';
import { submitStatement } from '../../../services/rounds/round-contributions.ts';
import { openPrismaSubject } from '../../prisma/subject.ts';
import {
  aCaller,
  aConvention,
  anAgenda,
  aParticipant,
  aPlannedRound,
  aServer,
  at,
  aWorkshop,
  idOf,
  memberOf,
} from '../../support/build.ts';
import { dyingAfter, livesThrough } from '../../support/crash.ts';
import { createWorld } from '../../support/world.ts';

const WORDS = 'A joint gauge on the river.';
const facilitator = aCaller({ channelId: 'room-1', roleIds: ['facilitator-role'] });
const writer = aCaller({ channelId: 'room-1', memberId: memberOf(1) });
const other = aCaller({ channelId: 'room-1', memberId: memberOf(2) });

let prisma: Awaited<ReturnType<typeof openPrismaSubject>>;
beforeAll(async () => {
  prisma = await openPrismaSubject();
});
afterAll(() => prisma?.close());

/** On the real stores: options have been shown, and a round of constraints is open that is built on them. */
async function aRoomThatHasReadIt() {
  const { stores } = await prisma.make();
  let now = at('13:00');
  const world = createWorld({ now });
  const ports: Ports = { ...world.ports, ...stores, clock: { now: async () => now, speed: 1 } };
  const options = aPlannedRound({
    plan: { kind: 'options', title: 'Options', prompt: 'What could be done?', minutes: 30, optionsEach: 2 },
  });
  const constraints = aPlannedRound({
    id: idOf('round', 2),
    ordinal: 2,
    plan: { kind: 'constraints', title: 'Constraints', prompt: 'What is in the way?', minutes: 30, constraintsEach: 2 },
  });
  await ports.servers.save(aServer());
  await ports.conventions.add(aConvention());
  await ports.workshops.add(aWorkshop({ stage: 'room-open', roomChannelId: 'room-1' }));
  await ports.participants.propose(
    idOf('workshop'),
    [1, 2].map((n) =>
      aParticipant({
        id: idOf('participant', n),
        applicationId: idOf('application', n),
        memberId: memberOf(n),
        alias: n + 2,
        status: 'ready',
      }),
    ),
  );
  await ports.agendas.put(anAgenda({ rounds: [options, constraints] }), 0);

  await openNextRound(ports, facilitator);
  const { kept } = await submitStatement(ports, writer, { roundId: options.id, text: WORDS, mayQuote: false });
  await submitStatement(ports, other, { roundId: options.id, text: 'Meet in spring.', mayQuote: false });
  now = at('13:10');
  await skipRound(ports, facilitator, options.id);
  await submitStatement(ports, other, { roundId: constraints.id, text: 'Our parliament.', about: 0, mayQuote: false });
  await deliverAll(ports);
  const asked = { roundId: options.id, statementId: kept.id };
  return { world, ports, asked, constraints, withdraw: (by: Ports) => withdrawStatement(by, writer, asked) };
}

type Room = Awaited<ReturnType<typeof aRoomThatHasReadIt>>;

async function deliverAll(ports: Ports): Promise<void> {
  const request = { limit: 10, chance: () => 0, beforeGivingUp: async () => 'give-up' as const };
  for (let fates = await deliverPosts(ports, request); fates.length > 0; fates = await deliverPosts(ports, request)) {
    await Promise.all(fates);
  }
}

/** What the room's messages say now, and how many there are. */
const readIn = ({ world }: Room) => {
  const sent = world.sent.filter(({ to }) => to.kind === 'channel' && to.channelId === 'room-1');
  const now = new Map(world.edited.map(({ messageId, post }) => [messageId, post.content]));
  return sent.map(({ content }, index) => now.get(`message-${index + 1}`) ?? content);
};

describe('words that are withdrawn after the room has read them', () => {
  test('are gone from its messages, from the posts that are kept, and from the round that is built on them', async () => {
    const room = await aRoomThatHasReadIt();
    const { ports, withdraw, constraints } = room;
    const shownBefore = readIn(room);
    expect(JSON.stringify(shownBefore).split(WORDS)).toHaveLength(3);
    await skipRound(ports, facilitator, constraints.id);
    await deliverAll(ports);
    // Told about in the constraints too.
    expect(JSON.stringify(readIn(room)).split(WORDS)).toHaveLength(4);

    await withdraw(ports);
    await deliverAll(ports);

    const shown = readIn(room);
    expect(JSON.stringify(shown)).not.toContain(WORDS);
    expect(JSON.stringify(shown)).toContain('Our parliament.');
    expect(JSON.stringify(shown)).toContain('Meet in spring.');
    expect(JSON.stringify(await ports.agendas.find(idOf('workshop')))).not.toContain(WORDS);
    for (const { key } of room.world.sent) {
      expect(JSON.stringify(await ports.posts.findSent(key))).not.toContain(WORDS);
    }
    expect(await ports.posts.count()).toMatchObject({ owed: 0, dead: 0 });
  });

  test('are gone, whenever the bot dies on the way: nothing is said twice, and nothing is left', async () => {
    const untroubled = await aRoomThatHasReadIt();
    await untroubled.withdraw(untroubled.ports);
    await deliverAll(untroubled.ports);
    const wanted = readIn(untroubled);
    expect(JSON.stringify(wanted)).not.toContain(WORDS);

    let nth = 1;
    for (; ; nth += 1) {
      const room = await aRoomThatHasReadIt();
      const isAlive = await livesThrough(dyingAfter(room.ports, nth), async (ports) => {
        await room.withdraw(ports);
        await deliverAll(ports);
      });
      if (isAlive) break;
      // What the dead one had claimed is free again after half a minute. Who got no answer presses once more.
      await prisma.database.run((client) => client.$executeRaw`UPDATE "Post" SET "leaseUntil" = NULL`);
      await room.withdraw(room.ports);
      await deliverAll(room.ports);
      expect(readIn(room), `after dying at call ${nth}`).toEqual(wanted);
      expect(await room.ports.posts.count()).toMatchObject({ owed: 0, dead: 0 });
    }
    expect(nth).toBeGreaterThanOrEqual(10);
  }, 120_000);

  test('would stand in the room for ever if the mending were not owed with the withdrawal', async () => {
    const room = await aRoomThatHasReadIt();
    const forgetful: Ports = {
      ...room.ports,
      posts: {
        ...room.ports.posts,
        claim: async (limit, lease) => {
          const claims = await room.ports.posts.claim(limit, lease);
          const errands = claims.filter(({ post }) => post.content.kind === 'mending');
          for (const { post } of errands) await room.ports.posts.markSent(post.key, '');
          return claims.filter((claim) => !errands.includes(claim));
        },
      },
    };

    await room.withdraw(forgetful);
    await deliverAll(forgetful);

    expect(JSON.stringify(readIn(room))).toContain(WORDS);
  });
});
