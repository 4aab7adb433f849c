import { type ChildProcess, spawn } from 'node:child_process';
import type { Account } from './account.ts';

/** How one of PostgreSQL's programs ended, and all that it said. */
export interface Ending {
  readonly ok: boolean;
  readonly said: string;
}

/** What every program of PostgreSQL is started with. */
export function surroundings(account: Account | undefined) {
  const { PATH, SystemRoot } = process.env;
  return {
    // Our own folder may be closed to the account.
    cwd: '/',
    // Nothing else of our environment: it holds the bot's token.
    env: { LC_ALL: 'C', TZ: 'UTC', ...(PATH && { PATH }), ...(SystemRoot && { SystemRoot }) },
    ...account,
  };
}

/** Runs a program to its end, as `account`. A program that could not be started has ended badly. */
export async function runAs(account: Account | undefined, command: string, args: readonly string[]): Promise<Ending> {
  const child = spawn(command, args, { ...surroundings(account), stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  return { ok: await succeeds(child, (reason) => (said += reason)), said };
}

function succeeds(child: ChildProcess, explain: (reason: string) => void): Promise<boolean> {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      explain(error.message);
      resolve(false);
    });
    child.once('close', (code) => resolve(code === 0));
  });
}
