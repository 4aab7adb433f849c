import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createAlarms } from '../../jobs/alarms.ts';
import { createQueue } from '../../jobs/queue.ts';
import { freshDatabase } from '../support/database.ts';
import { databaseClock } from './database-clock.ts';

const SILENCE_MILLISECONDS = 3_000;

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: pg.Pool;
let door: Awaited<ReturnType<typeof openDoor>>;

beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  pool.on('error', () => {});
  door = await openDoor(database.url);
});
afterAll(async () => {
  door.close();
  await pool.end();
  await database.drop();
});

/** A way to the database that can be too busy to answer: whoever comes then is let in and told nothing. */
async function openDoor(url: string) {
  const behind = new URL(url);
  const visitors = new Set<Socket>();
  let isBusy = false;
  const server: Server = createServer((visitor) => {
    visitors.add(visitor);
    visitor.on('error', () => {}).on('close', () => visitors.delete(visitor));
    if (isBusy) return;
    const inside = connect(Number(behind.port), behind.hostname);
    inside.on('error', () => visitor.destroy()).on('close', () => visitor.destroy());
    visitor.on('close', () => inside.destroy());
    visitor.pipe(inside).pipe(visitor);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the door has no number');
  const front = new URL(url);
  front.hostname = '127.0.0.1';
  front.port = String(address.port);
  return {
    url: front.href,
    setBusy: (busy: boolean): void => {
      isBusy = busy;
    },
    close: (): void => {
      server.close();
      for (const visitor of visitors) visitor.destroy();
    },
  };
}

test('a worker that met a database too busy to answer is replaced, and the alarms ring', {
  timeout: 60_000,
}, async () => {
  const logged: string[] = [];
  const log = pino({ base: null, timestamp: false }, { write: (line: string) => void logged.push(line) });
  const queue = await createQueue({
    backend: { kind: 'postgres', connectionString: door.url },
    prefix: 'busy',
    log,
  });
  const rung: string[] = [];
  door.setBusy(true);
  queue.startWorker(async ({ data }) => void rung.push(data.workshopId));

  // Were the process to stand still, nothing of this would ever run.
  await vi.waitFor(() => expect(logged.join()).toContain('the queue of alarms is in trouble'), { timeout: 30_000 });
  door.setBusy(false);
  await createAlarms(queue.queue, databaseClock(pool), log).set(
    'advance-agenda',
    { workshopId: 'at-last', epoch: 1 },
    new Date(),
  );
  await vi.waitFor(() => expect(rung).toEqual(['at-last']), { timeout: 30_000 });

  await queue.close();
});

test('left to itself such a worker makes its process stand still', { timeout: 60_000 }, async () => {
  door.setBusy(true);
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.resolve('test/jobs/stubborn-process.ts'), JSON.stringify({ url: door.url, name: 'busy' })],
    { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
  );
  const ended = once(child, 'exit');
  const { stdout } = child;
  if (!stdout) throw new Error('the process says nothing');
  try {
    await once(stdout, 'data');
    const answer = once(child, 'message').then(() => 'breathes');
    child.send('breathe');
    expect(await Promise.race([answer, pause(SILENCE_MILLISECONDS, 'stands still')])).toBe('stands still');
  } finally {
    child.kill('SIGKILL');
    await ended;
    door.setBusy(false);
  }
});
