import { inspect } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase } from '../../prisma/client.ts';
import { DatabaseFault } from '../../prisma/database-fault.ts';
import { createClock } from '../../prisma/stores/clock.ts';
import { withWorkshops } from '../contracts/subject.ts';
import { anApplication, aPost, at, aWorkshop, idOf } from '../support/build.ts';
import { openPrismaSubject } from './subject.ts';

let prisma: Awaited<ReturnType<typeof openPrismaSubject>>;
beforeAll(async () => {
  prisma = await openPrismaSubject();
});
afterAll(() => prisma?.close());

const errorOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

test('a fault of the database names a code and no value', async () => {
  const { stores } = await withWorkshops(prisma.make);
  const twice = errorOf(stores.workshops.add(aWorkshop({ seed: 'a-telling-seed' })));
  const orphan = errorOf(
    stores.workshops.add(aWorkshop({ id: idOf('workshop', 3), conventionId: idOf('convention', 9) })),
  );
  const sameRoom = stores.workshops
    .save(aWorkshop({ roomChannelId: 'room-of-others' }))
    .then(() =>
      errorOf(stores.workshops.save(aWorkshop({ id: idOf('workshop', 2), roomChannelId: 'room-of-others' }))),
    );

  for (const fault of [await twice, await orphan, await sameRoom]) {
    expect(fault).toBeInstanceOf(DatabaseFault);
    expect((fault as DatabaseFault).message).toMatch(/^the database answered P20\d\d$/);
    expect(inspect(fault, { depth: 9, showHidden: true })).not.toMatch(
      /a-telling-seed|room-of-others|Water sharing|00000002-0000|00000001-0000/,
    );
  }
});

test('a fault of a raw query names a code and no value', async () => {
  const fault = await errorOf(prisma.database.run((client) => client.$queryRaw`SELECT ${'a telling word'}::uuid`));

  expect(fault).toBeInstanceOf(DatabaseFault);
  expect(inspect(fault, { depth: 9, showHidden: true })).not.toContain('telling');
});

test('a query that Prisma turns down itself names no value either', async () => {
  const fault = await errorOf(
    prisma.database.run((client) =>
      client.member.create({ data: { ref: 'a telling word', language: 7 as unknown as string } }),
    ),
  );

  expect(fault).toBeInstanceOf(DatabaseFault);
  expect(inspect(fault, { depth: 9, showHidden: true })).not.toContain('telling');
});

test('a database that is not there is a fault without its address or password', async () => {
  const nowhere = createDatabase('postgresql://someone:secret@127.0.0.1:1/nothing');

  const fault = await errorOf(nowhere.run((client) => client.pulse.findMany()));
  await nowhere.close();

  expect(fault).toBeInstanceOf(DatabaseFault);
  expect(inspect(fault, { depth: 9, showHidden: true })).not.toMatch(/secret|someone|127\.0\.0\.1/);
});

test('two transactions that wait for each other both succeed in the end', async () => {
  await prisma.make();
  await prisma.database.run((client) =>
    client.member.createMany({
      data: [
        { ref: 'a', language: '' },
        { ref: 'b', language: '' },
      ],
    }),
  );
  let attempts = 0;
  let bothHold: () => void = () => undefined;
  const together = new Promise<void>((resolve) => {
    bothHold = resolve;
  });
  let holding = 0;

  const add = (letter: string, order: readonly string[]) =>
    prisma.database.transact(async (client) => {
      attempts += 1;
      for (const ref of order) {
        await client.$executeRaw`UPDATE "Member" SET "language" = "language" || ${letter} WHERE "ref" = ${ref}`;
        holding += 1;
        if (holding === 2) bothHold();
        await together;
      }
    });
  await Promise.all([add('x', ['a', 'b']), add('y', ['b', 'a'])]);

  const rows = await prisma.database.run((client) => client.member.findMany());
  expect(rows.map(({ language }) => language.split('').toSorted().join(''))).toEqual(['xy', 'xy']);
  // One of the two gives way, on a busy machine perhaps once more.
  expect(attempts).toBeGreaterThanOrEqual(3);
});

test('more writers than connections all come through', async () => {
  const { stores } = await withWorkshops(prisma.make);

  await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      stores.participants.save([], [aPost({ key: `post-${index}`, workshopId: idOf('workshop', 1 + (index % 2)) })]),
    ),
  );

  expect(await stores.posts.count()).toEqual({ owed: 60, sent: 0, dead: 0 });
});

test('what belongs to a workshop that is not there is refused', async () => {
  const { stores } = await withWorkshops(prisma.make);
  const { number: _, version: __, ...application } = anApplication({ workshopId: idOf('workshop', 9) });

  await expect(stores.applications.add(application)).rejects.toThrow('no such workshop');
  await expect(stores.posts.owe([aPost({ workshopId: idOf('workshop', 9) })])).rejects.toThrow('no such workshop');
});

test('a rehearsal’s clock runs as much faster as it says, from its origin', async () => {
  const real = createClock(prisma.database);
  const origin = at('12:00');
  const fast = createClock(prisma.database, { speed: 60, origin });
  const hastened = (now: Date): number => origin.getTime() + (now.getTime() - origin.getTime()) * 60;

  const before = await real.now();
  const now = await fast.now();
  const after = await real.now();

  expect([real.speed, fast.speed]).toEqual([1, 60]);
  expect(now.getTime()).toBeGreaterThanOrEqual(hastened(before));
  expect(now.getTime()).toBeLessThanOrEqual(hastened(after));
});
