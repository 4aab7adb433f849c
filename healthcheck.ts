import pg from 'pg';

/** Longest silence of a healthy bot, in seconds: it gives a sign of life every second. */
const SILENCE_MOST = 20;

/**
 * Says by its exit code whether the bot is alive: 0 when its last sign of life in
 * DATABASE_URL is recent by the database's own clock. For the health check of a container.
 */
async function main(): Promise<void> {
  const client = new pg.Client({ connectionString: process.env['DATABASE_URL'], connectionTimeoutMillis: 3_000 });
  await client.connect();
  const { rows } = await client.query<{ alive: boolean }>(
    `SELECT clock_timestamp() - "beatAt" < make_interval(secs => $1) AS alive FROM "Pulse" WHERE "id" = 1`,
    [SILENCE_MOST],
  );
  await client.end();
  process.exitCode = rows[0]?.alive === true ? 0 : 1;
}

try {
  await main();
} catch {
  // Whatever keeps us from asking is the same to a health check: not healthy.
  process.exitCode = 1;
}
