import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { Application } from '../../domain/screening/application.ts';
import type { ApplicationStore } from '../../services/ports.ts';
import type { Database } from '../client.ts';
import type { Application as Row } from '../generated/client.ts';
import type { KeyRing } from '../key-ring.ts';
import { numberRef, personRef } from '../references.ts';
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
    return { ...without(row, 'sealed', 'personRef', 'numberRef'), ...fields, status: status.parse(row.status) };
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
      const where = { workshopId_personRef: { workshopId, personRef: applicantRef(key, { workshopId, memberId }) } };
      const row = await database.run((client) => client.application.findUnique({ where }));
      return row ? await applicationOf(row) : undefined;
    },
    list: async (workshopId) => {
      if (!isUuid(workshopId)) return [];
      const rows = await database.run((client) => client.application.findMany({ where: { workshopId } }));
      const applications = await Promise.all(rows.map(applicationOf));
      return applications.sort((one, other) => one.number - other.number);
    },
    add: async (application) => {
      const { workshopId } = application;
      const key = await keys.of(workshopId);
      return await database.transact(async (client) => {
        // Numbers are given one at a time, so that none is missing and none is given twice.
        await lockWorkshops(client, [workshopId]);
        const where = { workshopId, personRef: applicantRef(key, application) };
        if (await client.application.findFirst({ where })) return undefined;
        // No application is ever removed from a workshop that stays.
        const number = (await client.application.count({ where: { workshopId } })) + 1;
        const added: Application = { ...application, number, version: 1 };
        await client.application.create({ data: { ...rowOf(key, added), version: 1 } });
        return added;
      });
    },
    save: async (application) => {
      const key = await keys.find(application.workshopId);
      if (!key) return false;
      const { id, version } = application;
      const data = { ...rowOf(key, application), version: version + 1 };
      const { count } = await database.run((client) => client.application.updateMany({ where: { id, version }, data }));
      return count === 1;
    },
  };
}

const rowOf = (key: KeyObject, application: Application) => ({
  id: application.id,
  workshopId: application.workshopId,
  numberRef: numberRef(key, application.number),
  personRef: applicantRef(key, application),
  status: application.status,
  sealed: sealFields(key, { table: 'Application', id: application.id }, application),
});

const applicantRef = (key: KeyObject, { workshopId, memberId }: Pick<Application, 'workshopId' | 'memberId'>): string =>
  personRef(key, { table: 'Application', parentId: workshopId }, memberId);
