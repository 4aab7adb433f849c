import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { withRounds } from '../../domain/rounds/agenda.ts';
import { ballotMarked } from '../../domain/rounds/ballot.ts';
import type { Database } from '../../prisma/client.ts';
import type { RoundKeys } from '../../prisma/round-keys.ts';
import { newKey } from '../../prisma/sealing.ts';
import { createClock } from '../../prisma/stores/clock.ts';
import { createStores, type Stores } from '../../prisma/stores.ts';
import { aBlankBallot } from '../contracts/ballot-store-contract.ts';
import { withWorkshops } from '../contracts/subject.ts';
import { aClosedRound, aClosingRound, anAgenda, anOpenRound, idOf, memberOf } from '../support/build.ts';
import { createMemoryRoundKeys } from '../support/memory/round-keys.ts';
import { openPrismaSubject } from './subject.ts';

let prisma: Awaited<ReturnType<typeof openPrismaSubject>>;
let masterKey: ReturnType<typeof newKey>;
let roundKeys: RoundKeys;
let stores: Stores;
beforeAll(async () => {
  prisma = await openPrismaSubject();
});
afterAll(() => prisma?.close());
beforeEach(async () => {
  masterKey = newKey();
  roundKeys = createMemoryRoundKeys();
  stores = await openRound(storesOn(prisma.database));
});

const roundId = idOf('round');
const open = anAgenda({ rounds: [anOpenRound()] });
const closing = withRounds(open, aClosingRound());
const everybody = Array.from({ length: 12 }, (_, index) => aBlankBallot(index + 1));
const [first, second] = [aBlankBallot(1), aBlankBallot(2)];

const storesOn = (database: Database): Stores =>
  createStores({ database, masterKey, roundKeys, clock: createClock(database) });

/** The same stores in an emptied database, with twelve people in an open round. */
async function openRound(fresh: Stores): Promise<Stores> {
  await prisma.make();
  await withWorkshops(async () => ({ stores: fresh, pass: pause }));
  await fresh.agendas.put(open, 0);
  await fresh.ballots.layOut(everybody);
  return fresh;
}

/** All that a row shows of itself to whoever reads the table, its age and its place included. */
const rows = () =>
  prisma.database.run(
    (client) => client.$queryRaw<{ ref: string; size: number; age: string }[]>`
      SELECT "personRef" AS ref, length("sealed") AS size, xmin::text AS age FROM "Ballot" ORDER BY ctid`,
  );

const agesOf = async () => new Set((await rows()).map(({ age }) => age)).size;

test('rows tell neither who has marked nor how much: all have one size and one age, whoever marks', async () => {
  const refs = (await rows()).map(({ ref }) => ref);
  expect(refs).toEqual(refs.toSorted());
  expect(new Set(refs).size).toBe(12);

  let one = first;
  for (const offer of [0, 1, 2, 3]) {
    one = ballotMarked(one, offer, 'could');
    await stores.ballots.put(one);
    expect(await agesOf()).toBe(1);
  }
  await stores.ballots.put(ballotMarked(second, 0, 'could-not'));

  expect(await agesOf()).toBe(1);
  expect(new Set((await rows()).map(({ size }) => size))).toEqual(new Set([285]));
  expect((await rows()).map(({ ref }) => ref).toSorted()).toEqual(refs);
});

test('were only the marked one written, its age would tell whose it is', async () => {
  const ref = (await rows())[0]!.ref;

  await prisma.database.run(
    (client) => client.$executeRaw`UPDATE "Ballot" SET "sealed" = "sealed" WHERE "personRef" = ${ref}`,
  );

  expect(await agesOf()).toBe(2);
});

test('somebody who comes late is laid out with the rest, and is one of them from the next mark on', async () => {
  await stores.ballots.layOut([...everybody, aBlankBallot(13)]);
  await stores.ballots.put(ballotMarked(first, 0, 'could'));

  expect([(await rows()).length, await agesOf()]).toEqual([13, 1]);
});

test('a round whose key is lost takes no marks, makes no other key and ends with nothing', async () => {
  await stores.ballots.put(ballotMarked(first, 0, 'could'));
  await roundKeys.destroy(roundId);

  expect(await stores.ballots.layOut(everybody)).toBe('laid-out');
  expect(await stores.ballots.findOwn(roundId, memberOf(1))).toBeUndefined();
  expect(await stores.ballots.put(ballotMarked(second, 0, 'could'))).toBe('changed');
  await stores.agendas.save(closing, []);
  expect((await stores.ballots.list(roundId)).ballots).toEqual([]);
  expect(await roundKeys.list()).toEqual([]);

  await stores.agendas.save(withRounds(closing, aClosedRound()), []);
  expect(await stores.ballots.listUndestroyed()).toEqual([roundId]);
  await stores.ballots.destroy(roundId);
  expect(await rows()).toEqual([]);
});

