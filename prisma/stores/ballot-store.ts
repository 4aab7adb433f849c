import type { KeyObject } from 'node:crypto';
import type { Ballot } from '../../domain/rounds/ballot.ts';
import type { BallotStore } from '../../services/ports.ts';
import { type BallotKeys, ballotKeys } from '../ballot-keys.ts';
import type { Client, Database } from '../client.ts';
import { Prisma } from '../generated/client.ts';
import type { KeyRing } from '../key-ring.ts';
import { personRef } from '../references.ts';
import type { RoundKeys } from '../round-keys.ts';
import { byText, isUuid } from '../row-values.ts';
import type { Sealed } from '../sealing.ts';
import { ballotIn, sealedBallot } from './ballot-rows.ts';
import { holdAgenda } from './locks.ts';

/** Ballots in the database, with the keys of their rounds elsewhere. */
export function createBallotStore(database: Database, keys: KeyRing, roundKeys: RoundKeys): BallotStore {
  async function boxKeys(workshopKey: KeyObject, roundId: string): Promise<BallotKeys | undefined> {
    const roundKey = await roundKeys.of(roundId);
    return roundKey && ballotKeys(workshopKey, roundKey);
  }

  /** Whose round this is, with the key of its workshop. */
  async function workshopKeyOf(roundId: string): Promise<KeyObject | undefined> {
    const round = await database.run((client) =>
      client.round.findUnique({ where: { id: roundId }, select: { workshopId: true } }),
    );
    return round ? await keys.find(round.workshopId) : undefined;
  }

  return {
    layOut: async (blank) => {
      const [first] = blank;
      if (!first) return 'laid-out';
      const { roundId, workshopId } = first;
      const workshopKey = await keys.of(workshopId);
      return await database.transact(async (client) => {
        if (!(await isHeldOpen(client, first))) return 'round-closed';
        const isNew = (await client.ballot.count({ where: { roundId } })) === 0;
        // While the round is held open nobody destroys its key. Where there are ballots already and no key it was
        // lost, and another would only hide that.
        if (isNew) await roundKeys.create(roundId);
        const box = await boxKeys(workshopKey, roundId);
        if (!box) return 'laid-out';
        const rows = blank
          .map((ballot) => ({ ballot, personRef: refOf(workshopKey, ballot) }))
          // Not in the order in which the services have people, party by party.
          .toSorted(byText((row) => row.personRef))
          .map((row) => ({
            workshopId,
            roundId,
            personRef: row.personRef,
            sealed: sealedBallot(box.sealing, row.personRef, row.ballot),
          }));
        await client.ballot.createMany({ data: rows, skipDuplicates: true });
        return 'laid-out';
      });
    },

    findOwn: async (roundId, memberId) => {
      if (!isUuid(roundId)) return undefined;
      const workshopKey = await workshopKeyOf(roundId);
      const box = workshopKey && (await boxKeys(workshopKey, roundId));
      if (!box) return undefined;
      const ref = refOf(workshopKey, { roundId, memberId });
      const row = await database.run((client) =>
        client.ballot.findUnique({ where: { roundId_personRef: { roundId, personRef: ref } } }),
      );
      return row ? ballotIn(box.sealing, row) : undefined;
    },

    put: async (ballot) => {
      const { workshopId, roundId } = ballot;
      const workshopKey = await keys.of(workshopId);
      const ref = refOf(workshopKey, ballot);
      return await database.transact(async (client) => {
        if (!(await isHeldOpen(client, ballot))) return 'round-closed';
        const box = await boxKeys(workshopKey, roundId);
        // All of them, held until the end: whoever marks at this moment reads what we have written.
        const rows = await client.$queryRaw<{ personRef: string; sealed: Uint8Array<ArrayBuffer> }[]>`
          SELECT "personRef", "sealed" FROM "Ballot" WHERE "roundId" = ${roundId}::uuid
          ORDER BY "personRef" FOR UPDATE`;
        const found = rows.map((row) => ({
          personRef: row.personRef,
          ballot: box && ballotIn(box.sealing, { ...row, workshopId, roundId }),
        }));
        const own = found.find((row) => row.personRef === ref)?.ballot;
        if (!box || own?.version !== ballot.version - 1) return 'changed';
        const sealed = found.flatMap((row) => {
          const written = row.personRef === ref ? ballot : row.ballot;
          return written
            ? [{ personRef: row.personRef, sealed: sealedBallot(box.sealing, row.personRef, written) }]
            : [];
        });
        await rewrite(client, roundId, sealed);
        return 'kept';
      });
    },

    list: async (roundId) => {
      const workshopKey = isUuid(roundId) ? await workshopKeyOf(roundId) : undefined;
      const box = workshopKey && (await boxKeys(workshopKey, roundId));
      // A lost key ends the round as one in which nobody marked anything.
      if (!box) return { ballots: [], chance: () => 0 };
      const rows = await database.run((client) =>
        client.ballot.findMany({ where: { roundId }, orderBy: { personRef: 'asc' } }),
      );
      return { ballots: rows.flatMap((row) => ballotIn(box.sealing, row) ?? []), chance: box.chance };
    },

    destroy: async (roundId) => {
      if (!isUuid(roundId)) return false;
      const round = await database.run((client) =>
        client.round.findUnique({ where: { id: roundId }, select: { status: true } }),
      );
      if (round && round.status !== 'closed') return false;
      // The key first: from this moment on nobody reads them, whatever happens to the rows.
      await roundKeys.destroy(roundId);
      await database.run((client) => client.ballot.deleteMany({ where: { roundId } }));
      return true;
    },

    listUndestroyed: async () => {
      const keyed = await roundKeys.list();
      return await database.run(async (client) => {
        const rows = await client.ballot.findMany({ distinct: ['roundId'], select: { roundId: true } });
        const ids = [...new Set([...keyed, ...rows.map(({ roundId }) => roundId)])];
        const unfinished = await client.round.findMany({
          where: { id: { in: ids }, status: { not: 'closed' } },
          select: { id: true },
        });
        return ids.filter((roundId) => !unfinished.some(({ id }) => id === roundId)).toSorted();
      });
    },
  };
}

/** Keeps the round from closing until the transaction ends; `false` when it has closed, or is on no agenda. */
async function isHeldOpen(client: Client, { workshopId, roundId }: Pick<Ballot, 'workshopId' | 'roundId'>) {
  await holdAgenda(client, workshopId);
  const open = { id: roundId, workshopId, status: { in: ['open', 'paused'] } };
  return (await client.round.findFirst({ where: open, select: { id: true } })) !== null;
}

/** Another one in each round, and another than for the same person's words. */
const refOf = (workshopKey: KeyObject, { roundId, memberId }: Pick<Ballot, 'roundId' | 'memberId'>): string =>
  personRef(workshopKey, { table: 'Ballot', parentId: roundId }, memberId);

/**
 * Writes all ballots of a round anew, in one statement. Were it only the one that has changed, its row would
 * be younger than the others, and what the database keeps of former rows would tell who marked, and how often.
 */
async function rewrite(
  client: Client,
  roundId: string,
  rows: readonly { readonly personRef: string; readonly sealed: Sealed }[],
): Promise<void> {
  const values = rows.map(({ personRef: ref, sealed }) => Prisma.sql`(${ref}, ${sealed}::bytea)`);
  await client.$executeRaw`
    UPDATE "Ballot" SET "sealed" = anew."sealed" FROM (VALUES ${Prisma.join(values)}) AS anew("personRef", "sealed")
    WHERE "roundId" = ${roundId}::uuid AND "Ballot"."personRef" = anew."personRef"`;
}
