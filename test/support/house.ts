import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { LiveConfig } from '../../bot/config.ts';
import { createLogger } from '../../bot/log.ts';
import { type RehearsalOptions, type RehearsalServer, startRehearsalServer } from '../../rehearsal/discord/server.ts';
import { startBot } from '../../start-bot.ts';
import { freshDatabase } from './database.ts';

/** The whole bot, as `npm start` composes it, against the rehearsal server and a database of its own. */
export interface House {
  readonly server: RehearsalServer;
  readonly databaseUrl: string;
  readonly dataDirectory: string;
  /** All lines the bot has logged. */
  readonly logged: () => string;
  /** Stops the bot in order and starts it again on the same database. */
  readonly restart: () => Promise<void>;
  /** Stops the bot in order; Discord and the database stay. */
  readonly stopBot: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface HouseOptions extends Pick<RehearsalOptions, 'people' | 'seed' | 'traceFile'> {
  /** How many times faster than real time the bot's clock runs. */
  readonly speed?: number;
  readonly redisUrl?: string;
}

/** Opens a house; close it when the test is over. The bot is online and its commands are registered. */
export async function aHouse({ speed = 1, redisUrl, ...discord }: HouseOptions): Promise<House> {
  const server = await startRehearsalServer(discord);
  const database = await freshDatabase();
  const dataDirectory = await mkdtemp(path.join(tmpdir(), 'antechamber-house-'));
  const lines: string[] = [];
  const log = createLogger('debug', { write: (line) => void lines.push(line) });
  const config: LiveConfig = {
    mode: 'live',
    token: server.botToken,
    applicationId: server.applicationId,
    apiBase: server.apiBase,
    databaseUrl: database.url,
    databaseName: `test_${randomBytes(4).toString('hex')}`,
    dataDirectory,
    logLevel: 'debug',
    encryptionKey: randomBytes(32),
    speed,
    ...(redisUrl === undefined ? {} : { redisUrl }),
  };

  const offers = (): number => lines.filter((line) => line.includes('"msg":"commands"')).length;
  const start = async () => {
    const before = offers();
    const started = await startBot(config, log, () => lines.push('the database was lost'));
    await server.whenBotOnline();
    // Online, it offers its commands; on a busy machine somebody could type faster than that.
    while (offers() === before) await pause(20);
    return started;
  };
  let bot: Awaited<ReturnType<typeof start>> | undefined = await start();
  const stopBot = async (): Promise<void> => {
    await bot?.stop('test');
    bot = undefined;
  };

  return {
    server,
    databaseUrl: database.url,
    dataDirectory,
    logged: () => lines.join(''),
    stopBot,
    async restart() {
      await stopBot();
      bot = await start();
    },
    async close() {
      await stopBot();
      await server.close();
      await database.drop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}
