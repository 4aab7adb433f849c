import { z } from 'zod';
import type { Participant, ParticipantStatus } from '../../domain/screening/participant.ts';
import type { JudgedBy, PaperVersions, ParticipantStore } from '../../services/ports.ts';
import type { Client, Database } from '../client.ts';
import type { Participant as Row } from '../generated/client.ts';
import type { KeyRing } from '../key-ring.ts';
import { paperRef } from '../references.ts';
import { isUuid, without } from '../row-values.ts';
import { openFields } from '../sealed-fields.ts';
import { lockWorkshops } from './locks.ts';
import { owedRows, writeOwed } from './owed-rows.ts';
import { keyOfHome, plainHome } from './paper-home.ts';
import { mayWriteSeats, rowOf, seatRef, seatRows, shuffled, storedSeats, writeSeats } from './participant-rows.ts';

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
      const rows = await seatRows(keys, participants);
      const posts = await owedRows(keys, owed);
      return await database.transact(async (client) => {
        if (workshopIds.length > 0) await lockWorkshops(client, workshopIds);
        const stored = await storedSeats(client, rows);
        if (!mayWriteSeats(rows, stored)) return false;
        if (judgedBy && !(await isAsJudged(client, keys, judgedBy))) return false;
        await writeSeats(client, rows, stored);
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
