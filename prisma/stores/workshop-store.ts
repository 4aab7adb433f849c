import { z } from 'zod';
import { DEADLINES } from '../../domain/planning/timetable.ts';
import type { Stage, Workshop } from '../../domain/planning/workshop.ts';
import type { WorkshopStore } from '../../services/ports.ts';
import type { Database } from '../client.ts';
import type { Workshop as Row } from '../generated/client.ts';
import type { KeyRing } from '../key-ring.ts';
import { isUuid, present, without } from '../row-values.ts';
import { openFields, sealFields } from '../sealed-fields.ts';
import { owedRows, writeOwed } from './owed-rows.ts';

const stage = z.enum({
  planned: 'planned',
  'call-open': 'call-open',
  'call-closed': 'call-closed',
  decided: 'decided',
  'room-open': 'room-open',
  ended: 'ended',
} satisfies { [S in Stage]: S });

const offset = z.object({ daysBefore: z.number(), time: z.string() });
/** Offsets from the convention, in a plain column. */
const timetable = z.object({
  anchor: offset.exactOptional(),
  offsets: z.partialRecord(z.enum(DEADLINES), offset).exactOptional(),
});

/** Columns that may be empty: absent in the domain. */
const OPTIONAL = [
  'roomChannelId',
  'backstageChannelId',
  'voiceChannelId',
  'nextReminderAt',
  'postponedAt',
  'seriesId',
  'edition',
] as const;

const DAY_MILLISECONDS = 24 * 60 * 60_000;
const OPEN_TO_REPLIES: Stage[] = ['decided', 'room-open'];

/** Workshops in the database. Adding one makes the key under which everything about it is sealed. */
export function createWorkshopStore(database: Database, keys: KeyRing): WorkshopStore {
  async function workshopOf(row: Row): Promise<Workshop> {
    const fields = openFields(await keys.of(row.id), { table: 'Workshop', id: row.id }, row.sealed);
    return {
      ...without(row, 'sealed', 'wrappedKey', ...OPTIONAL),
      ...fields,
      timetable: timetable.parse(row.timetable),
      stage: stage.parse(row.stage),
      ...present('roomChannelId', row.roomChannelId),
      ...present('backstageChannelId', row.backstageChannelId),
      ...present('voiceChannelId', row.voiceChannelId),
      ...present('nextReminderAt', row.nextReminderAt),
      ...present('postponedAt', row.postponedAt),
      ...present('seriesId', row.seriesId),
      ...present('edition', row.edition),
    };
  }

  return {
    find: async (id) => {
      if (!isUuid(id)) return undefined;
      const row = await database.run((client) => client.workshop.findUnique({ where: { id } }));
      return row ? await workshopOf(row) : undefined;
    },
    list: async (serverId) => {
      const rows = await database.run((client) =>
        client.workshop.findMany({ where: { serverId }, orderBy: [{ startsAt: 'asc' }, { id: 'asc' }] }),
      );
      return await Promise.all(rows.map(workshopOf));
    },
    findByRoom: async (roomChannelId) => {
      const where = { OR: [{ roomChannelId }, { backstageChannelId: roomChannelId }] };
      const row = await database.run((client) => client.workshop.findFirst({ where }));
      return row ? await workshopOf(row) : undefined;
    },
    listRepliesDue: async (now) => {
      const where = { stage: { in: OPEN_TO_REPLIES }, repliesDueAt: { lte: now }, startsAt: { gt: now } };
      const rows = await database.run((client) => client.workshop.findMany({ where, select: { id: true } }));
      return rows.map(({ id }) => id);
    },
    listUnended: async (now) => {
      const where = { stage: { in: OPEN_TO_REPLIES }, startsAt: { lte: now } };
      const rows = await database.run((client) => client.workshop.findMany({ where, select: { id: true } }));
      return rows.map(({ id }) => id);
    },
    listDecided: async (now) => {
      const where = {
        OR: [{ stage: { in: OPEN_TO_REPLIES } }, { participants: { some: { status: { not: 'chosen' } } } }],
        stage: { not: 'ended' },
        startsAt: { gt: new Date(now.getTime() - DAY_MILLISECONDS) },
      };
      const rows = await database.run((client) => client.workshop.findMany({ where, select: { id: true } }));
      return rows.map(({ id }) => id);
    },
    saveReminders: async ({ id, version, nextReminderAt = null }, owed) => {
      const posts = await owedRows(keys, owed);
      return await database.transact(async (client) => {
        const { count } = await client.workshop.updateMany({ where: { id, version }, data: { nextReminderAt } });
        if (count === 0) return false;
        await writeOwed(client, posts);
        return true;
      });
    },
    listRemindersDue: async (now) => {
      const where = { OR: [{ nextReminderAt: { lte: now } }, { nextReminderAt: null }] };
      const rows = await database.run((client) => client.workshop.findMany({ where, select: { id: true } }));
      return rows.map(({ id }) => id);
    },
    add: async (workshop) => {
      const { key, wrappedKey } = keys.create(workshop.id);
      const sealed = sealFields(key, { table: 'Workshop', id: workshop.id }, workshop);
      await database.run((client) =>
        client.workshop.create({ data: { ...plainOf(workshop), version: workshop.version, wrappedKey, sealed } }),
      );
    },
    save: async (workshop, owed = []) => {
      const key = await keys.find(workshop.id);
      if (!key) return false;
      const sealed = sealFields(key, { table: 'Workshop', id: workshop.id }, workshop);
      const posts = await owedRows(keys, owed);
      return await database.transact(async (client) => {
        const { count } = await client.workshop.updateMany({
          where: { id: workshop.id, version: workshop.version },
          data: { ...plainOf(workshop), version: workshop.version + 1, sealed },
        });
        if (count === 0) return false;
        await writeOwed(client, posts);
        return true;
      });
    },
  };
}

/** The columns of a workshop that can be read without its key. */
export const plainOf = (workshop: Workshop) => ({
  ...without(workshop, 'title', 'parties', 'version'),
  roomChannelId: workshop.roomChannelId ?? null,
  backstageChannelId: workshop.backstageChannelId ?? null,
  voiceChannelId: workshop.voiceChannelId ?? null,
  timetable: timetable.parse(workshop.timetable),
  nextReminderAt: workshop.nextReminderAt ?? null,
  postponedAt: workshop.postponedAt ?? null,
  seriesId: workshop.seriesId ?? null,
  edition: workshop.edition ?? null,
});
