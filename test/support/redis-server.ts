import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from '../../prisma/embedded/port.ts';

interface RedisServer {
  readonly url: string | undefined;
  stop(): Promise<void>;
}

/**
 * A Redis server for the tests: the one `REDIS_URL` names, or one of our own in `directory`.
 *
 * Without either the suites that need it are skipped, loudly, unless
 * `REQUIRE_REDIS=1` says that a run without them is worth nothing.
 */
export async function findOrStartRedis(directory: string): Promise<RedisServer> {
  const given = process.env['REDIS_URL'];
  if (given) return { url: given, stop: async () => undefined };

  const started = await startRedis(directory);
  if (started) return started;
  const advice = 'no redis-server on the PATH and no REDIS_URL (get one: apt-get install redis-server)';
  if (process.env['REQUIRE_REDIS'] === '1') throw new Error(`REQUIRE_REDIS=1, but there is ${advice}`);
  console.warn(`SKIPPED: every test against Redis, for there is ${advice}`);
  return { url: undefined, stop: async () => undefined };
}

async function startRedis(directory: string): Promise<RedisServer | undefined> {
  await mkdir(directory);
  const port = await freePort();
  const child = spawn(
    'redis-server',
    [
      ['--bind', '127.0.0.1', '--port', String(port), '--dir', directory, '--save', '', '--appendonly', 'yes'],
      ['--pidfile', path.join(directory, 'pid')],
      // As in production, so that what passes here passes there.
      ['--appendfsync', 'everysec', '--maxmemory-policy', 'noeviction', '--hz', '100'],
    ].flat(),
    { stdio: 'ignore' },
  );
  const ended = new Promise<'missing' | 'ended'>((resolve) => {
    child.once('error', () => resolve('missing'));
    child.once('exit', () => resolve('ended'));
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };

  const url = `redis://127.0.0.1:${port}`;
  const client = new Redis(url, { retryStrategy: () => 20, maxRetriesPerRequest: null });
  // Refused until the server listens; the strategy above tries again.
  client.on('error', () => undefined);
  const answer = client.ping().catch(() => 'cut off');
  const outcome = await Promise.race([answer, ended, delay(10_000, 'silent', { ref: false })]);
  client.disconnect();
  if (outcome === 'PONG') return { url, stop };
  if (outcome === 'missing') return undefined;
  await stop();
  throw new Error(`redis-server is there but did not start (${outcome}); run it by hand to see why`);
}
