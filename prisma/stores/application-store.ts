import { z } from 'zod';
import type { Application } from '../../domain/screening/application.ts';
import type { ApplicationStore } from '../../services/ports.ts';
import type { Database } from '../client.ts';
import type { Application as Row } from '../generated/client.ts';
import type { KeyRing } from '../key-ring.ts';
import { personRef } from '../references.ts';
import { isUuid, without } from '../row-values.ts';
import { openFields, sealFields } from '../sealed-fields.ts';
import { lockWorkshops } from './locks.ts';

const status = z.enum({ submitted: 'submitted', withdrawn: 'withdrawn' } satisfies {
  [S in Application['status']]: S;
});

/** Applications in the database. */
export function createApplicationStore(database: Database, keys: KeyRing): ApplicationStore {
  async function applicationOf(row: Row): Promise<Application> {
    const fields = openFields(await keys.of(row.workshopId), { table: 'Application', id: row.id }, row.sealed);
    return { ...without(row, 'sealed', 'personRef'), ...fields, status: status.parse(row.status) };
  }

  async function sealedOf(application: Omit<Application, 'number' | 'version'>) {
    const key = await keys.of(application.workshopId);
    return {
      personRef: personRef(key, application.memberId),
      sealed: sealFields(key, { table: 'Application', id: application.id }, application),
    };
  }

  return {
    find: async (id) => {
      if (!isUuid(id)) return undefined;
      const row = await database.run((client) => client.application.findUnique({ where: { id } }));
      return row ? await applicationOf(row) : undefined;
    },
    findByMember: async (workshopId, memberId) => {
      const key = await keys.find(workshopId);
      if (!key) return undefined;
      const where = { workshopId_personRef: { workshopId, personRef: personRef(key, memberId) } };
      const row = await database.run((client) => client.application.findUnique({ where }));
      return row ? await applicationOf(row) : undefined;
    },
    list: async (workshopId) => {
      if (!isUuid(workshopId)) return [];
      const rows = await database.run((client) =>
        client.application.findMany({ where: { workshopId }, orderBy: { number: 'asc' } }),
      );
      return await Promise.all(rows.map(applicationOf));
    },
    add: async (application) => {
      const { id, workshopId, submittedAt } = application;
      const sealed = await sealedOf(application);
      return await database.transact(async (client) => {
        // Numbers are given one at a time, so that none is missing and none is given twice.
        await lockWorkshops(client, [workshopId]);
        const isKnown = await client.application.findFirst({ where: { workshopId, personRef: sealed.personRef } });
        if (isKnown) return undefined;
        const last = await client.application.aggregate({ where: { workshopId }, _max: { number: true } });
        const added = { number: (last._max.number ?? 0) + 1, version: 1 };
        await client.application.create({
          data: { id, workshopId, submittedAt, status: application.status, ...added, ...sealed },
        });
        return { ...application, ...added };
      });
    },
    save: async (application) => {
      if (!(await keys.find(application.workshopId))) return false;
      const { id, version, submittedAt } = application;
      const data = { submittedAt, status: application.status, version: version + 1, ...(await sealedOf(application)) };
      const { count } = await database.run((client) => client.application.updateMany({ where: { id, version }, data }));
      return count === 1;
    },
  };
}
