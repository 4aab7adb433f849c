import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAlarms } from '../../jobs/alarms.ts';
import { type AlarmQueue, createQueue } from '../../jobs/queue.ts';
import { freePort } from '../../prisma/embedded/port.ts';
import type { Clock } from '../../services/ports.ts';

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** One machine, so its own clock will do. */
const clock: Clock = { now: async () => new Date(), speed: 1 };

describe.skipIf(!hasRedis)('when Redis is away', () => {
  let port: number;
  let server: ChildProcess | undefined;
  let queue: AlarmQueue | undefined;
  let logged: Record<string, unknown>[];
  let rung: string[];

  beforeEach(async () => {
    port = await freePort();
    logged = [];
    rung = [];
  });

  afterEach(async () => {
    await queue?.close();
    await stopRedis();
    queue = undefined;
  });

  async function startRedis(policy = 'noeviction'): Promise<void> {
    server = spawn(
      'redis-server',
      ['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--maxmemory-policy', policy, '--hz', '100'],
      { stdio: 'ignore' },
    );
    const client = new Redis(port, { retryStrategy: () => 20, maxRetriesPerRequest: null });
    client.on('error', () => {});
    await client.ping();
    client.disconnect();
  }

  async function stopRedis(): Promise<void> {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    server.kill('SIGKILL');
    await once(server, 'exit');
  }

  async function openQueue(answer: () => Promise<void> = async () => {}) {
    const log = pino({ base: null, timestamp: false }, { write: (line: string) => void logged.push(JSON.parse(line)) });
    queue = await createQueue({
      backend: { kind: 'redis', url: `redis://127.0.0.1:${port}` },
      prefix: 'outage',
      log,
    });
    queue.startWorker(async ({ data }) => {
      rung.push(data.workshopId);
      await answer();
    });
    const alarms = createAlarms(queue.queue, clock, log);
    return (workshopId: string) => alarms.set('advance-agenda', { workshopId, epoch: 1 }, new Date());
  }

  test('alarms set before Redis is there ring once it comes', async () => {
    const set = await openQueue();
    await set('early');
    await set('early-too');

    await startRedis();

    await vi.waitFor(() => expect(rung.toSorted()).toEqual(['early', 'early-too']), { timeout: 20_000 });
  });

  test('a Redis that dies and comes back empty costs only the alarms that lay in it', { timeout: 60_000 }, async () => {
    await startRedis();
    const set = await openQueue();
    await set('before');
    await vi.waitFor(() => expect(rung).toEqual(['before']), { timeout: 10_000 });

    await stopRedis();
    await set('meanwhile');
    await startRedis();
    await set('after');

    await vi.waitFor(() => expect(rung.toSorted()).toEqual(['after', 'before', 'meanwhile']), { timeout: 30_000 });
  });

  test('the log tells of the trouble once, by name and code', async () => {
    const set = await openQueue();
    await set('early');
    await vi.waitFor(() => expect(logged).not.toEqual([]), { timeout: 10_000 });
    await new Promise((resolve) => setTimeout(resolve, 500));

    expect(logged).toEqual([
      {
        level: 40,
        fault: 'Error',
        code: 'ECONNREFUSED',
        msg: 'the queue of alarms is in trouble; rounds go on without it, up to a second late',
      },
    ]);
  });

  test('a queue whose Redis has gone can still be closed, once the answer under way is given', async () => {
    await startRedis();
    let answer = () => {};
    const set = await openQueue(() => new Promise<void>((resolve) => (answer = resolve)));
    await set('before');
    await vi.waitFor(() => expect(rung).toEqual(['before']), { timeout: 10_000 });
    await stopRedis();
    await set('never');

    let isClosed = false;
    const closing = queue?.close().then(() => (isClosed = true));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(isClosed).toBe(false);
    answer();
    await closing;

    expect(rung).toEqual(['before']);
  });

  test('a Redis that may throw alarms away is warned about', async () => {
    await startRedis('allkeys-lru');
    await openQueue();

    await vi.waitFor(() => expect(logged).not.toEqual([]), { timeout: 10_000 });
    expect(logged).toEqual([
      {
        level: 40,
        maxmemoryPolicy: 'allkeys-lru',
        msg: 'Redis may throw alarms away when it is full: set maxmemory-policy to noeviction',
      },
    ]);
  });
});
