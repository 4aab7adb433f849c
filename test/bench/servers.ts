import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { QueueBackend } from '../../jobs/backend.ts';
import { startEmbeddedPostgres } from '../../prisma/embedded/embedded-postgres.ts';
import { migrate } from '../../prisma/migrate.ts';
import { findOrStartRedis } from '../support/redis-server.ts';

/** Where alarms are kept in a benchmark. */
export type BackendName = 'postgres' | 'redis';

/** The servers that benchmarks run against. */
export interface Servers {
  /** A new database with our schema. */
  readonly freshDatabase: () => Promise<string>;
  readonly redisUrl: string | undefined;
  readonly backendAt: (name: BackendName, databaseUrl: string) => QueueBackend;
  readonly stop: () => Promise<void>;
}

const MIGRATIONS = path.resolve(import.meta.dirname, '../../prisma/migrations');

/**
 * Starts the built-in PostgreSQL as the product does, writing with all care, and a Redis with
 * the settings that README asks for. Both live in a folder of their own and leave nothing behind.
 */
export async function startServers(needsRedis: boolean): Promise<Servers> {
  const directory = await mkdtemp(path.join(tmpdir(), 'antechamber-bench-'));
  // The account PostgreSQL runs as under root must get through.
  await chmod(directory, 0o711);
  const postgres = await startEmbeddedPostgres({
    directory: path.join(directory, 'postgres'),
    log: { info: () => undefined, warn: (message) => console.error(message) },
  });
  const redis = needsRedis ? await findOrStartRedis(path.join(directory, 'redis')) : undefined;

  return {
    async freshDatabase() {
      const name = `bench_${randomBytes(4).toString('hex')}`;
      await postgres.ensureDatabase(name);
      await migrate(postgres.url(name), MIGRATIONS);
      return postgres.url(name);
    },
    redisUrl: redis?.url,
    backendAt(name, databaseUrl) {
      if (name === 'postgres') return { kind: 'postgres', connectionString: databaseUrl };
      if (redis?.url === undefined) throw new Error('this needs redis-server on the path, or REDIS_URL');
      return { kind: 'redis', url: redis.url };
    },
    async stop() {
      await Promise.all([postgres.stop(), redis?.stop()]);
      await rm(directory, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
