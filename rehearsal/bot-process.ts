import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { RehearsalServer } from './discord/server.ts';

/** How to start the bot. */
export interface BotStart {
  /** What `node` is given. */
  readonly arguments: readonly string[];
  readonly dataDirectory: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** The bot as a process of its own, which can be killed like one. */
export interface BotProcess {
  /** Everything it printed, over all its lives. */
  readonly logFile: string;
  readonly pid: number | undefined;
  isRunning(): boolean;
  start(): void;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Asks it to end, and waits until it has. */
  stop(): Promise<void>;
  /** Whether it ended by {@link kill}. */
  wasKilled(): boolean;
  /** Calls the listener when it ends by itself, with the last it said. */
  onDeath(listener: (death: Death) => void): void;
}

export interface Death {
  readonly code: number | null;
  readonly lastWords: string;
}

/** What the bot is told about the Discord it is to work for. Its database is a fresh one; the bot clears former ones away by this name. */
export const environmentFor = (
  { botToken, applicationId, apiBase }: Pick<RehearsalServer, 'botToken' | 'applicationId' | 'apiBase'>,
  speed: number,
): BotStart['environment'] => ({
  DISCORD_TOKEN: botToken,
  DISCORD_APPLICATION_ID: applicationId,
  DISCORD_API_BASE: apiBase,
  DATABASE_NAME: `rehearsal_${randomBytes(5).toString('hex')}`,
  REHEARSAL_SPEED: String(speed),
  LOG_LEVEL: 'warn',
});

const STOPPING_TAKES_AT_MOST_MS = 30_000;

/** Prepares a bot that has not started yet. Its own keys and databases are kept away from it: a rehearsal has others. */
export function prepareBot({ arguments: given, dataDirectory, environment }: BotStart): BotProcess {
  mkdirSync(dataDirectory, { recursive: true });
  const logFile = path.join(dataDirectory, 'rehearsal.log');
  const listeners: ((death: Death) => void)[] = [];
  let child: ChildProcess | undefined;
  let exited: Promise<void> = Promise.resolve();
  let isMeantToEnd = false;
  // The log of a former rehearsal is of no use to anybody who reads this one's.
  closeSync(openSync(logFile, 'w'));

  const isRunning = (): boolean => child !== undefined && child.exitCode === null && child.signalCode === null;

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    isMeantToEnd = true;
    if (isRunning()) child?.kill(signal);
    await exited;
  };

  // When this process ends without having stopped it, nobody else would.
  process.on('exit', () => child?.kill('SIGTERM'));

  return {
    logFile,
    get pid() {
      return child?.pid;
    },
    isRunning,
    start() {
      if (isRunning()) return;
      isMeantToEnd = false;
      const mark = readFileSync(logFile).length;
      const log = openSync(logFile, 'a');
      // A group of its own: Ctrl-C in the terminal is for us, and we stop it in order.
      const born = spawn(process.execPath, [...given], {
        stdio: ['ignore', log, log],
        detached: true,
        env: { ...withoutRealThings(process.env), ...environment, DATA_DIR: dataDirectory },
      });
      closeSync(log);
      child = born;
      exited = new Promise((resolve) => {
        const ended = (code: number | null): void => {
          resolve();
          if (isMeantToEnd || child !== born) return;
          const lastWords = lastWordsOf(readFileSync(logFile).subarray(mark).toString('utf8'));
          for (const listener of listeners) listener({ code, lastWords });
        };
        born.once('exit', ended);
        born.once('error', () => ended(null));
      });
    },
    kill: () => end('SIGKILL'),
    wasKilled: () => child?.signalCode === 'SIGKILL',
    async stop() {
      const waiting = new AbortController();
      const isStopped = await Promise.race([
        end('SIGTERM').then(() => true),
        delay(STOPPING_TAKES_AT_MOST_MS, false, { signal: waiting.signal }).catch(() => false),
      ]);
      waiting.abort();
      if (!isStopped) await end('SIGKILL');
    },
    onDeath: (listener) => void listeners.push(listener),
  };
}

/** The surroundings of the process, without anything that belongs to a real deployment. */
function withoutRealThings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...environment, ...Object.fromEntries(REAL_THINGS.map((name) => [name, ''])) };
}

/** Empty rather than absent: what is absent, the bot would take from the `.env` file of a real deployment. */
const REAL_THINGS = ['DISCORD_TOKEN', 'DISCORD_APPLICATION_ID', 'DISCORD_API_BASE', 'DATABASE_URL', 'ENCRYPTION_KEY'];

/** The sentences it ended with. Lines of the log proper are JSON, which says nothing to a reader. */
export function lastWordsOf(said: string): string {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  const sentences = lines.filter((line) => !line.startsWith('{'));
  return (sentences.length > 0 ? sentences : lines).slice(-6).join('\n');
}
