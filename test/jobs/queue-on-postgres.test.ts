import pg from 'pg';
import { describeQueue } from '../contracts/queue-contract.ts';
import { freshDatabase } from '../support/database.ts';
import { databaseClock } from './database-clock.ts';

describeQueue('PostgreSQL', async () => {
  const database = await freshDatabase();
  const pool = new pg.Pool({ connectionString: database.url, max: 4 });
  // The database is dropped under idle connections at the end.
  pool.on('error', () => {});

  return {
    backend: { kind: 'postgres', connectionString: database.url },
    clock: databaseClock(pool),
    async dump() {
      const tables = await pool.query<{ name: string }>(
        "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq'",
      );
      const contents = await Promise.all(tables.rows.map(({ name }) => pool.query(`SELECT * FROM ${name}`)));
      return JSON.stringify(contents.map(({ rows }) => rows));
    },
    async close() {
      await pool.end();
      await database.drop();
    },
  };
});
