import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readPostmasterFile, serves } from '../../prisma/embedded/postmaster-file.ts';

const PREFIX = 'antechamber-test-';

/** A folder for the servers of this test run; in memory where the system has such a place, as nothing in it must last. */
export async function makeRunDirectory(): Promise<string> {
  const parent = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  await clearLeftovers(parent);
  const directory = await mkdtemp(path.join(parent, `${PREFIX}${process.pid}-`));
  // The account PostgreSQL runs as under root must get through.
  await chmod(directory, 0o711);
  return directory;
}

/** Ends the servers of test runs that were killed, and removes their folders. */
async function clearLeftovers(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const run = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length).split('-')[0]) : Number.NaN;
    if (Number.isNaN(run) || isAlive(run)) continue;

    const directory = path.join(parent, name);
    const cluster = path.join(directory, 'database', 'cluster');
    endServer((await readPostmasterFile(cluster))?.pid, cluster);
    const redis = path.join(directory, 'redis');
    endServer(Number(await readFile(path.join(redis, 'pid'), 'utf8').catch(() => 0)), redis);
    // Another account's folder stays.
    await rm(directory, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  }
}

function endServer(pid: number | undefined, folder: string): void {
  if (pid && serves(pid, folder)) process.kill(pid, 'SIGKILL');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
