import type { KeyObject } from 'node:crypto';
import { randomUUID } from 'node:crypto';
import type { PaperHome } from '../../domain/paper.ts';
import type { AnyPaper, PaperContents, PaperKind, PaperOf, PaperStore } from '../../services/ports.ts';
import type { Client, Database } from '../client.ts';
import type { Paper as Row } from '../generated/client.ts';
import type { KeyRing } from '../key-ring.ts';
import { paperRef } from '../references.ts';
import { byText, isUuid } from '../row-values.ts';
import { openFields, sealFields } from '../sealed-fields.ts';
import { lockServer, lockWorkshops } from './locks.ts';
import { owedRows, writeOwed } from './owed-rows.ts';
import { keyOfHome, plainHome } from './paper-home.ts';

/** Papers in the database. A workshop's are sealed under its key; a server's under one that follows from the master key. */
export function createPaperStore(database: Database, keys: KeyRing): PaperStore {
  function paperOf<K extends PaperKind>(key: KeyObject, row: Row, kind: K): PaperOf<K> {
    const { key: name, content } = openFields(key, { table: 'Paper', id: row.id }, row.sealed);
    const home = row.workshopId === null ? { serverId: row.serverId ?? '' } : { workshopId: row.workshopId };
    // Only this store writes papers of a kind, and only with that kind's content.
    return { kind, home, key: name, version: row.version, content: content as PaperContents[K] };
  }

  return {
    find: async (kind, home, name = '') => {
      const key = await keyOfHome(keys, home);
      if (!key) return undefined;
      const where = { keyRef: paperRef(key, { kind, home, name }) };
      const row = await database.run((client) => client.paper.findUnique({ where }));
      return row ? paperOf(key, row, kind) : undefined;
    },
    list: async (kind, home) => {
      const key = await keyOfHome(keys, home);
      if (!key) return [];
      const rows = await database.run((client) => client.paper.findMany({ where: { ...plainHome(home), kind } }));
      return rows.map((row) => paperOf(key, row, kind)).sort(byText((paper) => paper.key));
    },
    save: async (papers, owed = []) => {
      const [first] = papers;
      if (!first) return true;
      const key = await keyOfHome(keys, first.home);
      if (!key) return false;
      const posts = await owedRows(keys, owed);
      return await database.transact(async (client) => {
        await lockHome(client, first.home);
        const refs = papers.map((paper) => paperRef(key, { kind: paper.kind, home: paper.home, name: paper.key }));
        const stored = await client.paper.findMany({ where: { keyRef: { in: refs } } });
        const isStale = papers.some(
          ({ version }, index) => (stored.find(({ keyRef }) => keyRef === refs[index])?.version ?? 0) !== version,
        );
        if (isStale) return false;
        for (const [index, paper] of papers.entries()) {
          const keyRef = refs[index] ?? '';
          const id = stored.find((row) => row.keyRef === keyRef)?.id ?? randomUUID();
          const data = { id, ...plainHome(paper.home), kind: paper.kind, keyRef, ...written(key, id, paper) };
          await client.paper.upsert({ where: { keyRef }, create: data, update: data });
        }
        await writeOwed(client, posts);
        return true;
      });
    },
    remove: async (kind, home, name = '') => {
      const key = await keyOfHome(keys, home);
      if (!key) return;
      await database.run((client) =>
        client.paper.deleteMany({ where: { keyRef: paperRef(key, { kind, home, name }) } }),
      );
    },
  };
}

const written = (key: KeyObject, id: string, { key: name, content, version }: AnyPaper) => ({
  sealed: sealFields(key, { table: 'Paper', id }, { key: name, content }),
  version: version + 1,
});

async function lockHome(client: Client, home: PaperHome): Promise<void> {
  if ('workshopId' in home) await lockWorkshops(client, [home.workshopId].filter(isUuid));
  else await lockServer(client, home.serverId);
}
