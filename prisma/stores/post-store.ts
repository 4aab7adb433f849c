import type { KeyObject } from 'node:crypto';
import type { Destination } from '../../domain/post.ts';
import type { ClaimedPost, PostStore } from '../../services/ports.ts';
import type { Client, Database } from '../client.ts';
import { Prisma, type Post as Row } from '../generated/client.ts';
import type { KeyRing } from '../key-ring.ts';
import { laneOf } from '../references.ts';
import { isUuid, present } from '../row-values.ts';
import { openFields, sealFields } from '../sealed-fields.ts';
import { owedRows, writeOwed } from './owed-rows.ts';

/**
 * What is owed, in the database. Waiting times and claims go by the database's real
 * clock, also in a rehearsal: it is Discord that is waited for, and it does not hurry.
 */
export function createPostStore(database: Database, keys: KeyRing): PostStore {
  async function claimedOf(row: Row): Promise<ClaimedPost> {
    const { keyRef, workshopId, attempts, nonce } = row;
    const fields = openFields(await keys.of(workshopId), { table: 'Post', id: keyRef }, row.sealed);
    return { post: { workshopId, ...fields }, attempts, nonce, ...present('firstTriedAt', row.firstTriedAt) };
  }

  return {
    owe: async (posts) => {
      const rows = await owedRows(keys, posts);
      await database.transact((client) => writeOwed(client, rows));
    },
    claim: async (limit, leaseMilliseconds) => {
      const rows = await database.transact((client) => claimRows(client, limit, leaseMilliseconds));
      return await Promise.all(rows.map(claimedOf));
    },
    markSent: async (key, messageId) => {
      await database.run((client) =>
        client.post.updateMany({
          where: { keyRef: keys.postRefOf(key), state: { not: 'sent' } },
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
          WHERE "keyRef" = ${keys.postRefOf(key)} AND "state" = 'owed'`,
      );
    },
    markDead: async (key, reason) => {
      await database.run((client) =>
        client.post.updateMany({
          where: { keyRef: keys.postRefOf(key), state: 'owed' },
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
    redirect: async (workshopId, fromChannelId, toChannelId) => {
      const key = await keys.find(workshopId);
      if (!key) return;
      await database.transact((client) => moveLane(client, key, { workshopId, fromChannelId, toChannelId }));
    },
    listDead: async (postKeys) => {
      const keyOf = new Map(postKeys.map((key) => [keys.postRefOf(key), key]));
      const rows = await database.run((client) =>
        client.post.findMany({
          where: { keyRef: { in: [...keyOf.keys()] }, state: 'dead' },
          orderBy: { seq: 'asc' },
          select: { keyRef: true },
        }),
      );
      return rows.flatMap(({ keyRef }) => keyOf.get(keyRef) ?? []);
    },
    markMoved: async (key, messageId) => {
      await database.run((client) =>
        client.post.updateMany({
          where: { keyRef: keys.postRefOf(key), state: { not: 'owed' } },
          data: { state: 'sent', messageId },
        }),
      );
    },
    findSent: async (key) => {
      const row = await database.run((client) => client.post.findUnique({ where: { keyRef: keys.postRefOf(key) } }));
      if (row?.state !== 'sent' || row.messageId === null) return undefined;
      return { post: (await claimedOf(row)).post, messageId: row.messageId };
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

interface Move {
  readonly workshopId: string;
  readonly fromChannelId: string;
  readonly toChannelId: string;
}

/** Where a post goes stands in its sealed column too, so each is opened and sealed anew. */
async function moveLane(client: Client, key: KeyObject, { workshopId, fromChannelId, toChannelId }: Move) {
  const lane = laneOf(key, { kind: 'channel', channelId: fromChannelId });
  const to: Destination = { kind: 'channel', channelId: toChannelId };
  const rows = await client.$queryRaw<Row[]>`
    SELECT * FROM "Post" WHERE "workshopId" = ${workshopId}::uuid AND "lane" = ${lane} AND "state" = 'owed'
    ORDER BY "seq" FOR UPDATE`;
  for (const row of rows) {
    const place = { table: 'Post', id: row.keyRef } as const;
    const sealed = sealFields(key, place, { ...openFields(key, place, row.sealed), to });
    await client.post.updateMany({
      where: { keyRef: row.keyRef, state: 'owed' },
      data: { lane: laneOf(key, to), sealed, notBefore: null },
    });
  }
}
