import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { Participant, ParticipantStatus } from '../../domain/screening/participant.ts';
import type { JudgedBy, PaperVersions, ParticipantStore } from '../../services/ports.ts';
import type { Client, Database } from '../client.ts';
import type { Participant as Row } from '../generated/client.ts';
import type { KeyRing } from '../key-ring.ts';
import { aliasRef, paperRef, personRef } from '../references.ts';
import { byText, isUuid, without } from '../row-values.ts';
import { openFields, sealFields } from '../sealed-fields.ts';
import type { Sealed } from '../sealing.ts';
import { lockWorkshops } from './locks.ts';
import { owedRows, writeOwed } from './owed-rows.ts';
import { keyOfHome, plainHome } from './paper-home.ts';

const status = z.enum({
  chosen: 'chosen',
  invited: 'invited',
  accepted: 'accepted',
  ready: 'ready',
  declined: 'declined',
  withdrawn: 'withdrawn',
  lapsed: 'lapsed',
} satisfies { [S in ParticipantStatus]: S });

/** Participants in the database. Every write locks its workshop, so that a cohort is judged and written as one. */
export function createParticipantStore(database: Database, keys: KeyRing): ParticipantStore {
  async function participantOf(row: Row): Promise<Participant> {
    const fields = openFields(await keys.of(row.workshopId), { table: 'Participant', id: row.id }, row.sealed);
    return { ...without(row, 'sealed', 'personRef', 'aliasRef'), ...fields, status: status.parse(row.status) };
  }

  return {
    find: async (id) => {
      if (!isUuid(id)) return undefined;
      const row = await database.run((client) => client.participant.findUnique({ where: { id } }));
      return row ? await participantOf(row) : undefined;
    },
    findByMember: async (workshopId, memberId) => {
      const key = await keys.find(workshopId);
      if (!key) return undefined;
      const where = { workshopId_personRef: { workshopId, personRef: seatRef(key, { workshopId, memberId }) } };
      const row = await database.run((client) => client.participant.findUnique({ where }));
      return row ? await participantOf(row) : undefined;
    },
    list: async (workshopId) => {
      if (!isUuid(workshopId)) return [];
      const rows = await database.run((client) => client.participant.findMany({ where: { workshopId } }));
      const participants = await Promise.all(rows.map(participantOf));
      return participants.sort((one, other) => one.alias - other.alias);
    },
    propose: async (workshopId, cohort) => {
      const key = await keys.of(workshopId);
      const data = cohort.map((participant) => ({ ...rowOf(key, participant), version: participant.version }));
      return await database.transact(async (client) => {
        await lockWorkshops(client, [workshopId]);
        if (await client.participant.findFirst({ where: { workshopId, status: { not: 'chosen' } } })) return false;
        await client.participant.deleteMany({ where: { workshopId } });
        await client.participant.createMany({ data: shuffled(data) });
        return true;
      });
    },
    save: async (participants, owed = [], judgedBy) => {
      const workshopIds = [...new Set(participants.map(({ workshopId }) => workshopId))];
      const rows = await Promise.all(
        participants.map(async (participant) => ({
          expected: participant.version,
          data: { ...rowOf(await keys.of(participant.workshopId), participant), version: participant.version + 1 },
        })),
      );
      const posts = await owedRows(keys, owed);
      return await database.transact(async (client) => {
        if (workshopIds.length > 0) await lockWorkshops(client, workshopIds);
        const stored = await client.participant.findMany({ where: { workshopId: { in: workshopIds } } });
        if (!rows.every((row) => mayWrite(row, stored))) return false;
        if (judgedBy && !(await isAsJudged(client, keys, judgedBy))) return false;
        for (const data of shuffled(rows.map((row) => row.data))) await write(client, data, stored);
        await writeOwed(client, posts);
        return true;
      });
    },
  };
}

/**
 * Whether all is as it was when it was judged. The workshop is locked by then, so that none of it, nor any of its papers,
 * is written before this transaction ends.
 */
async function isAsJudged(client: Client, keys: KeyRing, { workshop, papers }: JudgedBy): Promise<boolean> {
  const row = await client.workshop.findUnique({ where: { id: workshop.id }, select: { version: true } });
  if (row?.version !== workshop.version) return false;
  for (const one of papers) if (!(await areThese(client, keys, one))) return false;
  return true;
}

async function areThese(client: Client, keys: KeyRing, { kind, home, versions }: PaperVersions): Promise<boolean> {
  const key = await keyOfHome(keys, home);
  if (!key) return versions.length === 0;
  const where = { ...plainHome(home), kind };
  const rows = await client.paper.findMany({ where, select: { keyRef: true, version: true } });
  const stored = new Map(rows.map((row) => [row.keyRef, row.version]));
  return (
    stored.size === versions.length &&
    versions.every(({ key: name, version }) => stored.get(paperRef(key, { kind, home, name })) === version)
  );
}

type NewRow = Omit<Row, 'sealed'> & { readonly sealed: Sealed };

const rowOf = (key: KeyObject, participant: Participant): Omit<NewRow, 'version'> => ({
  id: participant.id,
  workshopId: participant.workshopId,
  personRef: seatRef(key, participant),
  aliasRef: aliasRef(key, participant.alias),
  status: participant.status,
  sealed: sealFields(key, { table: 'Participant', id: participant.id }, participant),
});

const seatRef = (key: KeyObject, { workshopId, memberId }: Pick<Participant, 'workshopId' | 'memberId'>): string =>
  personRef(key, { table: 'Participant', parentId: workshopId }, memberId);

/** Rows in an order that follows from what can be read in them: a cohort comes party by party, and rows lie as they were written. */
const shuffled = <R extends Pick<NewRow, 'personRef'>>(rows: readonly R[]): R[] =>
  [...rows].sort(byText(({ personRef }) => personRef));

/** A stored participant must be the one that was read; a new one (version 0) needs a person and an alias that are not taken. */
function mayWrite({ expected, data }: { expected: number; data: NewRow }, stored: readonly Row[]): boolean {
  const same = stored.find(({ id }) => id === data.id);
  if (same) return same.version === expected;
  const isTaken = stored.some(
    (row) => row.workshopId === data.workshopId && (row.personRef === data.personRef || row.aliasRef === data.aliasRef),
  );
  return expected === 0 && !isTaken;
}

async function write(client: Client, data: NewRow, stored: readonly Row[]): Promise<void> {
  const isStored = stored.some(({ id }) => id === data.id);
  if (isStored) await client.participant.update({ where: { id: data.id }, data });
  else await client.participant.create({ data });
}
