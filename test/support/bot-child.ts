import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readPostmasterFile, serves } from '../../prisma/embedded/postmaster-file.ts';
import type { RehearsalServer } from '../../rehearsal/discord/server.ts';
import { CONVENTION, messageOf } from './walk.ts';

/** The built program; `ANTECHAMBER_ENTRY` names another build of it. */
const ENTRY = process.env['ANTECHAMBER_ENTRY'] ?? path.resolve(import.meta.dirname, '../../dist/main.js');

/** How a program ended, and all that it had printed. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** The bot as a process of its own, as an operator starts it. */
export interface BotChild {
  readonly pid: number;
  /** Resolves when it is connected and has offered its commands. @throws with its last words when it ends before. */
  readonly online: () => Promise<void>;
  /** The messages of its log so far, in order. */
  readonly logged: () => readonly string[];
  /** Sends a signal, without waiting for its effect. */
  readonly signal: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<Ended>;
}

/** What a bot is told so that it lives on this server. */
export const accountOn = ({ botToken, applicationId, apiBase }: RehearsalServer) => ({
  DISCORD_TOKEN: botToken,
  DISCORD_APPLICATION_ID: applicationId,
  DISCORD_API_BASE: apiBase,
});

const children = new Set<ChildProcess>();

/** Starts the bot with exactly these settings, in a folder without an `.env`, so that nothing real can slip in. */
export function startChild(settings: Readonly<Record<string, string>>): BotChild {
  const child = spawn(process.execPath, ['--enable-source-maps', ENTRY], {
    cwd: tmpdir(),
    env: { PATH: process.env['PATH'] ?? '', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  let isOver = false;
  const ended = once(child, 'close').then(([code, signal]): Ended => {
    isOver = true;
    children.delete(child);
    return { code, signal, ...said };
  });
  const logged = () => messagesIn(said.out);

  return {
    pid: child.pid ?? 0,
    logged,
    signal: (signal) => void child.kill(signal),
    ended,
    async online() {
      while (!logged().includes('commands')) {
        if (isOver) throw new Error(`the bot ended instead of coming online: ${said.err || said.out}`);
        await pause(20);
      }
    },
  };
}

/** The messages in lines of the log; the last line may not be whole yet. */
const messagesIn = (out: string): readonly string[] =>
  out
    .split('\n')
    .slice(0, -1)
    .filter((line) => line.startsWith('{'))
    .map((line) => (JSON.parse(line) as { readonly msg?: string }).msg ?? '');

/** Kills every bot that a failed test has left running. */
export async function endChildren(): Promise<void> {
  for (const child of [...children]) {
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }
}

/** A place for a bot to keep its data in. */
export interface DataFolder {
  readonly path: string;
  /** The number of the PostgreSQL process that serves it, if there is one. */
  readonly postgres: () => Promise<number | undefined>;
  /** Ends whatever still works there, and removes it. */
  readonly remove: () => Promise<void>;
}

/** A new and empty one, where every account may pass through: under root, PostgreSQL has an account of its own. */
export async function aDataFolder(): Promise<DataFolder> {
  const parent = await mkdtemp(path.join(tmpdir(), 'antechamber-starting-'));
  await chmod(parent, 0o711);
  const folder = path.join(parent, 'data');
  const cluster = path.join(folder, 'postgres', 'cluster');

  const postgres = async (): Promise<number | undefined> => {
    const left = await readPostmasterFile(cluster);
    return left && serves(left.pid, cluster) ? left.pid : undefined;
  };
  return {
    path: folder,
    postgres,
    async remove() {
      const pid = await postgres();
      if (pid !== undefined) process.kill(pid, 'SIGQUIT');
      while ((await postgres()) !== undefined) await pause(50);
      await rm(parent, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Gives the bot something to remember, as {@link conventions} then shows. */
export async function addConvention(server: RehearsalServer): Promise<void> {
  const olena = server.actor('Olena');
  await messageOf(olena.slash('/setup'));
  olena.addRole('Workshop organizer');
  await messageOf(olena.slash('/convention add', CONVENTION));
}

/** What {@link addConvention} has added, as it is offered to organizers. */
export const ADDED = 'Annual Convention, Vienna, 2031-10-10';

/** The conventions the bot knows of. */
export const conventions = async (server: RehearsalServer): Promise<readonly string[]> =>
  (await server.actor('Olena').autocomplete('/workshop schedule', 'convention', '')).map(({ name }) => name);
