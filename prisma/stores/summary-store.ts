import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { Summary } from '../../domain/transmission/summary.ts';
import type { SummaryStore } from '../../services/ports.ts';
import type { Database } from '../client.ts';
import type { KeyRing } from '../key-ring.ts';
import { isUuid, without } from '../row-values.ts';
import { openFields, sealFields } from '../sealed-fields.ts';
import { owedRows, writeOwed } from './owed-rows.ts';

const status = z.enum({ draft: 'draft', posted: 'posted' } satisfies { [S in Summary['status']]: S });

/** Summaries in the database. */
export function createSummaryStore(database: Database, keys: KeyRing): SummaryStore {
  return {
    findLatest: async (workshopId) => {
      if (!isUuid(workshopId)) return undefined;
      const row = await database.run((client) =>
        client.summary.findFirst({ where: { workshopId }, orderBy: { seq: 'desc' } }),
      );
      if (!row) return undefined;
      const fields = openFields(await keys.of(workshopId), { table: 'Summary', id: row.id }, row.sealed);
      return { ...without(row, 'sealed', 'seq'), ...fields, status: status.parse(row.status) };
    },
    add: async (summary) => {
      const data = { ...rowOf(await keys.of(summary.workshopId), summary), version: summary.version };
      await database.run((client) => client.summary.create({ data }));
    },
    save: async (summary, owed = []) => {
      const { id, version } = summary;
      const key = await keys.find(summary.workshopId);
      if (!key) return false;
      const data = { ...rowOf(key, summary), version: version + 1 };
      const posts = await owedRows(keys, owed);
      return await database.transact(async (client) => {
        const { count } = await client.summary.updateMany({ where: { id, version }, data });
        if (count === 0) return false;
        await writeOwed(client, posts);
        return true;
      });
    },
  };
}

const rowOf = (key: KeyObject, summary: Summary) => ({
  id: summary.id,
  workshopId: summary.workshopId,
  status: summary.status,
  draftedAt: summary.draftedAt,
  sealed: sealFields(key, { table: 'Summary', id: summary.id }, summary),
});
