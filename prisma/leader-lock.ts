import pg from 'pg';

/** Any number, as long as it is always the same: it names the lock among those of the database. */
const LOCK = 7_261_947;

/** The right to run the bot on a database, until it is released or the connection ends. */
export interface LeaderLock {
  release(): Promise<void>;
}

/**
 * Makes sure that one bot alone works on a database: two would both post.
 *
 * The lock lives as long as its connection, so a process that was killed leaves none behind.
 *
 * @param onLost Told when the connection ends by itself: somebody else may take over from then on.
 * @throws an `Error` with one sentence when another bot is at work there.
 */
export async function takeLeaderLock(url: string, onLost: () => void): Promise<LeaderLock> {
  const client = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 15_000 });
  let isHeld = false;
  const lost = (): void => {
    if (isHeld) onLost();
    isHeld = false;
  };
  // From the beginning: a connection that is cut while the lock is asked for would end the process without a word.
  client.on('error', lost);
  client.on('end', lost);
  await client.connect();
  const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [LOCK]);
  if (rows[0]?.taken !== true) {
    await client.end();
    throw new Error(
      'Another Antechamber works with this database already. Stop it first, or use another DATABASE_URL.',
    );
  }

  isHeld = true;
  return {
    async release() {
      isHeld = false;
      await client.end();
    },
  };
}
