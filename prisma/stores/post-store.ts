import type { ClaimedPost, PostStore } from '../../services/ports.ts';
import type { Client, Database } from '../client.ts';
import { Prisma, type Post as Row } from '../generated/client.ts';
import type { KeyRing } from '../key-ring.ts';
import { isUuid, present } from '../row-values.ts';
import { openFields } from '../sealed-fields.ts';
import { owedRows } from './owed-rows.ts';

/**
 * What is owed, in the database. Waiting times and claims go by the database's real
 * clock, also in a rehearsal: it is Discord that is waited for, and it does not hurry.
 */
export function createPostStore(database: Database, keys: KeyRing): PostStore {
  async function claimedOf(row: Row): Promise<ClaimedPost> {
    const { key, workshopId, attempts, nonce } = row;
    const fields = openFields(await keys.of(workshopId), { table: 'Post', id: key }, row.sealed);
    return { post: { key, workshopId, ...fields }, attempts, nonce, ...present('firstTriedAt', row.firstTriedAt) };
  }

  return {
    owe: async (posts) => {
      const data = await owedRows(keys, posts);
      await database.run((client) => client.post.createMany({ data, skipDuplicates: true }));
    },
    claim: async (limit, leaseMilliseconds) => {
      const rows = await database.transact((client) => claimRows(client, limit, leaseMilliseconds));
      return await Promise.all(rows.map(claimedOf));
    },
    markSent: async (key, messageId) => {
      await database.run((client) =>
        client.post.updateMany({
          where: { key, state: { not: 'sent' } },
          data: { state: 'sent', messageId, leaseUntil: null },
        }),
      );
    },
    postpone: async (key, milliseconds, isAttempt) => {
      await database.run(
        (client) => client.$executeRaw`
          UPDATE "Post"
          SET "leaseUntil" = NULL, "attempts" = "attempts" + ${isAttempt ? 1 : 0},
              "notBefore" = clock_timestamp() + ${milliseconds}::float8 * interval '1 millisecond'
          WHERE "key" = ${key} AND "state" = 'owed'`,
      );
    },
    markDead: async (key, reason) => {
      await database.run((client) =>
        client.post.updateMany({
          where: { key, state: 'owed' },
          data: { state: 'dead', deadReason: reason, leaseUntil: null },
        }),
      );
    },
    count: async (workshopId) => {
      if (workshopId !== undefined && !isUuid(workshopId)) return { owed: 0, sent: 0, dead: 0 };
      const groups = await database.run((client) =>
        client.post.groupBy({
          by: ['state'],
          _count: { _all: true },
          where: workshopId === undefined ? {} : { workshopId },
        }),
      );
      const of = (state: string): number => groups.find((group) => group.state === state)?._count._all ?? 0;
      return { owed: of('owed'), sent: of('sent'), dead: of('dead') };
    },
    findMessageId: async (key) => {
      const row = await database.run((client) =>
        client.post.findUnique({ where: { key }, select: { messageId: true } }),
      );
      return row?.messageId ?? undefined;
    },
  };
}

/**
 * The oldest unpaid post of each lane, unless it is held or waits; then its whole lane
 * does. Rows that another courier is claiming at this moment are passed over.
 */
async function claimRows(client: Client, limit: number, leaseMilliseconds: number): Promise<readonly Row[]> {
  const rows = await client.$queryRaw<Row[]>`
    SELECT "Post".* FROM "Post"
    JOIN (SELECT min("seq") AS "seq" FROM "Post" WHERE "state" = 'owed' GROUP BY "lane") AS "oldest" USING ("seq")
    WHERE "state" = 'owed'
      AND ("notBefore" IS NULL OR "notBefore" <= clock_timestamp())
      AND ("leaseUntil" IS NULL OR "leaseUntil" <= clock_timestamp())
    ORDER BY "seq" LIMIT ${limit}
    FOR UPDATE OF "Post" SKIP LOCKED`;
  if (rows.length === 0) return rows;
  await client.$executeRaw`
    UPDATE "Post"
    SET "leaseUntil" = clock_timestamp() + ${leaseMilliseconds}::float8 * interval '1 millisecond',
        "firstTriedAt" = COALESCE("firstTriedAt", clock_timestamp())
    WHERE "seq" IN (${Prisma.join(rows.map(({ seq }) => seq))})`;
  return rows;
}
