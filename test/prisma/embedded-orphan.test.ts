import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { asking } from '../../prisma/embedded/databases.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../prisma/embedded/embedded-postgres.ts';
import { readPostmasterFile, serves } from '../../prisma/embedded/postmaster-file.ts';

let folder: string;
let directory: string;
let cluster: string;
let messages: string[];
let database: EmbeddedPostgres | undefined;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'antechamber-orphan-'));
  await chmod(folder, 0o755);
  directory = path.join(folder, 'database');
  cluster = path.join(directory, 'cluster');
  messages = [];
  database = undefined;
});

afterEach(async () => {
  database ??= await startHere();
  await database.stop();
  await rm(folder, { recursive: true, force: true });
});

test('a server left by a killed process is taken over, with its connections', async () => {
  const { child, url } = await startElsewhere();
  const pid = await serverPid();
  await kill(child);
  const guest = new pg.Client({ connectionString: url });
  await guest.connect();

  database = await startHere();

  expect(messages).toEqual([`Took over the database server that an earlier run had left (process ${pid})`]);
  expect(database.url('postgres')).toBe(url);
  expect((await guest.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  await guest.end();
});

test('a server that was taken over is restarted when it is killed, and stopped with us', async () => {
  const { child } = await startElsewhere();
  await kill(child);
  database = await startHere();
  const url = database.url('postgres');

  process.kill(await serverPid(), 'SIGKILL');
  await untilItAnswers(url);
  expect(messages.slice(1)).toEqual([
    'The database server ended unexpectedly; restarting it',
    'The database server is back',
  ]);

  const pid = await serverPid();
  await database.stop();
  expect(serves(pid, cluster)).toBe(false);
});

test('a server that was taken over and never crashed is stopped with us', async () => {
  const { child } = await startElsewhere();
  await kill(child);
  database = await startHere();
  const pid = await serverPid();

  await database.stop();

  expect(serves(pid, cluster)).toBe(false);
  expect(await readPostmasterFile(cluster)).toBe(undefined);
});

test('a server left with other settings is replaced', async () => {
  const { child } = await startElsewhere();
  const pid = await serverPid();
  await kill(child);

  database = await startEmbeddedPostgres({ directory, log: quiet(), throwAway: true });

  expect(await serverPid()).not.toBe(pid);
  expect(serves(pid, cluster)).toBe(false);
  expect(await rows(database.url('postgres'), 'SHOW fsync')).toEqual([{ fsync: 'off' }]);
});

test('a server left hanging is replaced', async () => {
  const { child } = await startElsewhere();
  const pid = await serverPid();
  await kill(child);
  process.kill(pid, 'SIGSTOP');

  database = await startHere();

  expect(await serverPid()).not.toBe(pid);
  expect(await rows(database.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('after the server and the process were killed together, what was committed is there', async () => {
  const { child, url } = await startElsewhere();
  await rows(url, 'CREATE TABLE round (title text)');
  for (const title of ['Opening', 'Hearing', 'Closing']) await rows(url, `INSERT INTO round VALUES ('${title}')`);
  process.kill(await serverPid(), 'SIGKILL');
  await kill(child);

  database = await startHere();

  expect(await rows(database.url('postgres'), 'SELECT title FROM round')).toEqual([
    { title: 'Opening' },
    { title: 'Hearing' },
    { title: 'Closing' },
  ]);
});

test('a process that is killed while the database is being made can be followed by another', async () => {
  for (const patience of [150, 300, 450, 600]) {
    const child = spawnElsewhere();
    await delay(patience);
    await kill(child);
  }

  database = await startHere();

  expect(await rows(database.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a process that ends without stopping the server takes it along', async () => {
  const { child } = await startElsewhere('exit');
  await once(child, 'exit');

  while (await readPostmasterFile(cluster)) await delay(20);
});

test('the log of the server holds no password', async () => {
  const { child } = await startElsewhere();
  const password = (await readFile(path.join(directory, 'password'), 'utf8')).trim();
  await kill(child);
  database = await startHere();

  expect(await readFile(path.join(directory, 'server.log'), 'utf8')).not.toContain(password);
});

function quiet() {
  const say = (message: string): void => void messages.push(message);
  return { info: say, warn: say };
}

async function startHere(): Promise<EmbeddedPostgres> {
  return await startEmbeddedPostgres({ directory, log: quiet() });
}

function spawnElsewhere(...args: string[]): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'test/support/embedded-process.ts', directory, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function startElsewhere(...args: string[]): Promise<{ child: ChildProcess; url: string }> {
  const child = spawnElsewhere(...args);
  const [line] = (await once(child.stdout!, 'data')) as [Buffer];
  return { child, url: (JSON.parse(line.toString()) as { url: string }).url };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) throw new Error('the process had ended by itself');
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

async function serverPid(): Promise<number> {
  return (await readPostmasterFile(cluster))?.pid ?? 0;
}

async function rows(url: string, statement: string): Promise<unknown[]> {
  return await asking(url, async (client) => (await client.query(statement)).rows);
}

async function untilItAnswers(url: string): Promise<void> {
  for (;;) {
    try {
      await rows(url, 'SELECT 1');
      return;
    } catch {
      await delay(20);
    }
  }
}
