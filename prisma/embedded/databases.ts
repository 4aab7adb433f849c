import pg from 'pg';

/** Makes a database unless it is there. Safe to call from several places at once. */
export async function ensureDatabase(serverUrl: string, name: string): Promise<void> {
  await asking(serverUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return;
    try {
      await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
    } catch (error) {
      // Somebody else made it meanwhile: 42P04 if they were done, 23505 if we met half-way.
      if (!['42P04', '23505'].includes((error as pg.DatabaseError).code ?? '')) throw error;
    }
  });
}

/** Drops every database whose name starts with `prefix`, connections and all, save those in `except`. */
export async function dropDatabases(serverUrl: string, prefix: string, except: readonly string[]): Promise<void> {
  await asking(serverUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1) AND datname <> ALL ($2)',
      [prefix, except],
    );
    for (const { datname } of rows) {
      await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(datname)} WITH (FORCE)`);
    }
  });
}

/** Runs `work` on a connection of its own, which must come about within `patienceMs`. */
export async function asking<T>(url: string, work: (client: pg.Client) => Promise<T>, patienceMs = 10_000): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patienceMs });
  // A cut connection also fails the query under way; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
