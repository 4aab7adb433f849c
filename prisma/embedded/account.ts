import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { DatabaseStartError } from './start-error.ts';

const run = promisify(execFile);

/** An operating-system account, by its numbers. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const OWN_ACCOUNT = 'antechamber';

/** Whether this process is root, as which PostgreSQL refuses to run. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * The account that shall own a new cluster and run its server; none unless we are root.
 *
 * A lasting cluster gets an account of its own, made if need be, so that no
 * other service shares its files. A throw-away one leaves the machine as it is.
 */
export async function serverAccount(throwAway: boolean): Promise<Account | undefined> {
  if (!isRoot()) return undefined;

  const shared = throwAway ? ['postgres', 'nobody'] : [];
  for (const name of [OWN_ACCOUNT, ...shared]) {
    const account = await lookUp(name);
    if (account) return account;
  }
  await create(OWN_ACCOUNT);

  // A machine without useradd may still have an account that fits.
  for (const name of [OWN_ACCOUNT, 'postgres', 'nobody']) {
    const account = await lookUp(name);
    if (account) return account;
  }
  throw new DatabaseStartError(
    'PostgreSQL does not run as root, and no account could be made for it. Start the bot as an ordinary user.',
  );
}

async function lookUp(name: string): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    // `id` exits with 1 for an account that does not exist.
    return undefined;
  }
}

async function create(name: string): Promise<void> {
  const attempts: [string, string[]][] = [
    [
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/bin/false', name],
    ],
    ['adduser', ['-S', '-D', '-H', '-h', '/nonexistent', '-s', '/bin/false', name]],
  ];
  for (const [command, args] of attempts) {
    try {
      await run(command, args);
      return;
    } catch {
      // Not on this system, or another start was faster; the caller looks again.
    }
  }
}
