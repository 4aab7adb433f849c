import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { program } from './binaries.ts';
import { runAs } from './child.ts';
import { type Place, rememberCluster } from './place.ts';
import { lastWords } from './server-log.ts';
import { DatabaseStartError } from './start-error.ts';

const UNFINISHED = 'cluster.new-';

/**
 * Sees to it that the cluster exists and is the server's own, and gives its password.
 *
 * A new cluster is made aside and moved into place when it is whole, so a
 * start that was killed half-way leaves nothing that looks like a database.
 */
export async function prepareCluster(place: Place, throwAway: boolean): Promise<string> {
  if (place.exists) {
    await takeBack(place);
    return await keptPassword(place);
  }
  const password = randomBytes(24).toString('base64url');
  await writeFile(passwordFile(place), `${password}\n`, { mode: 0o600 });
  await makeCluster(place, password, throwAway);
  if (place.sheltered) await rememberCluster(place);
  return password;
}

function passwordFile(place: Place): string {
  return path.join(place.directory, 'password');
}

async function keptPassword(place: Place): Promise<string> {
  try {
    return (await readFile(passwordFile(place), 'utf8')).trim();
  } catch (error) {
    throw new DatabaseStartError(
      `The password of the database in ${place.cluster} cannot be read from ${passwordFile(place)} ` +
        `(${(error as NodeJS.ErrnoException).code}). Put that file back from a backup.`,
    );
  }
}

async function takeBack({ cluster, account }: Place): Promise<void> {
  // After a restored backup the files may be root's, or open to others; the server would refuse both.
  if (account) await promisify(execFile)('chown', ['-R', `${account.uid}:${account.gid}`, cluster]);
  await chmod(cluster, 0o700);
}

async function makeCluster(place: Place, password: string, throwAway: boolean): Promise<void> {
  const parent = path.dirname(place.cluster);
  await clearUnfinished(parent);
  const unfinished = path.join(parent, `${UNFINISHED}${randomBytes(4).toString('hex')}`);
  const secret = `${unfinished}.password`;
  try {
    await mkdir(unfinished, { mode: 0o700 });
    await writeFile(secret, `${password}\n`, { mode: 0o600 });
    if (place.account) {
      await chown(unfinished, place.account.uid, place.account.gid);
      await chown(secret, place.account.uid, place.account.gid);
    }
    const ending = await runAs(
      place.account,
      program(place.binaries, 'initdb'),
      initialSettings(unfinished, secret, throwAway),
    );
    if (!ending.ok) throw new DatabaseStartError(`The database could not be made: ${complaints(ending.said)}`);
    await rename(unfinished, place.cluster);
  } finally {
    await rm(secret, { force: true });
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function clearUnfinished(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(UNFINISHED)) continue;
    // The killed start's initdb may still be writing there; then the folder is left to the next new cluster.
    await rm(path.join(parent, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** What initdb complained of, without the many steps it reports as done. */
function complaints(said: string): string {
  const lines = said.match(/\b(error|FATAL|PANIC|HINT):.*/g);
  return lines ? lines.join(' | ') : lastWords(said);
}

function initialSettings(cluster: string, secret: string, throwAway: boolean): string[] {
  return [
    `--pgdata=${cluster}`,
    '--username=postgres',
    `--pwfile=${secret}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Built into the server, so that an upgrade of the machine cannot change the order of names under an index.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    // As at run time, so that a start that is killed here leaves no shared memory behind.
    '--set=dynamic_shared_memory_type=mmap',
    ...(throwAway ? ['--no-sync'] : []),
  ];
}
