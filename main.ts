import { existsSync } from 'node:fs';
import { type LiveConfig, loadConfig } from './bot/config.ts';
import { createLogger } from './bot/log.ts';
import { DEFAULT_REHEARSAL, rehearse } from './rehearsal/main.ts';
import { startBot } from './start-bot.ts';

/** Without a token there is nobody to talk to but the cast: a rehearsal. */
async function main(): Promise<void> {
  // What is set already counts more than the file.
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = loadConfig(process.env);
  if (config.mode === 'live') {
    await runBot(config);
    return;
  }
  if (config.ignoresDatabaseUrl) {
    console.log('DISCORD_TOKEN is not set, so this is a rehearsal: DATABASE_URL is left alone.');
  }
  process.exitCode = await rehearse(DEFAULT_REHEARSAL);
}

/** Longest that an end may take; README and docker-compose.yml promise it. */
const ENDING_MILLISECONDS = 20_000;

/** Runs until it is asked to stop; being asked twice, or while it starts, is no different. */
async function runBot(config: LiveConfig): Promise<void> {
  let ask: (end: { readonly reason: string; readonly exitCode: number }) => void = () => {};
  const asked = new Promise<Parameters<typeof ask>[0]>((resolve) => {
    ask = resolve;
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => ask({ reason: signal, exitCode: 0 }));
  }
  // Whatever hangs, an end that was asked for comes: even a start that waits for a silent server.
  void asked.then(({ exitCode }) => setTimeout(() => process.exit(exitCode), ENDING_MILLISECONDS).unref());
  const bot = await startBot(config, createLogger(config.logLevel), () =>
    ask({ reason: 'the database or Discord let go of this bot', exitCode: 1 }),
  );

  const { reason, exitCode } = await asked;
  await bot.stop(reason);
  process.exit(exitCode);
}

try {
  await main();
} catch (error) {
  // Nothing has been read from anybody at this point, so the message can be shown.
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
