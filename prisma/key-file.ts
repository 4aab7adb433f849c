import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { WrongMasterKey } from './key-check.ts';
import { KEY_LENGTH } from './sealing.ts';

/** The key under which all workshops' keys are kept, and where it came from. */
export interface MasterKey {
  readonly key: KeyObject;
  readonly source: 'setting' | 'file' | 'new-file';
  /** The file that holds it, to be named in a word about back-ups; absent when it came from the setting. */
  readonly file?: string;
}

const FILE_NAME = 'encryption.key';

/**
 * The master key: from the setting, or from a file, which is made on first use.
 *
 * Whoever loses it loses every word in the database, so that it belongs in a back-up of its own.
 *
 * @throws when the setting or the file does not hold 32 bytes in base64. The message never shows what it holds.
 */
export async function loadMasterKey(from: {
  readonly encoded?: string | undefined;
  readonly directory: string;
  /** Not when the database was written with a key already: another would only hide that the first is lost. */
  readonly mayMakeOne: boolean;
}): Promise<MasterKey> {
  if (from.encoded !== undefined) return { key: decoded(from.encoded, 'ENCRYPTION_KEY'), source: 'setting' };

  const file = path.join(from.directory, FILE_NAME);
  const isNew = from.mayMakeOne && (await createOnce(file, randomBytes(KEY_LENGTH).toString('base64')));
  if (!isNew && !existsSync(file)) throw new WrongMasterKey();
  const key = decoded((await readFile(file, 'utf8')).trim(), file);
  return { key, source: isNew ? 'new-file' : 'file', file };
}

function decoded(encoded: string, where: string): KeyObject {
  const bytes = Buffer.from(encoded, 'base64');
  // Node skips over characters that are not base64: only what encodes back to the same text was base64.
  if (bytes.length !== KEY_LENGTH || bytes.toString('base64') !== encoded) {
    throw new Error(
      `${where} must hold exactly ${KEY_LENGTH} bytes in base64, such as \`openssl rand -base64 32\` prints`,
    );
  }
  return createSecretKey(bytes);
}

/** Writes the file unless there is one, whole or not at all, also when two processes start at once or the power fails. */
export async function createOnce(file: string, text: string): Promise<boolean> {
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(`${text}\n`);
    await handle.sync();
    await link(draft, file);
    return true;
  } catch (error) {
    // Somebody made it earlier, or a moment ago: theirs counts.
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await handle.close();
    await rm(draft, { force: true });
  }
}
