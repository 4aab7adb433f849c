import pg from 'pg';
import { asking } from '../../prisma/embedded/databases.ts';
import type { FastClock } from './clock-of-rounds.ts';

/**
 * Lets the clock of a whole database run fast: leases, waiting times and rounds alike.
 *
 * A function of ours stands before the server's own of the same name. Connections that are
 * opened from now on see it; so it is done before the first.
 */
export async function hasten(databaseUrl: string, { speed, origin }: FastClock): Promise<void> {
  const name = decodeURIComponent(new URL(databaseUrl).pathname.slice(1));
  await asking(databaseUrl, async (client) => {
    await client.query(`
      CREATE FUNCTION public.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$
        SELECT to_timestamp(${origin.getTime() / 1_000})
          + (pg_catalog.clock_timestamp() - to_timestamp(${origin.getTime() / 1_000})) * ${speed} $$`);
    await client.query(`ALTER DATABASE ${pg.escapeIdentifier(name)} SET search_path = public, pg_catalog`);
  });
}