test('rows put back from a copy after the round are as good as none, also if the round were opened again', async () => {
  const marked = ballotMarked(first, 0, 'could');
  await stores.ballots.put(marked);
  const copies = await prisma.database.run((client) => client.ballot.findMany());
  await stores.agendas.save(closing, []);
  await stores.agendas.save(withRounds(closing, aClosedRound()), []);
  await stores.ballots.destroy(roundId);

  await prisma.database.run(async (client) => {
    await client.ballot.createMany({ data: copies });
    await client.round.updateMany({ data: { status: 'open' } });
  });
  const afterRestart = storesOn(prisma.database);
  await afterRestart.ballots.layOut(everybody);

  expect((await afterRestart.ballots.list(roundId)).ballots).toEqual([]);
  expect(await afterRestart.ballots.findOwn(roundId, memberOf(1))).toBeUndefined();
});

test('a ballot moved to another person’s row, or changed, does not count, and the round ends all the same', async () => {
  await stores.ballots.put(ballotMarked(first, 0, 'could'));
  const [one, other] = await rows();
  const sealedOf = async (ref: string) =>
    (await prisma.database.run((client) => client.ballot.findFirstOrThrow({ where: { personRef: ref } }))).sealed;
  const sealed = await sealedOf(one!.ref);

  await prisma.database.run((client) =>
    client.ballot.updateMany({ where: { personRef: other!.ref }, data: { sealed } }),
  );

  const { ballots } = await stores.ballots.list(roundId);
  expect(ballots).toHaveLength(11);
  expect(await stores.ballots.put(ballotMarked(ballots[0]!, 1, 'could'))).toBe('kept');
  await stores.agendas.save(closing, []);
  expect((await stores.ballots.list(roundId)).ballots).toHaveLength(11);
});

test('what is left of a round that is gone is found and destroyed: rows with their workshop, keys by their file', async () => {
  await roundKeys.create(idOf('round', 7));
  expect(await stores.ballots.listUndestroyed()).toEqual([idOf('round', 7)]);

  await prisma.database.run(async (client) => {
    await client.agenda.deleteMany();
    expect(await client.ballot.count()).toBe(0);
  });

  expect(await stores.ballots.listUndestroyed()).toEqual([roundId, idOf('round', 7)]);
  for (const id of await stores.ballots.listUndestroyed()) await stores.ballots.destroy(id);
  expect(await roundKeys.list()).toEqual([]);
});

test('without its hold on the agenda a mark slips in after the ballots were read', async () => {
  const play = async (isHeld: boolean) => {
    let revealed: Promise<number> = Promise.resolve(0);
    const reveal = async () => {
      await stores.agendas.save(closing, []);
      const { ballots } = await stores.ballots.list(roundId);
      return ballots.filter(({ version }) => version > 0).length;
    };
    const hooked = storesOn(
      interruptible(prisma.database, isHeld, async () => {
        revealed = reveal();
        await Promise.race([revealed, untilSomebodyWaits(prisma.database)]);
      }),
    );
    const answer = await hooked.ballots.put(ballotMarked(first, 0, 'could'));
    return { answer, revealed: await revealed };
  };

  expect(await play(true)).toEqual({ answer: 'kept', revealed: 1 });
  stores = await openRound(storesOn(prisma.database));
  expect(await play(false)).toEqual({ answer: 'kept', revealed: 0 });
});

/** The same database, with something that happens just before ballots are written, and without the hold on agendas if asked. */
function interruptible(database: Database, isHeld: boolean, beforeWriting: () => Promise<void>): Database {
  return {
    ...database,
    transact: (work) =>
      database.transact((client) =>
        work(
          new Proxy(client, {
            get: (target, name) => {
              const isReading = name === '$queryRaw';
              if (!isReading && name !== '$executeRaw') return Reflect.get(target, name);
              return async (text: TemplateStringsArray, ...values: unknown[]) => {
                if (isReading && !isHeld && text.join('').includes('FOR SHARE')) return [];
                if (!isReading) await beforeWriting();
                return await target[name](text, ...values);
              };
            },
          }),
        ),
      ),
  };
}

async function untilSomebodyWaits(database: Database): Promise<void> {
  for (let isWaiting = false; !isWaiting; await pause(10)) {
    const waiting = await database.run(
      (client) => client.$queryRaw<{ pid: number }[]>`
        SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    isWaiting = waiting.length > 0;
  }
}
