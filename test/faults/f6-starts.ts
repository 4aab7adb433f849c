import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { asking } from '../../prisma/embedded/databases.ts';
import { readPostmasterFile, serves } from '../../prisma/embedded/postmaster-file.ts';
import { measureCrowding, patienceFor } from './crowding.ts';
import type { FaultOptions } from './options.ts';
import { type Outcome, plainOutcome, secondsOf } from './outcome.ts';
import type { Servers } from './servers.ts';
import { smallDisk } from './small-disk.ts';

const START_SECONDS = 10;
const PROGRAM = path.resolve(import.meta.dirname, '../support/embedded-process.ts');

/** Whoever is still alive when something fails must not outlive the run. */
const children = new Set<ChildProcess>();

/** How a start of the built-in database ended. */
interface Start {
  readonly seconds: number;
  /** Where it answers, when it came up. */
  readonly url?: string;
  /** What it said for whoever started it, in either case. */
  readonly said: string;
  readonly child: ChildProcess;
}

/** F6: the built-in database starts although a server, a file or a full disk stands in its way, or says in a sentence why not. */
export async function startAfterAccidents(
  servers: Servers,
  _options: FaultOptions,
  report: (line: string) => void,
): Promise<Outcome> {
  const crowding = measureCrowding();
  const home = path.join(servers.directory, 'starts');
  await mkdir(home, { recursive: true });
  await chmod(home, 0o711);
  const scene: Scene = { directory: path.join(home, 'data'), seconds: {}, broken: [], report };
  try {
    await orphan(scene);
    await stalePidFile(scene);
    await fullDiskByLimit(scene);
    const disk = await fullDiskInDeed(scene, path.join(home, 'disk'));
    crowding.stop();
    const most = START_SECONDS * patienceFor(crowding.ratio());
    const slow = Object.entries(scene.seconds).filter(([, seconds]) => seconds > most);
    return plainOutcome({ startSeconds: scene.seconds, crowding: crowding.ratio(), fullDisk: disk }, [
      ...scene.broken,
      ...slow.map(([what, seconds]) => `${what} took ${seconds} s, may take ${most}`),
    ]);
  } finally {
    crowding.stop();
    for (const child of children) await kill(child);
    await endServer(scene.directory);
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Scene {
  readonly directory: string;
  readonly seconds: Record<string, number>;
  readonly broken: string[];
  readonly report: (line: string) => void;
}

/** The process that had started the server is killed; the next one takes the server over with what it holds. */
async function orphan(scene: Scene): Promise<void> {
  const first = await started(scene, 'first start');
  await kept(first, `CREATE TABLE kept AS SELECT 7 AS seven`);
  await kill(first.child);
  const next = await started(scene, 'orphan');
  if (!next.said.includes('Took over')) scene.broken.push('the server that was left running was not taken over');
  await expectSeven(scene, next);
  await kill(next.child);
}

/** Both are killed, and the file that names the dead server may name somebody who lives. */
async function stalePidFile(scene: Scene): Promise<void> {
  const { directory } = scene;
  await endServer(directory);
  const next = await started(scene, 'stale pid file');
  await expectSeven(scene, next);
  await kill(next.child);
  await endServer(directory);

  const file = path.join(directory, 'cluster', 'postmaster.pid');
  const [, ...rest] = (await readFile(file, 'utf8')).split('\n');
  await writeFile(file, [String(process.pid), ...rest].join('\n'));
  const last = await started(scene, 'pid file naming a stranger');
  await expectSeven(scene, last);
  await kill(last.child);
  await endServer(directory);
}

/** No file may grow beyond a megabyte: to the server it looks as a full disk does, and nobody need be root for it. */
async function fullDiskByLimit(scene: Scene): Promise<void> {
  const fresh = `${scene.directory}-limited`;
  refused(scene, 'limited disk, first start', await start(fresh, LIMIT_KILOBYTES));
  await rm(fresh, { recursive: true, force: true });

  // Killed in the middle of its work: it has to write before it can serve.
  refused(scene, 'limited disk, after a crash', await start(scene.directory, LIMIT_KILOBYTES));
  const freed = await started(scene, 'disk with room again');
  await expectSeven(scene, freed);
  await kill(freed.child);
  await endServer(scene.directory);
}

const LIMIT_KILOBYTES = 1_024;

/** A file system of a few megabytes, where this account may make one. */
async function fullDiskInDeed(scene: Scene, folder: string): Promise<string> {
  const tooSmall = await smallDisk(folder, 20);
  if (!tooSmall) return 'by RLIMIT_FSIZE only: this account may mount nothing';
  try {
    refused(scene, 'small disk, first start', await start(path.join(folder, 'data')));
  } finally {
    await tooSmall.remove();
  }
  const disk = await smallDisk(folder, 120);
  const onDisk: Scene = { ...scene, directory: path.join(folder, 'data') };
  try {
    const first = await started(onDisk, 'disk with room, first start');
    await kept(first, 'CREATE TABLE kept AS SELECT 7 AS seven');
    await disk?.fill();
    await kill(first.child);
    await endServer(onDisk.directory);
    // It may come up, if it finds room in its own files; it must not hang.
    const full = await start(onDisk.directory);
    scene.seconds['full disk, after a crash'] = full.seconds;
    scene.report(`full disk, after a crash: ${full.seconds} s: ${full.url ? 'it came up' : full.said.slice(0, 160)}`);
    if (!full.url && !ROOMLESS.test(full.said))
      scene.broken.push(`full disk: no clear error: ${full.said.slice(-300)}`);
    await kill(full.child);
    await endServer(onDisk.directory);
    await disk?.clear();
    const cleared = await started(onDisk, 'disk that has been cleared');
    await expectSeven(onDisk, cleared);
    await kill(cleared.child);
  } finally {
    for (const child of children) await kill(child);
    await endServer(onDisk.directory);
    await disk?.remove();
  }
  return 'by RLIMIT_FSIZE, and in deed on small file systems';
}

const ROOMLESS = /File too large|No space left on device/;

/** A start that must come up. */
async function started({ directory, seconds, report }: Scene, what: string): Promise<Start> {
  const result = await start(directory);
  seconds[what] = result.seconds;
  report(`${what}: ${result.seconds} s`);
  if (!result.url) throw new Error(`${what}: the database did not start: ${result.said}`);
  return result;
}

/** A start that cannot come up, and must say why in a sentence that names the disk's trouble. */
function refused({ seconds, broken, report }: Scene, what: string, result: Start): void {
  seconds[what] = result.seconds;
  const sentence = /DatabaseStartError: (.*)/.exec(result.said)?.[1] ?? '';
  report(`${what}: ${result.seconds} s: ${sentence.slice(0, 160)}`);
  if (result.url) broken.push(`${what}: the database came up`);
  if (!ROOMLESS.test(sentence)) broken.push(`${what}: no clear error: ${result.said.slice(-300)}`);
}

async function start(directory: string, limitKilobytes?: number): Promise<Start> {
  const began = Date.now();
  const program = [process.execPath, '--import', 'tsx', PROGRAM, directory];
  const [command = '', ...args] =
    limitKilobytes === undefined ? program : ['bash', '-c', `ulimit -f ${limitKilobytes}; exec "$0" "$@"`, ...program];
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], cwd: path.dirname(PROGRAM) });
  children.add(child);
  let said = '';
  let isOver = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += String(chunk);
    });
  }
  child.once('close', () => {
    isOver = true;
  });
  while (!isOver && !said.includes('\n{') && !said.startsWith('{')) await pause(10);
  const line = said.split('\n').find((one) => one.startsWith('{"url"'));
  const seconds = secondsOf(Date.now() - began);
  return { seconds, said, child, ...(line && { url: (JSON.parse(line) as { readonly url: string }).url }) };
}

async function kept({ url = '' }: Start, statement: string): Promise<void> {
  await asking(url, (client) => client.query(statement));
}

async function expectSeven({ broken }: Scene, { url = '' }: Start): Promise<void> {
  const { rows } = await asking(url, (client) => client.query<{ seven: number }>('SELECT seven FROM kept'));
  if (rows[0]?.seven !== 7) broken.push('what had been committed was gone');
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  while (child.exitCode === null && child.signalCode === null) await pause(5);
}

/** Kills the server of this directory, if one runs. */
async function endServer(directory: string): Promise<void> {
  const cluster = path.join(directory, 'cluster');
  const left = await readPostmasterFile(cluster).catch(() => undefined);
  if (!left || !serves(left.pid, cluster)) return;
  process.kill(left.pid, 'SIGKILL');
  while (serves(left.pid, cluster)) await pause(5);
}
