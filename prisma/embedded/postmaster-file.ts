import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What a running server says of itself in its cluster's `postmaster.pid`. */
export interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
  readonly status: string;
}

/** Reads who serves, or last served, a cluster; nothing when its server was shut down in order. */
export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3] ?? 0), status: (lines[7] ?? '').trim() };
}

/**
 * Whether process `pid` is a living server of this cluster.
 *
 * A number alone proves nothing: it may since belong to another program, or to
 * a dead server that nobody has reaped. A server stands in its cluster's
 * folder, which Linux lets us see.
 */
export function serves(pid: number, cluster: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, under another account.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    if (/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))) return false;
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch (error) {
    // Ended while we looked; only if we may not look must it count as living.
    return (error as NodeJS.ErrnoException).code === 'EACCES';
  }
}

/**
 * Lets a new server start over the pid file of one that is gone.
 *
 * PostgreSQL would take any living process of that number, even an unreaped
 * one, for its rival. The file stays, with a number no process has, because
 * its other lines let the new server see whether children of the old still run.
 */
export async function disownPostmasterFile(cluster: string): Promise<void> {
  const file = path.join(cluster, 'postmaster.pid');
  const [, ...rest] = (await readFile(file, 'utf8')).split('\n');
  await writeFile(file, ['2147483646', ...rest].join('\n'));
}
