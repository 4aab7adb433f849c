import { randomBytes } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, onTestFinished, test, vi } from 'vitest';
import { asking } from '../../prisma/embedded/databases.ts';
import { freePort } from '../../prisma/embedded/port.ts';
import { type RehearsalServer, startRehearsalServer } from '../../rehearsal/discord/server.ts';
import {
  ADDED,
  accountOn,
  aDataFolder,
  addConvention,
  conventions,
  type DataFolder,
  endChildren,
  startChild,
} from '../support/bot-child.ts';
import { freshDatabase } from '../support/database.ts';
import { peopleFor } from '../support/walk.ts';

// Whole programs start and stop here, several times in each test.
vi.setConfig({ testTimeout: 120_000 });

let server: RehearsalServer;
let data: DataFolder;
let settings: Record<string, string>;

beforeEach(async () => {
  server = await startRehearsalServer({ seed: 5, people: peopleFor(2), thinkingMs: 20_000 });
  data = await aDataFolder();
  settings = { ...accountOn(server), DATA_DIR: data.path };
});

afterEach(async () => {
  await endChildren();
  await data.remove();
  await server.close();
});

/** How often Discord has been asked for anything. */
const requests = () => server.trace.entries.filter(({ dir }) => dir === 'rest').length;

/** A PostgreSQL of the operator's own. */
async function ownDatabase() {
  const database = await freshDatabase();
  onTestFinished(database.drop);
  return { DATABASE_URL: database.url, ENCRYPTION_KEY: randomBytes(32).toString('base64') };
}

test('a second start on the same data is refused in one sentence, and the first goes on', async () => {
  const first = startChild(settings);
  await first.online();
  await addConvention(server);
  const [files, asked] = [await readdir(data.path), requests()];

  const second = await startChild(settings).ended;

  expect(second).toMatchObject({
    code: 1,
    err: `The data directory ${data.path} is in use by another running Antechamber (process ${first.pid}): stop that one first, or give this one a data directory of its own.\n`,
  });
  expect(await readdir(data.path)).toEqual(files);
  expect(requests()).toBe(asked);
  expect(await conventions(server)).toEqual([ADDED]);
});

test('of several starts at once on the same new data exactly one comes online', async () => {
  const starts = [1, 2, 3].map(() => startChild(settings));

  const fates = await Promise.all(starts.map(({ online }) => online().then(() => 'online', String)));

  expect(fates.filter((fate) => fate === 'online')).toHaveLength(1);
  expect(fates.filter((fate) => fate.includes('is in use by another running Antechamber'))).toHaveLength(2);
});

test('a second bot on the same database is refused in one sentence, and the first goes on', async () => {
  const own = { ...settings, ...(await ownDatabase()) };
  const first = startChild(own);
  await first.online();
  await addConvention(server);
  const asked = requests();
  const elsewhere = await aDataFolder();
  onTestFinished(elsewhere.remove);

  const second = await startChild({ ...own, DATA_DIR: elsewhere.path }).ended;

  expect(second).toMatchObject({
    code: 1,
    err: 'Another Antechamber works with this database already. Stop it first, or use another DATABASE_URL.\n',
  });
  expect(await readdir(elsewhere.path)).toEqual([]);
  expect(requests()).toBe(asked);
  expect(await conventions(server)).toEqual([ADDED]);
});

const WRONG_KEY =
  'The encryption key is not the one this database was written with. Restore the former key (ENCRYPTION_KEY, or the file encryption.key in the data directory): without it nothing in the database can be read.\n';

test('another encryption key is refused before anything is written', async () => {
  const own = { ...settings, ...(await ownDatabase()) };
  const first = startChild(own);
  await first.online();
  await addConvention(server);
  first.signal('SIGTERM');
  await first.ended;
  const before = await contents(own.DATABASE_URL);

  const other = await startChild({ ...own, ENCRYPTION_KEY: randomBytes(32).toString('base64') }).ended;

  expect(other).toMatchObject({ code: 1, err: WRONG_KEY });
  expect(await contents(own.DATABASE_URL)).toEqual(before);
});

