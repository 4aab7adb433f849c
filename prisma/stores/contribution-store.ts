import type { Contribution } from '../../domain/rounds/contribution.ts';
import type { ContributionStore } from '../../services/ports.ts';
import type { Client, Database } from '../client.ts';
import type { Prisma, Contribution as Row } from '../generated/client.ts';
import type { KeyRing } from '../key-ring.ts';
import { personRef } from '../references.ts';
import { isUuid, without } from '../row-values.ts';
import { openFields, sealFields } from '../sealed-fields.ts';
import { holdAgenda } from './locks.ts';

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
      const ref = personRef(await keys.of(round.workshopId), memberId);
      const rows = await database.run((client) =>
        client.contribution.findMany({ where: { roundId, personRef: ref }, orderBy: { item: 'asc' } }),
      );
      return await Promise.all(rows.map(contributionOf));
    },
    put: async (contribution) => {
      const { id, workshopId, roundId, item, submittedAt } = contribution;
      const key = await keys.of(workshopId);
      const row = {
        id,
        workshopId,
        roundId,
        item,
        submittedAt,
        personRef: personRef(key, contribution.memberId),
        sealed: sealFields(key, { table: 'Contribution', id }, contribution),
      };
      return await database.transact(async (client) => {
        // A round closes by a change of its agenda: once this is held, the round is open until we are done, or is seen closed.
        await holdAgenda(client, workshopId);
        const open = { id: roundId, workshopId, status: { in: ['open', 'paused'] } };
        if (!(await client.round.findFirst({ where: open, select: { id: true } }))) return 'round-closed';
        if (contribution.kind === 'reaction') return await replace(client, row);
        const { count } = await client.contribution.createMany({ data: [row], skipDuplicates: true });
        return count === 1 ? 'kept' : 'item-taken';
      });
    },
  };
}

/** In one statement: two answers sent at once must replace one another, not fail. */
async function replace(client: Client, row: Prisma.ContributionCreateManyInput): Promise<'kept'> {
  await client.$executeRaw`
    INSERT INTO "Contribution" ("id", "workshopId", "roundId", "personRef", "item", "submittedAt", "sealed")
    VALUES (${row.id}::uuid, ${row.workshopId}::uuid, ${row.roundId}::uuid, ${row.personRef}, ${row.item},
            ${row.submittedAt}, ${row.sealed})
    ON CONFLICT ("roundId", "personRef", "item") DO UPDATE
    SET "id" = EXCLUDED."id", "submittedAt" = EXCLUDED."submittedAt", "seq" = EXCLUDED."seq", "sealed" = EXCLUDED."sealed"`;
  return 'kept';
}
