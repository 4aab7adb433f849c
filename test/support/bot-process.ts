import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { readPostmasterFile } from '../../prisma/embedded/postmaster-file.ts';
import type { RehearsalOptions } from '../../rehearsal/discord/options.ts';
import { type RehearsalServer, startRehearsalServer } from '../../rehearsal/discord/server.ts';
import { findOrStartRedis } from './redis-server.ts';

/** A bot in a process of its own, with the built-in database in a data directory of its own, and a Discord. */
export interface BotProcess {
  readonly server: RehearsalServer;
  readonly dataDirectory: string;
  /** The Redis that keeps the alarms, if any, and the folder of its files. */
  readonly redis: { readonly url: string; readonly directory: string } | undefined;
  /** All that the bot has printed, in all its lives. */
  readonly output: () => string;
  /** Starts the bot, and waits until it is online. */
  readonly start: () => Promise<void>;
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
  /** The address of a database of the running server. */
  readonly databaseUrl: (name: string) => Promise<string>;
  /** Asks the bot's own database. */
  readonly query: (text: string) => Promise<readonly Record<string, unknown>[]>;
  /** Ends the built-in database at once, as a crash of it does; the bot brings it up again. */
  readonly crashDatabase: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface BotProcessOptions extends Pick<RehearsalOptions, 'people' | 'seed'> {
  readonly queue: 'postgres' | 'redis';
  /** The name of its database, of its queue and of its data directory. */
  readonly name: string;
}

/** Prepares everything for a bot that is run as `npm start` runs it, with the most talkative log. It is not started yet. */
export async function aBotProcess({ queue, name, ...discord }: BotProcessOptions): Promise<BotProcess> {
  const home = await mkdtemp(path.join(tmpdir(), 'antechamber-process-'));
  // The account the database runs as under root must get through.
  await chmod(home, 0o711);
  const dataDirectory = path.join(home, name);
  const cluster = path.join(dataDirectory, 'postgres', 'cluster');
  const redis = queue === 'redis' ? await ownRedis(path.join(home, 'redis')) : undefined;
  const server = await startRehearsalServer(discord);
  const printed: string[] = [];
  let bot: ChildProcess | undefined;

  async function start(): Promise<void> {
    const settings = {
      DISCORD_TOKEN: server.botToken,
      DISCORD_APPLICATION_ID: server.applicationId,
      DISCORD_API_BASE: server.apiBase,
      DATABASE_NAME: name,
      DATA_DIR: dataDirectory,
      LOG_LEVEL: 'debug',
      ...(redis ? { REDIS_URL: redis.url } : {}),
    };
    bot = spawn(process.execPath, ['--import', 'tsx', 'main.ts'], {
      env: { PATH: process.env['PATH'], ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [bot.stdout, bot.stderr]) stream?.on('data', (chunk) => void printed.push(String(chunk)));
    const gone = once(bot, 'exit').then(() => Promise.reject(new Error(`the bot ended:\n${printed.join('')}`)));
    // Later it may end as it likes.
    gone.catch(() => undefined);
    await Promise.race([server.whenBotOnline(), gone]);
  }

  async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (!bot || bot.exitCode !== null || bot.signalCode !== null) return;
    const ended = once(bot, 'exit');
    bot.kill(signal);
    await ended;
    // Discord learns of it a moment later; until then it would take the next life for this one.
    while (server.botIsOnline()) await pause(10);
  }

  async function databaseUrl(database: string): Promise<string> {
    const password = (await readFile(path.join(dataDirectory, 'postgres', 'password'), 'utf8')).trim();
    const running = await readPostmasterFile(cluster);
    return `postgresql://postgres:${password}@127.0.0.1:${running?.port}/${database}`;
  }

  return {
    server,
    dataDirectory,
    redis,
    output: () => printed.join(''),
    start,
    end,
    databaseUrl,
    async query(text) {
      const client = new pg.Client({ connectionString: await databaseUrl(name) });
      await client.connect();
      try {
        return (await client.query(text)).rows;
      } finally {
        await client.end();
      }
    },
    async crashDatabase() {
      const running = await readPostmasterFile(cluster);
      if (!running) throw new Error('there is no database to crash');
      process.kill(running.pid, 'SIGQUIT');
    },
    async close() {
      await end('SIGTERM');
      await server.close();
      await redis?.stop();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** One whose files are ours to read: never the server that `REDIS_URL` names. */
async function ownRedis(directory: string) {
  delete process.env['REDIS_URL'];
  const { url, stop } = await findOrStartRedis(directory);
  if (url === undefined) throw new Error('there is no redis-server');
  return { url, stop, directory };
}
