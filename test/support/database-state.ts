import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { expect } from 'vitest';
import type { Reply } from '../../rehearsal/discord/actor/send.ts';
import type { House } from './house.ts';
import { messageOf } from './walk.ts';

/** Rows and a digest of them, by table. */
export type DatabaseState = Readonly<Record<string, string>>;

/** These change by themselves: the bot's sign of life, and what PostgreSQL was taught by our migrations. */
const RESTLESS = ['Pulse', '_prisma_migrations'];

/**
 * What lies in a database, as a number of rows and a digest for each of our tables:
 * two states are equal when no row was added, removed or changed. The queue has a
 * schema of its own and is not looked at; its alarms are only hints.
 */
export async function databaseState(url: string): Promise<DatabaseState> {
  return await asking(url, async (client) => {
    const { rows: tables } = await client.query<{ tablename: string }>(
      "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND NOT tablename = ANY($1) ORDER BY tablename",
      [RESTLESS],
    );
    const state: Record<string, string> = {};
    for (const { tablename } of tables) {
      const { rows } = await client.query<{ state: string }>(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(row::text, '' ORDER BY row::text)), '') AS state
         FROM "${tablename}" row`,
      );
      state[tablename] = rows[0]?.state ?? '';
    }
    return state;
  });
}

/** Answers one question to a database, on a connection of its own. */
export async function asking<T>(url: string, question: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await question(client);
  } finally {
    await client.end();
  }
}

/** Waits until nothing is owed to anybody any more, for at most fifteen seconds. */
async function quiet(url: string): Promise<void> {
  await asking(url, async (client) => {
    for (let tries = 0; tries < 300; tries += 1) {
      const { rows } = await client.query(`SELECT 1 FROM "Post" WHERE "state" = 'owed' LIMIT 1`);
      if (rows.length === 0) return;
      await pause(50);
    }
    throw new Error('waited in vain for the posts to be sent');
  });
}

/**
 * Does something that is to come to nothing, and sees to it that it does: no row is
 * different afterwards, and nothing has been posted to anybody but the asker.
 */
export async function changingNothing<T>({ databaseUrl, server }: House, deed: () => Promise<T>): Promise<T> {
  await quiet(databaseUrl);
  const before = { rows: await databaseState(databaseUrl), posts: postsOf(server) };

  const result = await deed();

  await quiet(databaseUrl);
  expect({ rows: await databaseState(databaseUrl), posts: postsOf(server) }).toEqual(before);
  return result;
}

/** What somebody reads in private who is refused something; nothing else may have happened. */
export async function refusalOf(house: House, deed: () => Promise<Reply>): Promise<string> {
  const answer = await changingNothing(house, () => messageOf(deed()));
  expect({ ephemeral: answer.ephemeral, thinking: answer.thinking }).toEqual({ ephemeral: true, thinking: false });
  return answer.content;
}

const postsOf = ({ botMessages }: House['server']) =>
  botMessages.filter(({ ephemeral }) => !ephemeral).map(({ id, content, deletedAt }) => ({ id, content, deletedAt }));
