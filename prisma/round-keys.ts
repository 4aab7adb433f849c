import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createOnce } from './key-file.ts';
import { isUuid } from './row-values.ts';
import { KEY_LENGTH } from './sealing.ts';

/**
 * Keys of single rounds, each in a file of its own and nowhere else. What is sealed with one of them
 * is gone for good once the file is: from rows, from what the database leaves in its files and logs, and
 * from every backup of it, whoever holds the master key.
 */
export interface RoundKeys {
  /** The key of a round, made now unless there is one. It lasts, also through a power failure, when this returns. */
  readonly create: (roundId: string) => Promise<KeyObject>;
  /** The key of a round; `undefined` when there is none, or the file does not hold a key any more. */
  readonly of: (roundId: string) => Promise<KeyObject | undefined>;
  /** Overwrites and removes the key of a round. Repeating it changes nothing. */
  readonly destroy: (roundId: string) => Promise<void>;
  /** The rounds whose keys are there, whole or in part. */
  readonly list: () => Promise<readonly string[]>;
}

/**
 * Keys in files of this folder, which is made when it is first needed. One database, one folder: the
 * key of a round that the database does not know is taken for a remnant.
 *
 * The folder bears the mark by which programs that make backups pass over it: a copy of it, made while a
 * round is open, would outlive the round.
 */
export function createRoundKeys(directory: string): RoundKeys {
  const fileOf = (roundId: string): string => path.join(directory, `${roundId}${SUFFIX}`);

  /** A key that is being written lies beside its file under a longer name; a crash can leave it there. */
  const filesOf = async (roundId: string): Promise<readonly string[]> =>
    (await namesIn(directory)).filter((name) => name.startsWith(`${roundId}${SUFFIX}`));

  return {
    create: async (roundId) => {
      if (!isUuid(roundId)) throw new Error('a key is made for a round by its identifier');
      await prepareFolder(directory);
      await createOnce(fileOf(roundId), randomBytes(KEY_LENGTH).toString('base64'));
      await syncFolder(directory);
      const key = await keyIn(fileOf(roundId));
      if (!key) throw new Error('the key of a round is damaged');
      return key;
    },
    of: async (roundId) => (isUuid(roundId) ? await keyIn(fileOf(roundId)) : undefined),
    destroy: async (roundId) => {
      if (!isUuid(roundId)) return;
      const names = await filesOf(roundId);
      for (const name of names) await shred(path.join(directory, name));
      if (names.length > 0) await syncFolder(directory);
    },
    list: async () => {
      const ids = (await namesIn(directory)).flatMap((name) => {
        const [id = '', rest] = name.split(SUFFIX);
        return rest !== undefined && isUuid(id) ? [id] : [];
      });
      return [...new Set(ids)].toSorted();
    },
  };
}

const SUFFIX = '.key';

/** See bford.info/cachedir: the first line is the mark. */
const CACHE_TAG = `Signature: 8a477f597d28d172789f06886806bc55
# Keys that must die with their rounds. Do not copy this folder, and keep it out of backups.
`;

async function prepareFolder(directory: string): Promise<void> {
  const made = await mkdir(directory, { recursive: true, mode: 0o700 });
  // Without this an older folder, or a generous umask, would let others list the rounds.
  await chmod(directory, 0o700);
  if (made !== undefined) await writeFile(path.join(directory, 'CACHEDIR.TAG'), CACHE_TAG);
}

async function namesIn(directory: string): Promise<readonly string[]> {
  return await readdir(directory).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
}

/** `undefined` when there is no whole key. A file that may not be read is a fault: its key is not lost. */
async function keyIn(file: string): Promise<KeyObject | undefined> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return '';
    throw error;
  });
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === KEY_LENGTH ? createSecretKey(bytes) : undefined;
}

/**
 * Writes over the bytes before the name is taken away. Disks that write elsewhere, and file systems that
 * keep what was there, may still hold it for a while; nothing that a program does can promise more.
 */
async function shred(file: string): Promise<void> {
  const handle = await open(file, 'r+').catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  if (!handle) return;
  try {
    const { size } = await handle.stat();
    await handle.write(randomBytes(size), 0, size, 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rm(file, { force: true });
}

/** Makes names that have come or gone in a folder last. Windows has no such call, and needs none. */
async function syncFolder(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  await handle.sync().finally(() => handle.close());
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';
