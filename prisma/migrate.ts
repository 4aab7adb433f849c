import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';

/** The schema of the database could not be brought up to date; the message says why and what to do. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

interface AppliedMigration {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: Date | null;
}

// The number Prisma's own command takes, so that the two wait for each other.
const ADVISORY_LOCK = 72707369;

/**
 * Brings a database to the schema of this version, and says which migrations that took.
 *
 * Applies `folder`/NAME/migration.sql in order of name and keeps Prisma's own
 * record of them, so that Prisma's tools agree about the state. Several starts
 * at once take turns. Each migration is one transaction: `CREATE INDEX
 * CONCURRENTLY` cannot be among them, and one that fails leaves nothing behind.
 *
 * @throws {@link MigrationError} when a migration fails, was edited after it
 * was applied, or is unknown because a newer version has used this database.
 */
export async function migrate(url: string, folder: string): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000 });
  // A cut connection also fails the query under way; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK]);
    await client.query(RECORD);
    const pending = decidePending(migrations, await readApplied(client));

    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return await Promise.all(names.sort().map((name) => readMigration(folder, name)));
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const sql = await readFile(path.join(folder, name, 'migration.sql'), 'utf8');
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}

async function readApplied(client: pg.Client): Promise<Map<string, AppliedMigration>> {
  const { rows } = await client.query<AppliedMigration>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  return new Map(rows.map((row) => [row.migration_name, row]));
}

function decidePending(known: readonly Migration[], applied: ReadonlyMap<string, AppliedMigration>): Migration[] {
  const names = new Set(known.map(({ name }) => name));
  const foreign = [...applied.keys()].find((name) => !names.has(name));
  if (foreign) {
    throw new MigrationError(
      `The database was last used by a newer version (it has migration ${foreign}). Start that version, or restore a backup made before it.`,
    );
  }

  return known.filter(({ name, checksum }) => {
    const earlier = applied.get(name);
    if (!earlier) return true;
    if (!earlier.finished_at) {
      throw new MigrationError(
        `Migration ${name} began in this database and never ended. Restore a backup made before it.`,
      );
    }
    if (earlier.checksum !== checksum) {
      throw new MigrationError(
        `Migration ${name} was edited after it had been applied to this database. Put its file back as it was, and make the change in a new migration.`,
      );
    }
    return false;
  });
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query(
      'INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)',
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new MigrationError(`Migration ${name} failed and was undone: ${(error as Error).message}`, { cause: error });
  }
}

const RECORD = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;
