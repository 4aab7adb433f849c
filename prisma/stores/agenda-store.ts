import { type Agenda, dueAt, isRunning } from '../../domain/rounds/agenda.ts';
import type { AgendaStore } from '../../services/ports.ts';
import type { Database } from '../client.ts';
import type { KeyRing } from '../key-ring.ts';
import { isUuid, present } from '../row-values.ts';
import { owedRows, writeOwed } from './owed-rows.ts';
import { isSameRound, roundOf, roundRow } from './round-rows.ts';

/** Agendas and their rounds in the database. */
export function createAgendaStore(database: Database, keys: KeyRing): AgendaStore {
  return {
    find: async (workshopId) => {
      if (!isUuid(workshopId)) return undefined;
      const row = await database.run((client) =>
        client.agenda.findUnique({ where: { workshopId }, include: { rounds: { orderBy: { ordinal: 'asc' } } } }),
      );
      if (!row) return undefined;
      const key = await keys.of(workshopId);
      const { roomChannelId, epoch } = row;
      return {
        workshopId,
        roomChannelId,
        ...present('backstageChannelId', row.backstageChannelId),
        ...present('voiceChannelId', row.voiceChannelId),
        epoch,
        rounds: row.rounds.map((round) => roundOf(key, round)),
      };
    },

    put: async (agenda, replaces) => {
      const { workshopId } = agenda;
      const key = await keys.of(workshopId);
      const rounds = agenda.rounds.map((round) => roundRow(key, workshopId, round));
      return await database.transact(async (client) => {
        const count =
          replaces === 0
            ? (await client.agenda.createMany({ data: [clockOf(agenda)], skipDuplicates: true })).count
            : (
                await client.agenda.updateMany({
                  where: { workshopId, epoch: replaces, rounds: { every: { status: 'planned' } } },
                  data: clockOf(agenda),
                })
              ).count;
        if (count === 0) return false;
        await client.round.deleteMany({ where: { workshopId } });
        await client.round.createMany({ data: rounds });
        return true;
      });
    },

    save: async (agenda, owed) => {
      const { workshopId } = agenda;
      const key = await keys.find(workshopId);
      if (!key) return false;
      const posts = await owedRows(keys, owed);
      return await database.transact(async (client) => {
        // First of all, for its lock on the row: then posts are numbered in the order in which agendas change.
        const { count } = await client.agenda.updateMany({
          where: { workshopId, epoch: agenda.epoch - 1 },
          data: clockOf(agenda),
        });
        if (count === 0) return false;

        const stored = await client.round.findMany({ where: { workshopId } });
        requireSameRounds(agenda, stored);
        for (const round of agenda.rounds) {
          if (stored.some((row) => row.id === round.id && isSameRound(key, row, round))) continue;
          await client.round.update({ where: { id: round.id }, data: roundRow(key, workshopId, round) });
        }
        await writeOwed(client, posts);
        return true;
      });
    },

    listDue: async (until) => {
      const rows = await database.run((client) =>
        client.agenda.findMany({
          where: { dueAt: { lte: until } },
          orderBy: [{ dueAt: 'asc' }, { workshopId: 'asc' }],
          select: { workshopId: true, epoch: true, dueAt: true },
        }),
      );
      return rows.flatMap(({ dueAt: due, ...row }) => (due ? [{ ...row, dueAt: due }] : []));
    },

    listRunning: async () => {
      const rows = await database.run((client) =>
        client.agenda.findMany({
          where: { isRunning: true },
          orderBy: { workshopId: 'asc' },
          select: { workshopId: true },
        }),
      );
      return rows.map(({ workshopId }) => workshopId);
    },

    listVoiced: async () => {
      const rows = await database.run((client) =>
        client.agenda.findMany({
          where: { voiceChannelId: { not: null } },
          orderBy: { workshopId: 'asc' },
          select: { workshopId: true },
        }),
      );
      return rows.map(({ workshopId }) => workshopId);
    },
  };
}

const clockOf = (agenda: Agenda) => ({
  workshopId: agenda.workshopId,
  roomChannelId: agenda.roomChannelId,
  backstageChannelId: agenda.backstageChannelId ?? null,
  voiceChannelId: agenda.voiceChannelId ?? null,
  epoch: agenda.epoch,
  dueAt: dueAt(agenda) ?? null,
  isRunning: isRunning(agenda),
});

function requireSameRounds({ rounds }: Agenda, stored: readonly { readonly id: string }[]): void {
  const areSame = rounds.length === stored.length && rounds.every(({ id }) => stored.some((row) => row.id === id));
  if (!areSame) throw new Error('a save may change rounds, but neither add nor remove any');
}
