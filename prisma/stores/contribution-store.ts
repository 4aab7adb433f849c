import type { KeyObject } from 'node:crypto';
import { isWithdrawn } from '../../domain/rounds/blot.ts';
import type { Contribution } from '../../domain/rounds/contribution.ts';
import { takes } from '../../domain/rounds/round.ts';
import type { ContributionStore } from '../../services/ports.ts';
import type { Client, Database } from '../client.ts';
import type { Prisma, Contribution as Row } from '../generated/client.ts';
import type { KeyRing } from '../key-ring.ts';
import { personRef } from '../references.ts';
import { isUuid, without } from '../row-values.ts';
import { openFields, sealFields } from '../sealed-fields.ts';
import { holdAgenda, holdSummaries, lockAgenda } from './locks.ts';
import { owedRows, writeOwed } from './owed-rows.ts';
import { blotOut, forgetMaterial } from './revealed-words.ts';
import { roundOf } from './round-rows.ts';

/** Contributions in the database. */
export function createContributionStore(database: Database, keys: KeyRing): ContributionStore {
  async function contributionOf(row: Row): Promise<Contribution> {
    const fields = openFields(await keys.of(row.workshopId), { table: 'Contribution', id: row.id }, row.sealed);
    return { ...without(row, 'sealed', 'personRef', 'seq'), ...fields };
  }

  return {
    list: async (roundId) => {
      if (!isUuid(roundId)) return [];
      const rows = await database.run((client) =>
        client.contribution.findMany({ where: { roundId }, orderBy: { seq: 'asc' } }),
      );
      return await Promise.all(rows.map(contributionOf));
    },
    listOwn: async (roundId, memberId) => {
      if (!isUuid(roundId)) return [];
      const round = await database.run((client) => client.round.findUnique({ where: { id: roundId } }));
      if (!round) return [];
      const ref = writerRef(await keys.of(round.workshopId), { roundId, memberId });
      const rows = await database.run((client) =>
        client.contribution.findMany({ where: { roundId, personRef: ref }, orderBy: { item: 'asc' } }),
      );
      return await Promise.all(rows.map(contributionOf));
    },
    put: async (contribution) => {
      const { id, workshopId, roundId, item } = contribution;
      const key = await keys.of(workshopId);
      const row = {
        id,
        workshopId,
        roundId,
        item,
        personRef: writerRef(key, contribution),
        sealed: sealFields(key, { table: 'Contribution', id }, contribution),
      };
      return await database.transact(async (client) => {
        // A round closes by a change of its agenda: once this is held, the round is open until we are done, or is seen closed.
        await holdAgenda(client, workshopId);
        const stored = await client.round.findFirst({ where: { id: roundId, workshopId } });
        const round = stored && roundOf(key, stored);
        if (!round || !takes(round, contribution.kind)) return 'round-closed';
        if (contribution.kind === 'reaction') {
          return isWithdrawn(round, item) ? 'item-taken' : await replace(client, row);
        }
        const { count } = await client.contribution.createMany({ data: [row], skipDuplicates: true });
        return count === 1 ? 'kept' : 'item-taken';
      });
    },
    amend: async (statement) => {
      const { id, workshopId } = statement;
      const key = await keys.find(workshopId);
      if (!key) return 'gone';
      const sealed = sealFields(key, { table: 'Contribution', id }, statement);
      return await database.transact(async (client) => {
        if ((await holdSummaries(client, workshopId)) === 'posted') return 'summary-posted';
        const { count } = await client.contribution.updateMany({ where: { id }, data: { sealed } });
        if (count === 0) return 'gone';
        await client.summary.deleteMany({ where: { workshopId } });
        return 'kept';
      });
    },
    withdraw: async ({ id, workshopId, roundId }) => {
      const key = await keys.find(workshopId);
      if (!key) return 'gone';
      return await database.transact(async (client) => {
        // While this is held, a round neither closes nor reveals: the statement is gone before, or is taken out of what was shown.
        await lockAgenda(client, workshopId);
        const round = await client.round.findUnique({ where: { id: roundId } });
        if (round?.status === 'closing') return 'revealing';
        if ((await holdSummaries(client, workshopId)) === 'posted') return 'summary-posted';
        const { count } = await client.contribution.deleteMany({ where: { id } });
        if (count === 0) return 'gone';
        await client.summary.deleteMany({ where: { workshopId } });
        const words = { workshopId, statementId: id };
        const isForgotten = await forgetMaterial(client, key, words);
        // Once no more is written, somebody may have read the words a moment ago, to show them or to build a
        // round on them. With another epoch they look again: what was withdrawn is not written back.
        if (isForgotten || !round || !takes(roundOf(key, round), 'statement')) {
          await client.agenda.updateMany({ where: { workshopId }, data: { epoch: { increment: 1 } } });
        }
        await writeOwed(client, await owedRows(keys, await blotOut(client, key, words)));
        return 'withdrawn';
      });
    },
  };
}

/** Another one in each round: who writes much, or wrote what before, is not to be seen. */
const writerRef = (key: KeyObject, { roundId, memberId }: Pick<Contribution, 'roundId' | 'memberId'>): string =>
  personRef(key, { table: 'Contribution', parentId: roundId }, memberId);

/** In one statement: two answers sent at once must replace one another, not fail. */
async function replace(client: Client, row: Prisma.ContributionCreateManyInput): Promise<'kept'> {
  await client.$executeRaw`
    INSERT INTO "Contribution" ("id", "workshopId", "roundId", "personRef", "item", "sealed")
    VALUES (${row.id}::uuid, ${row.workshopId}::uuid, ${row.roundId}::uuid, ${row.personRef}, ${row.item},
            ${row.sealed})
    ON CONFLICT ("roundId", "personRef", "item") DO UPDATE
    SET "id" = EXCLUDED."id", "seq" = EXCLUDED."seq", "sealed" = EXCLUDED."sealed"`;
  return 'kept';
}
