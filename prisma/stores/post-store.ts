import type { KeyObject } from 'node:crypto';
import type { Destination, Post } from '../../domain/post.ts';
import type { ClaimedPost, PostStore } from '../../services/ports.ts';
import type { Client, Database } from '../client.ts';
import type { Post as Row } from '../generated/client.ts';
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
  async function postOf({ keyRef, workshopId, sealed }: Row): Promise<Post> {
    return { workshopId, ...openFields(await keys.of(workshopId), { table: 'Post', id: keyRef }, sealed) };
  }

  async function claimedOf(row: ClaimedRow): Promise<ClaimedPost> {
    const { attempts, nonce, formerlyTriedAt } = row;
    return { post: await postOf(row), attempts, nonce, ...present('firstTriedAt', formerlyTriedAt) };
  }

  return {
    owe: async (posts) => {
      const rows = await owedRows(keys, posts);
      await database.transact((client) => writeOwed(client, rows));
    },
    claim: async (limit, leaseMilliseconds) => {
      const rows = await database.run((client) => claimRows(client, limit, leaseMilliseconds));
      return await Promise.all(rows.map(claimedOf));
    },
    release: async () => {
      await database.run((client) =>
        client.post.updateMany({ where: { state: 'owed', leaseUntil: { not: null } }, data: { leaseUntil: null } }),
      );
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
      return { post: await postOf(row), messageId: row.messageId };
    },
  };
}

/** A claimed row, with when it had been tried first before this claim. */
type ClaimedRow = Row & { readonly formerlyTriedAt: Date | null };

/**
 * The oldest unpaid post of each lane, unless it is held or waits; then its whole lane
 * does. Rows that another courier is claiming at this moment are passed over. One statement,
 * because in a busy second there are as many claims as posts.
 */
async function claimRows(client: Client, limit: number, leaseMilliseconds: number): Promise<readonly ClaimedRow[]> {
  const rows = await client.$queryRaw<ClaimedRow[]>`
    WITH "claimable" AS MATERIALIZED (
      SELECT "Post"."seq", "Post"."firstTriedAt" FROM "Post"
      JOIN (SELECT min("seq") AS "seq" FROM "Post" WHERE "state" = 'owed' GROUP BY "lane") AS "oldest" USING ("seq")
      WHERE "state" = 'owed'
        AND ("notBefore" IS NULL OR "notBefore" <= clock_timestamp())
        AND ("leaseUntil" IS NULL OR "leaseUntil" <= clock_timestamp())
      ORDER BY "seq" LIMIT ${limit}
      FOR UPDATE OF "Post" SKIP LOCKED
    )
    UPDATE "Post"
    SET "leaseUntil" = clock_timestamp() + ${leaseMilliseconds}::float8 * interval '1 millisecond',
        "firstTriedAt" = COALESCE("Post"."firstTriedAt", clock_timestamp())
    FROM "claimable" WHERE "Post"."seq" = "claimable"."seq"
    RETURNING "Post".*, "claimable"."firstTriedAt" AS "formerlyTriedAt"`;
  return rows.toSorted((one, other) => Number(one.seq - other.seq));
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