test('a lost key file is asked back for, and no other is put in its place', async () => {
  const first = startChild(settings);
  await first.online();
  await addConvention(server);
  first.signal('SIGTERM');
  await first.ended;
  const file = path.join(data.path, 'encryption.key');
  const key = await readFile(file, 'utf8');
  await rm(file);

  const lost = await startChild(settings).ended;
  const left = await readdir(data.path);
  await writeFile(file, key);
  const next = startChild(settings);
  await next.online();

  expect(lost).toMatchObject({ code: 1, err: WRONG_KEY });
  expect(await conventions(server)).toEqual([ADDED]);
  expect(left).toEqual(['postgres']);
});

describe('what it cannot do without is named, and what to do about it, in one sentence', () => {
  const key = randomBytes(32).toString('base64');

  test('a faulty configuration: every fault at once, and no value', async () => {
    const { code, out, err } = await startChild({
      DISCORD_TOKEN: 'hush-token',
      DISCORD_APPLICATION_ID: 'hush-id',
      DATABASE_URL: 'mysql://someone:hush@db/workshops',
      REDIS_URL: 'hush-redis',
      LOG_LEVEL: 'hush-level',
      DATA_DIR: data.path,
    }).ended;

    expect({ code, out, err: err.split('\n') }).toEqual({
      code: 1,
      out: '',
      err: [
        'The configuration has faults:',
        '- DISCORD_APPLICATION_ID must be a Discord id, 17 to 20 digits',
        '- DATABASE_URL must be an address that begins with postgresql://',
        '- REDIS_URL must be an address that begins with redis://',
        '- LOG_LEVEL must be debug, info, warn or error',
        '- ENCRYPTION_KEY is required together with DATABASE_URL',
        '',
      ],
    });
  });

  test('a database nobody answers for', async () => {
    const url = `postgresql://someone:hush@127.0.0.1:${await freePort()}/workshops`;
    const refused = await startChild({ ...settings, DATABASE_URL: url, ENCRYPTION_KEY: key }).ended;
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/^.*DATABASE_URL.*ECONNREFUSED.*\n$/);
    expect(refused.out + refused.err).not.toMatch(/hush|\n\s+at /);
  });

  test('a database that does not know the password', async () => {
    const url = inject('postgresUrl')
      .replace(/:[^:@]+@/, ':hush@')
      .replace('DATABASE', 'postgres');
    const refused = await startChild({ ...settings, DATABASE_URL: url, ENCRYPTION_KEY: key }).ended;
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/^.*DATABASE_URL.*password.*\n$/);
    expect(refused.out + refused.err).not.toMatch(/hush|\n\s+at /);
  });

  test('a Discord nobody answers for', async () => {
    const refused = await startChild({ ...settings, DISCORD_API_BASE: `http://127.0.0.1:${await freePort()}/api` })
      .ended;
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/^.*Discord.*ECONNREFUSED.*\n$/);
    expect(refused.out + refused.err).not.toMatch(/\n\s+at /);
    expect(await data.postgres()).toBeUndefined();
  });

  test('a token Discord does not know', async () => {
    const refused = await startChild({ ...settings, DISCORD_TOKEN: 'hush.hush.hush' }).ended;
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/^.*DISCORD_TOKEN.*\n$/);
    expect(refused.out + refused.err).not.toMatch(/hush|\n\s+at /);
    expect(await data.postgres()).toBeUndefined();
  });
});

/** Every row of every table, as text. */
const contents = (url: string): Promise<readonly string[]> =>
  asking(url, async (client) => {
    const tables = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
    );
    const found: string[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t ORDER BY 1`);
      found.push(...rows.map(({ row }) => `${name} ${row}`));
    }
    return found;
  });
