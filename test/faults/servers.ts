import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import type { QueueBackend } from '../../jobs/backend.ts';
import { asking, ensureDatabase } from '../../prisma/embedded/databases.ts';
import { startEmbeddedPostgres } from '../../prisma/embedded/embedded-postgres.ts';
import { migrate } from '../../prisma/migrate.ts';
import { makeRunDirectory } from '../support/run-directory.ts';
import { TEMPLATE } from '../support/template.ts';
import { bundle } from './bundle.ts';
import { type MortalRedis, startMortalRedis } from './mortal-redis.ts';
import type { BackendName } from './options.ts';

const MIGRATIONS = path.resolve(import.meta.dirname, '../../prisma/migrations');

/** What all tests of a run share: a folder, servers, and the program that is killed. */
export interface Servers {
  /** In memory where the system has such a place; removed at the end. */
  readonly directory: string;
  /** The built worker. */
  readonly workerProgram: string;
  /** A Redis for alarms, when this run keeps them there. */
  readonly redis: MortalRedis | undefined;
  /** A database with our schema and no rows, on the server that nobody kills. */
  freshDatabase(): Promise<string>;
  close(): Promise<void>;
}

/** Starts what a run needs. Close it whatever happens. */
export async function startServers(backend: BackendName): Promise<Servers> {
  const directory = await makeRunDirectory();
  const closing: (() => Promise<unknown>)[] = [() => rm(directory, { recursive: true, force: true, maxRetries: 5 })];
  const close = async (): Promise<void> => {
    for (const step of closing.splice(0).toReversed()) await step();
  };
  try {
    const workerProgram = await bundle('worker.ts', directory);
    const redis = backend === 'redis' ? await startMortalRedis(path.join(directory, 'redis')) : undefined;
    if (redis) closing.push(() => redis.stop());
    const postgres = await startEmbeddedPostgres({
      directory: path.join(directory, 'database'),
      throwAway: true,
      log: { info: () => undefined, warn: (message) => console.error(message) },
    });
    closing.push(() => postgres.stop());
    await makeTemplate(postgres.url);
    return { directory, workerProgram, redis, close, freshDatabase: () => copyOfTemplate(postgres.url) };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Where the alarms of a stage on this database lie. */
export const backendOf = ({ redis }: Pick<Servers, 'redis'>, databaseUrl: string): QueueBackend =>
  redis ? { kind: 'redis', url: redis.url } : { kind: 'postgres', connectionString: databaseUrl };

type UrlOf = (database: string) => string;

/** The database that others are copied from. */
export async function makeTemplate(url: UrlOf): Promise<void> {
  await ensureDatabase(url('postgres'), TEMPLATE);
  await migrate(url(TEMPLATE), MIGRATIONS);
}

/** A database with our schema and no rows. It goes with its server. */
export async function copyOfTemplate(url: UrlOf): Promise<string> {
  const name = `faults_${randomBytes(5).toString('hex')}`;
  await asking(url('postgres'), (client) =>
    client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${TEMPLATE} STRATEGY wal_log`),
  );
  return url(name);
}
