import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from '../../prisma/embedded/port.ts';

/** A Redis server of our own, set as the README tells operators to set theirs, that may be killed. */
export interface MortalRedis {
  readonly url: string;
  /** Ends it at once, without a word to anybody. */
  kill(): Promise<void>;
  /** Starts it again at the same address, with what its log of writes has kept; resolves when it answers. */
  start(): Promise<void>;
  /** Forgets everything it holds. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts one. @throws an `Error` with a sentence where the program is not installed. */
export async function startMortalRedis(directory: string): Promise<MortalRedis> {
  await mkdir(directory, { recursive: true });
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;

  const kill = async (): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  const start = async (): Promise<void> => {
    child = spawn('redis-server', settings(directory, port), { stdio: 'ignore' });
    await once(child, 'spawn').catch(() => {
      throw new Error('there is no redis-server on the PATH (get one: apt-get install redis-server)');
    });
    await withClient(url, async (client) => {
      while ((await client.ping().catch(() => '')) !== 'PONG') await pause(5);
    });
  };
  await start();
  return {
    url,
    kill,
    start,
    flush: () => withClient(url, async (client) => void (await client.flushall())),
    stop: kill,
  };
}

const settings = (directory: string, port: number): string[] =>
  [
    ['--bind', '127.0.0.1', '--port', String(port), '--dir', directory, '--pidfile', path.join(directory, 'pid')],
    ['--save', '', '--appendonly', 'yes', '--appendfsync', 'everysec'],
    ['--maxmemory-policy', 'noeviction', '--hz', '100'],
  ].flat();

async function withClient(url: string, work: (client: Redis) => Promise<void>): Promise<void> {
  const client = new Redis(url, { retryStrategy: () => 10, maxRetriesPerRequest: null });
  // Refused until it listens; the strategy above tries again.
  client.on('error', () => undefined);
  try {
    // While it reads its log of writes it answers that it is loading.
    await work(client);
  } finally {
    client.disconnect();
  }
}
