import type { Convention } from '../../domain/planning/convention.ts';
import type { ConventionStore } from '../../services/ports.ts';
import type { Database } from '../client.ts';
import type { Convention as Row } from '../generated/client.ts';
import { isUuid, present } from '../row-values.ts';

/** Conventions in the database. They are announced in public, so nothing of them is sealed. */
export function createConventionStore(database: Database): ConventionStore {
  return {
    find: async (id) => {
      if (!isUuid(id)) return undefined;
      const row = await database.run((client) => client.convention.findUnique({ where: { id } }));
      return row ? conventionOf(row) : undefined;
    },
    list: async (serverId) => {
      const rows = await database.run((client) =>
        client.convention.findMany({ where: { serverId }, orderBy: [{ startsOn: 'asc' }, { id: 'asc' }] }),
      );
      return rows.map(conventionOf);
    },
    add: async (convention) => {
      await database.run((client) => client.convention.create({ data: convention }));
    },
  };
}

const conventionOf = ({ webPage, registrationEndsOn, uid, ...row }: Row): Convention => ({
  ...row,
  ...present('webPage', webPage),
  ...present('registrationEndsOn', registrationEndsOn),
  ...present('uid', uid),
});
