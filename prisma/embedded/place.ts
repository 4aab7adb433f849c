import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmod, cp, mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Account, isRoot, serverAccount } from './account.ts';
import { type Binaries, findBinaries, program } from './binaries.ts';
import { type Ending, runAs } from './child.ts';
import { DatabaseStartError } from './start-error.ts';

/** Where a server's files are, and who it runs as. */
export interface Place {
  /** The folder we were given: password, log, and as a rule the cluster. */
  readonly directory: string;
  readonly cluster: string;
  /** Whether the cluster lies in a folder of its own in the shelter, which `directory` must remember. */
  readonly sheltered: boolean;
  readonly exists: boolean;
  readonly binaries: Binaries;
  /** Set only when we are root, as which the server must not run. */
  readonly account: Account | undefined;
}

interface Wishes {
  readonly directory: string;
  /** A folder that every account can reach, for what root keeps where no other account can. */
  readonly shelter: string;
  readonly throwAway: boolean;
  readonly log: { info(message: string): void };
}

/**
 * Decides where the cluster lies and who owns it, the same at every start.
 *
 * As root the server runs under another account, which cannot reach what lies
 * below a home directory closed to others. The cluster, the programs, or both
 * then go to the shelter, and a file in `directory` remembers where.
 */
export async function choosePlace({ directory, shelter, throwAway, log }: Wishes): Promise<Place> {
  const home = await openDirectory(directory);
  const installed = await findBinaries();
  const remembered = await rememberedCluster(home);
  const owner = await ownerOf(remembered ?? path.join(home, 'cluster'));
  if (remembered && !owner) throw gone(home, remembered);

  const account = isRoot() ? await accountFor(owner, throwAway) : undefined;
  const cluster = remembered ?? (await clusterPath(home, account, owner !== undefined, shelter));
  const sheltered = cluster !== path.join(home, 'cluster');
  if (sheltered) log.info(`The database lies in ${cluster}, because the account it runs as cannot reach ${home}`);
  const binaries = account ? await reachableBinaries(installed, account, shelter, log) : installed;
  return { directory: home, cluster, sheltered, exists: owner !== undefined, binaries, account };
}

/** Notes in `directory` where its cluster is; done last, so that what is noted is whole. */
export async function rememberCluster({ directory, cluster }: Place): Promise<void> {
  await writeFile(path.join(directory, 'location'), `${cluster}\n`);
}

async function openDirectory(directory: string): Promise<string> {
  try {
    await mkdir(directory, { recursive: true });
    const home = await realpath(directory);
    // Passing through is enough for the server's account; nothing here can be listed or read by it.
    if (isRoot()) await chmod(home, ((await stat(home)).mode & 0o777) | 0o011);
    return home;
  } catch (error) {
    throw new DatabaseStartError(
      `The folder ${directory} for the database cannot be used (${(error as NodeJS.ErrnoException).code}). ` +
        'Give the account that starts the bot the right to write there, or choose another folder.',
    );
  }
}

async function rememberedCluster(home: string): Promise<string | undefined> {
  const location = await readFile(path.join(home, 'location'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return location.trim() || undefined;
}

function gone(home: string, cluster: string): DatabaseStartError {
  return new DatabaseStartError(
    `The database of ${home} lay in ${cluster} and is gone. Put it back from a backup, or delete ${home}/location to begin with an empty one.`,
  );
}

async function ownerOf(cluster: string): Promise<Account | undefined> {
  try {
    return await stat(path.join(cluster, 'PG_VERSION'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new DatabaseStartError(
      `The database in ${cluster} belongs to another account. Start the bot as that account, or as root.`,
    );
  }
}

async function accountFor(owner: Account | undefined, throwAway: boolean): Promise<Account | undefined> {
  return owner && owner.uid !== 0 ? owner : await serverAccount(throwAway);
}

async function clusterPath(
  home: string,
  account: Account | undefined,
  exists: boolean,
  shelter: string,
): Promise<string> {
  const usual = path.join(home, 'cluster');
  if (!account || (await canReach(account, home))) return usual;
  if (exists) {
    throw new DatabaseStartError(
      `The account PostgreSQL runs as cannot reach its files in ${usual}. Open the folders above it with \`chmod o+x\`.`,
    );
  }

  // Never a name used before: the folder of that path may have been deleted and made anew, its cluster still there.
  const own = createHash('sha256').update(home).digest('hex').slice(0, 8);
  const folder = path.join(shelter, `${own}-${randomBytes(4).toString('hex')}`);
  await openShelter(shelter);
  await openShelter(folder);
  return path.join(folder, 'cluster');
}

async function canReach(account: Account, folder: string): Promise<boolean> {
  return (await runAs(account, '/bin/sh', ['-c', 'cd -- "$0"', folder])).ok;
}

async function openShelter(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await chmod(folder, 0o755);
  } catch (error) {
    throw new DatabaseStartError(
      `As root, PostgreSQL needs a folder that other accounts can reach, and ${folder} cannot be made ` +
        `(${(error as NodeJS.ErrnoException).code}). Start the bot as an ordinary user.`,
    );
  }
}

async function reachableBinaries(
  installed: Binaries,
  account: Account,
  shelter: string,
  log: Wishes['log'],
): Promise<Binaries> {
  if ((await tryRun(installed, account)).ok) return installed;
  const copied = { ...installed, root: path.join(shelter, `postgresql-${installed.version}`) };
  if ((await tryRun(copied, account)).ok) return copied;

  log.info(`Copying PostgreSQL to ${copied.root}, because the account it runs as cannot reach ${installed.root}`);
  await openShelter(shelter);
  await copyBinaries(installed.root, copied.root);
  const ending = await tryRun(copied, account);
  if (!ending.ok) throw new DatabaseStartError(`The built-in PostgreSQL does not run on this machine: ${ending.said}`);
  return copied;
}

function tryRun(binaries: Binaries, account: Account): Promise<Ending> {
  return runAs(account, program(binaries, 'postgres'), ['--version']);
}

async function copyBinaries(from: string, to: string): Promise<void> {
  const unfinished = `${to}.${randomBytes(4).toString('hex')}`;
  try {
    await cp(from, unfinished, { recursive: true, verbatimSymlinks: true });
    await promisify(execFile)('chmod', ['-R', 'a+rX', unfinished]);
    await rename(unfinished, to).catch((error: NodeJS.ErrnoException) => {
      // Another start was faster, and its server may run from there already.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}
