import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, realpath, rename, rm, symlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** A start found the data directory in use, or unusable; the message is the one sentence to show. */
export class DataDirectoryError extends Error {
  override readonly name = 'DataDirectoryError';
}

/** The right to use a data directory, until it is released or this process ends in whatever way. */
export interface DataDirectoryLock {
  release(): Promise<void>;
}

type State = 'held' | 'claiming';

const CLAIM = '.in-use-';
const SUFFIX = '.sock';

/**
 * Keeps every other start out of a data directory.
 *
 * The lock is a listening socket inside the directory: the system closes it
 * with the process, even a killed one, and it is seen from other containers
 * that share the directory. Each start first publishes a claim under a name
 * never used before and only then looks at the others, so of two starts at once
 * at least one sees the other; both withdraw, and try again after unequal pauses.
 *
 * @throws {@link DataDirectoryError} when another process uses the directory, or this one may not write there.
 */
export async function lockDataDirectory(directory: string): Promise<DataDirectoryLock> {
  const home = await usable(directory);
  if (process.platform === 'win32') return await lockByPipe(home);

  // The address of a socket holds about a hundred characters.
  if (Buffer.byteLength(home) < 60) return await claim(home, home);
  const shortcuts = await mkdtemp(path.join(tmpdir(), 'antechamber-'));
  try {
    const shortcut = path.join(shortcuts, 'd');
    await symlink(home, shortcut);
    return await claim(home, shortcut);
  } finally {
    await rm(shortcuts, { recursive: true, force: true });
  }
}

async function usable(directory: string): Promise<string> {
  try {
    await mkdir(directory, { recursive: true });
    return await realpath(directory);
  } catch (error) {
    throw unwritable(directory, error as NodeJS.ErrnoException);
  }
}

function unwritable(directory: string, { code }: NodeJS.ErrnoException): DataDirectoryError {
  if (code === 'ENOTSUP' || code === 'EOPNOTSUPP' || code === 'EPERM') {
    return new DataDirectoryError(
      `The data directory ${directory} lies on a file system that cannot be locked (${code}): choose one on a local disk or a volume.`,
    );
  }
  return new DataDirectoryError(
    `The data directory ${directory} cannot be used (${code}): give the account that starts the bot the right to write there, or choose another directory.`,
  );
}

function inUse(home: string, holder: number | undefined): DataDirectoryError {
  const who = holder ? ` (process ${holder})` : '';
  return new DataDirectoryError(
    `The data directory ${home} is in use by another running Antechamber${who}: stop that one first, or give this one a data directory of its own.`,
  );
}

async function claim(home: string, shortcut: string): Promise<DataDirectoryLock> {
  for (;;) {
    const mine = await publish(home, shortcut);
    const rival = await strongestRival(home, shortcut, mine.name);
    if (!rival) return mine.hold();

    await mine.release();
    if (rival.state === 'held') throw inUse(home, rival.pid);
    await delay(20 + Math.random() * 200);
  }
}

async function publish(home: string, shortcut: string) {
  const name = `${CLAIM}${randomBytes(6).toString('hex')}${SUFFIX}`;
  let state: State = 'claiming';
  const server = createServer((socket) => {
    // Whoever asks may be gone before it hears the answer.
    socket.on('error', () => undefined);
    socket.end(`${state} ${process.pid}`);
  });
  // Named only once it listens: a claim that does not answer is taken for dead.
  const unnamed = `${name}.new`;
  await listen(server, path.join(shortcut, unnamed)).catch((error: NodeJS.ErrnoException) => {
    throw unwritable(home, error);
  });
  await rename(path.join(home, unnamed), path.join(home, name));
  server.unref();

  const release = async (): Promise<void> => {
    await rm(path.join(home, name), { force: true });
    await new Promise((resolve) => server.close(resolve));
  };
  return {
    name,
    release,
    hold(): DataDirectoryLock {
      state = 'held';
      return { release };
    },
  };
}

interface Rival {
  readonly state: State;
  readonly pid: number | undefined;
}

async function strongestRival(home: string, shortcut: string, mine: string): Promise<Rival | undefined> {
  const names = (await readdir(home)).filter(
    (name) => name.startsWith(CLAIM) && name.endsWith(SUFFIX) && name !== mine,
  );
  const answers = await Promise.all(
    names.map(async (name) => {
      const answer = await ask(path.join(shortcut, name));
      // Names are never used twice, so what is dead stays dead and anybody may clear it away.
      // Where it may not, it stays.
      if (!answer) await rm(path.join(home, name), { force: true }).catch(() => undefined);
      return answer;
    }),
  );
  return answers.find((answer) => answer?.state === 'held') ?? answers.find((answer) => answer !== undefined);
}

/** What a claim's owner answers; nothing when it has none any more. Silence counts as holding. */
function ask(address: string): Promise<Rival | undefined> {
  return new Promise((resolve) => {
    let said = '';
    const socket = connect(address);
    const answer = (): void => {
      const [state, pid] = said.split(' ');
      resolve({ state: state === 'claiming' ? 'claiming' : 'held', pid: pid ? Number(pid) : undefined });
      socket.destroy();
    };
    socket.setTimeout(2_000, answer);
    socket.on('data', (chunk) => {
      said += chunk.toString('utf8');
    });
    socket.once('end', answer);
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' || error.code === 'ENOENT') resolve(undefined);
      else answer();
    });
  });
}

async function lockByPipe(home: string): Promise<DataDirectoryLock> {
  const server = createServer((socket) => socket.destroy());
  const name = createHash('sha256').update(home.toLowerCase()).digest('hex').slice(0, 32);
  // A pipe's name can be taken once, and is free again when the process ends.
  await listen(server, `\\\\.\\pipe\\antechamber-${name}`).catch(() => {
    throw inUse(home, undefined);
  });
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

function listen(server: Server, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // Any account that may start the bot here must be able to ask.
    server.listen({ path: address, readableAll: true, writableAll: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
