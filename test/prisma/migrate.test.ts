import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MigrationError, migrate } from '../../prisma/migrate.ts';
import { emptyDatabase, type FreshDatabase } from '../support/database.ts';

const FIRST = 'CREATE TABLE round (id int PRIMARY KEY, title text);';
const SECOND = 'ALTER TABLE round ADD COLUMN minutes int; INSERT INTO round VALUES (1, $$Opening$$, 15);';

let database: FreshDatabase;
let folder: string;

beforeEach(async () => {
  database = await emptyDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'antechamber-migrations-'));
});

afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

test('an empty database gets every migration, in order of name', async () => {
  await write('2_minutes', SECOND);
  await write('1_round', FIRST);

  expect(await migrate(database.url, folder)).toEqual(['1_round', '2_minutes']);
  expect(await rows('SELECT * FROM round')).toEqual([{ id: 1, title: 'Opening', minutes: 15 }]);
});

test('the record is the one that the tools of Prisma read', async () => {
  await write('1_round', FIRST);

  await migrate(database.url, folder);

  expect(
    await rows(
      'SELECT migration_name, checksum, finished_at IS NOT NULL AS finished, rolled_back_at, applied_steps_count FROM _prisma_migrations',
    ),
  ).toEqual([
    {
      migration_name: '1_round',
      checksum: createHash('sha256').update(FIRST).digest('hex'),
      finished: true,
      rolled_back_at: null,
      applied_steps_count: 1,
    },
  ]);
});

test('a second start has nothing to do, and a later version only what is new', async () => {
  await write('1_round', FIRST);
  await migrate(database.url, folder);
  expect(await migrate(database.url, folder)).toEqual([]);

  await write('2_minutes', SECOND);
  expect(await migrate(database.url, folder)).toEqual(['2_minutes']);
});

test('of several starts at once one applies everything and the others nothing', async () => {
  await write('1_round', FIRST);
  await write('2_minutes', SECOND);

  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(database.url, folder)));

  expect(applied.sort((a, b) => a.length - b.length)).toEqual([[], [], [], ['1_round', '2_minutes']]);
});

test('a migration that was edited after it was applied is refused', async () => {
  await write('1_round', FIRST);
  await migrate(database.url, folder);
  await write('1_round', `${FIRST} -- a better idea`);

  await expect(migrate(database.url, folder)).rejects.toThrow(
    new MigrationError(
      'Migration 1_round was edited after it had been applied to this database. Put its file back as it was, and make the change in a new migration.',
    ),
  );
});

test('a version older than the database is refused', async () => {
  await write('1_round', FIRST);
  await write('2_minutes', SECOND);
  await migrate(database.url, folder);
  await rm(path.join(folder, '2_minutes'), { recursive: true });

  await expect(migrate(database.url, folder)).rejects.toThrow(
    new MigrationError(
      'The database was last used by a newer version (it has migration 2_minutes). Start that version, or restore a backup made before it.',
    ),
  );
});

test('a migration that fails leaves nothing behind, and says which it was', async () => {
  await write('1_round', FIRST);
  await write('2_broken', 'CREATE TABLE half (id int); ALTER TABLE missing ADD COLUMN x int;');

  await expect(migrate(database.url, folder)).rejects.toThrow(
    new MigrationError('Migration 2_broken failed and was undone: relation "missing" does not exist'),
  );
  expect(await rows('SELECT migration_name FROM _prisma_migrations')).toEqual([{ migration_name: '1_round' }]);
  expect(await rows("SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);

  await write('2_broken', 'CREATE TABLE half (id int);');
  expect(await migrate(database.url, folder)).toEqual(['2_broken']);
});

test('a migration that another tool began and never ended is refused', async () => {
  await write('1_round', FIRST);
  await migrate(database.url, folder);
  await rows('UPDATE _prisma_migrations SET finished_at = NULL');

  await expect(migrate(database.url, folder)).rejects.toThrow(
    new MigrationError('Migration 1_round began in this database and never ended. Restore a backup made before it.'),
  );
});

async function write(name: string, sql: string): Promise<void> {
  await mkdir(path.join(folder, name), { recursive: true });
  await writeFile(path.join(folder, name, 'migration.sql'), sql);
}

async function rows(query: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const result = await client.query(query);
  await client.end();
  return result.rows;
}
