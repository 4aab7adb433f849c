import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDatabase, type Database } from '../../prisma/client.ts';
import { startEmbeddedPostgres } from '../../prisma/embedded/embedded-postgres.ts';
import { verifyMasterKey, WrongMasterKey } from '../../prisma/key-check.ts';
import { migrate } from '../../prisma/migrate.ts';
import { newKey, SealFault } from '../../prisma/sealing.ts';
import { createClock } from '../../prisma/stores/clock.ts';
import { createStores, type Stores } from '../../prisma/stores.ts';
import { aStatement, idOf } from '../support/build.ts';
import { createMemoryRoundKeys } from '../support/memory/round-keys.ts';
import { SECRETS, writeEverything } from './secrets.ts';

const silent = { info: () => undefined, warn: () => undefined };
const masterKey = newKey();
const roundKeys = createMemoryRoundKeys();
let directory: string;
let server: Awaited<ReturnType<typeof startEmbeddedPostgres>>;
let database: Database;
let stores: Stores;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'antechamber-sealed-'));
  server = await startEmbeddedPostgres({ directory, throwAway: true, log: silent });
  await server.ensureDatabase('antechamber');
  await migrate(server.url('antechamber'), path.resolve('prisma/migrations'));
  database = createDatabase(server.url('antechamber'));
  stores = createStores({ database, masterKey, roundKeys, clock: createClock(database) });
  await writeEverything(stores);
});
afterAll(async () => {
  await database?.close();
  await server?.stop();
});

test('what was written can be read by the program', async () => {
  expect(await stores.contributions.list(idOf('round'))).toHaveLength(2);
  expect((await stores.contributions.list(idOf('round')))[0]).toMatchObject({ text: 'Zephyrine-statement' });
  expect(await stores.applications.find(idOf('application'))).toMatchObject({ name: 'Zephyrine-name' });
});

test('no word and no account is to be found in any file of the server, its log of changes included', async () => {
  await database.run((client) => client.$executeRaw`CHECKPOINT`);
  const files = (await readdir(directory, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const found = new Set<string>();

  for (const { parentPath, name } of files) {
    const content = await readFile(path.join(parentPath, name));
    for (const word of [...SECRETS, 'Findable-convention']) if (content.includes(word)) found.add(word);
  }

  // The one public word shows that the search sees what is there.
  expect([...found]).toEqual(['Findable-convention']);
  expect(files.some(({ parentPath }) => parentPath.includes('pg_wal'))).toBe(true);
});

test('no word and no account is to be found in any row as PostgreSQL would print it', async () => {
  const tables = ['Server', 'Member', 'Workshop', 'Application', 'Review', 'Recusal', 'Participant'].concat([
    'Agenda',
    'Round',
    'Contribution',
    'Ballot',
    'Summary',
    'Paper',
    'Post',
    'Pulse',
    'KeyCheck',
  ]);
  const printed = await database.run(async (client) => {
    const texts: string[] = [];
    for (const table of tables) {
      const rows = await client.$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM "${table}" t`);
      texts.push(...rows.map(({ row }) => row));
    }
    return texts.join('\n');
  });

  expect(printed).toContain(idOf('contribution', 2));
  const decoded = printed.replaceAll(/\\\\x([\da-f]+)/g, (_, hex: string) =>
    Buffer.from(hex, 'hex').toString('latin1'),
  );
  expect(SECRETS.filter((word) => printed.includes(word) || decoded.includes(word))).toEqual([]);
});

describe('a sealed value that was moved to another row does not open:', () => {
  test.each([
    { table: 'Application', read: () => stores.applications.list(idOf('workshop')) },
    { table: 'Contribution', read: () => stores.contributions.list(idOf('round')) },
    { table: 'Participant', read: () => stores.participants.list(idOf('workshop')) },
    { table: 'Round', read: () => stores.agendas.find(idOf('workshop')) },
  ])('$table', async ({ table, read }) => {
    const swap = () =>
      database.run((client) =>
        client.$executeRawUnsafe(
          `UPDATE "${table}" t SET "sealed" = other."sealed" FROM "${table}" other
           WHERE t."id" <> other."id" AND t."workshopId" = other."workshopId"
             AND t."id" IN (SELECT "id" FROM "${table}" ORDER BY "id" LIMIT 2)
             AND other."id" IN (SELECT "id" FROM "${table}" ORDER BY "id" LIMIT 2)`,
        ),
      );
    expect(await swap()).toBe(2);

    await expect(read()).rejects.toThrow(SealFault);

    await swap();
    expect(await read()).toBeDefined();
  });
});

describe('the master key', () => {
  test('is taken by a new database, and asked for ever after', async () => {
    await verifyMasterKey(database, masterKey);

    await verifyMasterKey(database, masterKey);
    await expect(verifyMasterKey(database, newKey())).rejects.toThrow(WrongMasterKey);
    await verifyMasterKey(database, masterKey);
  });

  test('opens nothing when it is another one', async () => {
    const others = createStores({ database, masterKey: newKey(), roundKeys, clock: createClock(database) });

    await expect(others.applications.list(idOf('workshop'))).rejects.toThrow(SealFault);
    await expect(others.contributions.put(aStatement())).rejects.toThrow(SealFault);
  });
});

test('when the key of a workshop is gone, nothing of it can be read any more', async () => {
  const [row] = await database.run((client) => client.workshop.findMany());
  await database.run((client) => client.workshop.updateMany({ data: { wrappedKey: new Uint8Array() } }));
  const afterRestart = createStores({ database, masterKey, roundKeys, clock: createClock(database) });

  await expect(afterRestart.contributions.list(idOf('round'))).rejects.toThrow(SealFault);
  await expect(afterRestart.workshops.find(idOf('workshop'))).rejects.toThrow(SealFault);

  await database.run((client) => client.workshop.updateMany({ data: { wrappedKey: row!.wrappedKey } }));
});
