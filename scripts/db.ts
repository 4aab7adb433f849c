// npm run db:new NAME     writes the migration that leads from the existing ones to prisma/schema.prisma
// npm run db:check        says whether there is nothing to write; exit code 2 when there is
//
// Works without internet, and without a database of yours: unless DATABASE_URL names a server, one is made and removed.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedPostgres } from '../prisma/embedded/embedded-postgres.ts';
import { dropShadows, openSchemaEngine } from './schema-engine.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const schemaFile = path.join(root, 'prisma', 'schema.prisma');
const folder = path.join(root, 'prisma', 'migrations');

// Prisma's own mark of which kind of database the migrations are for.
const LOCK = 'provider = "postgresql"\n';

const [command, name] = process.argv.slice(2);
if (command === 'new' && name && /^[a-z0-9_]+$/.test(name)) await writeMigration(name);
else if (command === 'check' && !name) await check();
else {
  console.error('Usage: npm run db:new NAME (small letters, digits and _), or npm run db:check');
  process.exitCode = 1;
}

async function writeMigration(title: string): Promise<void> {
  const sql = await missingSql();
  if (sql === undefined) {
    console.log('in sync: there is nothing to migrate');
    return;
  }
  const migration = `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${title}`;
  await mkdir(path.join(folder, migration), { recursive: true });
  await writeFile(path.join(folder, migration, 'migration.sql'), sql);
  await writeFile(path.join(folder, 'migration_lock.toml'), LOCK);
  console.log(`created prisma/migrations/${migration}/migration.sql`);
}

async function check(): Promise<void> {
  const sql = await missingSql();
  if (sql === undefined) {
    console.log('in sync');
    return;
  }
  console.log(`prisma/schema.prisma and the migrations differ; \`npm run db:new NAME\` would write:\n${sql}`);
  process.exitCode = 2;
}

/** The SQL that leads from the migrations to the schema, if any is needed. */
async function missingSql(): Promise<string | undefined> {
  return await withServer(async (url) => {
    const engine = await openSchemaEngine(url);
    const difference = await engine.diff({
      from: { tag: 'migrations', ...(await readMigrations()) },
      to: { tag: 'schemaDatamodel', files: [{ path: schemaFile, content: await readFile(schemaFile, 'utf8') }] },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return difference.exitCode === 0 ? undefined : (difference.stdout ?? '');
  });
}

async function withServer<T>(work: (url: string) => Promise<T>): Promise<T> {
  const given = process.env['DATABASE_URL'];
  if (given) return await work(given).finally(() => dropShadows(given));

  const directory = await mkdtemp(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'antechamber-schema-'));
  const log = { info: () => undefined, warn: (message: string) => console.error(message) };
  const server = await startEmbeddedPostgres({ directory, throwAway: true, log });
  return await work(server.url('postgres')).finally(() => server.stop());
}

async function readMigrations() {
  const entries = existsSync(folder) ? await readdir(folder, { withFileTypes: true }) : [];
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return {
    baseDir: folder,
    shadowDbInitScript: '',
    lockfile: { path: 'migration_lock.toml', content: LOCK },
    migrationDirectories: await Promise.all(names.sort().map(readMigration)),
  };
}

async function readMigration(name: string) {
  const value = await readFile(path.join(folder, name, 'migration.sql'), 'utf8');
  return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } };
}
