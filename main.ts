import { loadConfig } from './bot/config.ts';
import { createLogger } from './bot/log.ts';
import { DEFAULT_REHEARSAL, rehearse } from './rehearsal/main.ts';
import { startBot } from './start-bot.ts';

/** Without a token there is nobody to talk to but the cast: a rehearsal. */
async function main(): Promise<void> {
  const config = loadConfig(process.env);
  if (config.mode === 'rehearsal') {
    if (config.ignoresDatabaseUrl) {
      console.log('DISCORD_TOKEN is not set, so this is a rehearsal: DATABASE_URL is left alone.');
    }
    process.exitCode = await rehearse({ ...DEFAULT_REHEARSAL });
    return;
  }

  const bot = await startBot(config, createLogger(config.logLevel), () => stop('connection to the database lost', 1));
  let isStopping = false;
  function stop(reason: string, exitCode: number): void {
    if (isStopping) return;
    isStopping = true;
    bot.stop(reason).then(
      () => process.exit(exitCode),
      () => process.exit(1),
    );
  }
  process.on('SIGTERM', () => stop('SIGTERM', 0));
  process.on('SIGINT', () => stop('SIGINT', 0));
}

try {
  await main();
} catch (error) {
  // Nothing has been read from anybody at this point, so the message can be shown.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
