import type { Convention } from '../../domain/planning/convention.ts';
import type { Workshop } from '../../domain/planning/workshop.ts';
import type { ConventionStore } from '../../services/ports.ts';
import type { Client, Database } from '../client.ts';
import type { Convention as Row } from '../generated/client.ts';
import type { KeyRing } from '../key-ring.ts';
import { isUuid, present } from '../row-values.ts';
import { sealFields } from '../sealed-fields.ts';
import { lockConvention, lockWorkshops } from './locks.ts';
import { owedRows, writeOwed } from './owed-rows.ts';
import { mayWriteSeats, seatRows, storedSeats, writeSeats } from './participant-rows.ts';
import { plainOf } from './workshop-store.ts';

/** Conventions in the database. They are announced in public, so nothing of them is sealed. */
export function createConventionStore(database: Database, keys: KeyRing): ConventionStore {
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
    save: async ({ convention, workshops, outOf, people }, owed = []) => {
      if (!isUuid(convention.id)) return false;
      const rows = await Promise.all(workshops.map((workshop) => writtenWorkshop(keys, workshop)));
      const seats = await seatRows(keys, people?.changed ?? []);
      const posts = await owedRows(keys, owed);
      return await database.transact(async (client) => {
        // Workshops first, as everybody else does it: two transactions must not wait for each other.
        if (!(await areAsRead(client, workshops))) return false;
        await lockConvention(client, convention.id);
        if ((await client.workshop.count({ where: { conventionId: convention.id } })) !== outOf) return false;
        if (people && (await countTold(client, workshops)) !== people.outOf) return false;
        const stored = await storedSeats(client, seats);
        if (!mayWriteSeats(seats, stored)) return false;
        const { count } = await client.convention.updateMany({
          where: { id: convention.id, version: convention.version },
          data: { ...columnsOf(convention), version: convention.version + 1 },
        });
        if (count === 0) return false;
        for (const { id, ...data } of rows) await client.workshop.update({ where: { id }, data });
        await writeSeats(client, seats, stored);
        await writeOwed(client, posts);
        return true;
      });
    },
  };
}

/** Locks these workshops and tells whether they still have the versions that were read. */
async function areAsRead(client: Client, workshops: readonly Workshop[]): Promise<boolean> {
  if (workshops.length === 0) return true;
  const ids = workshops.map(({ id }) => id);
  await lockWorkshops(client, ids);
  const stored = await client.workshop.findMany({ where: { id: { in: ids } }, select: { id: true, version: true } });
  return workshops.every(({ id, version }) => stored.some((row) => row.id === id && row.version === version));
}

/** How many people of these workshops know of a seat, or knew. */
const countTold = async (client: Client, workshops: readonly Workshop[]): Promise<number> =>
  await client.participant.count({
    where: { workshopId: { in: workshops.map(({ id }) => id) }, status: { not: 'chosen' } },
  });

async function writtenWorkshop(keys: KeyRing, workshop: Workshop) {
  const { id } = workshop;
  const sealed = sealFields(await keys.of(id), { table: 'Workshop', id }, workshop);
  return { ...plainOf(workshop), id, version: workshop.version + 1, sealed };
}

const columnsOf = (convention: Convention) => ({
  ...convention,
  webPage: convention.webPage ?? null,
  registrationEndsOn: convention.registrationEndsOn ?? null,
  uid: convention.uid ?? null,
  sequence: convention.sequence ?? 0,
});

const conventionOf = ({ webPage, registrationEndsOn, uid, sequence, ...row }: Row): Convention => ({
  ...row,
  // One that was never moved has none.
  ...(sequence > 0 && { sequence }),
  ...present('webPage', webPage),
  ...present('registrationEndsOn', registrationEndsOn),
  ...present('uid', uid),
});
