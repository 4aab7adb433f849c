import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../prisma/embedded/embedded-postgres.ts';
import { migrate } from '../../prisma/migrate.ts';
import { findOrStartRedis } from './redis-server.ts';
import { makeRunDirectory } from './run-directory.ts';
import { TEMPLATE } from './template.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The throw-away PostgreSQL server, with `DATABASE` where the name of a database belongs. */
    readonly postgresUrl: string;
    /** A Redis server, or nothing where there is none. It may be somebody's own: take unique keys, and never flush it. */
    readonly redisUrl: string | undefined;
  }
}

/** Starts one PostgreSQL and one Redis server for the whole run, and removes them with all they hold. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await makeRunDirectory();
  const redis = await findOrStartRedis(path.join(directory, 'redis'));
  const postgres = await startPostgres(path.join(directory, 'database')).catch(async (error) => {
    await redis.stop();
    throw error;
  });
  project.provide('postgresUrl', postgres.url('DATABASE'));
  project.provide('redisUrl', redis.url);

  return async () => {
    await Promise.all([postgres.stop(), redis.stop()]);
    await rm(directory, { recursive: true, force: true });
  };
}

async function startPostgres(directory: string) {
  const postgres = await startEmbeddedPostgres({
    directory,
    throwAway: true,
    log: { info: () => undefined, warn: (message) => console.warn(message) },
  });
  await postgres.ensureDatabase(TEMPLATE);
  const migrations = path.resolve('prisma/migrations');
  if (existsSync(migrations)) await migrate(postgres.url(TEMPLATE), migrations);
  return postgres;
}
