import { type Agenda, dueAt, hasStarted, isRunning } from '../../../domain/rounds/agenda.ts';
import { matterWithout } from '../../../domain/rounds/blot.ts';
import type { Statement } from '../../../domain/rounds/contribution.ts';
import { type Round, takes } from '../../../domain/rounds/round.ts';
import type { AgendaStore } from '../../../services/ports.ts';
import { byAll, copy } from './copy.ts';
import type { MemoryPosts } from './post-store.ts';

/** How the store of contributions looks at rounds, and takes a statement out of them. */
export interface MemoryRounds {
  readonly round: (id: string) => Round | undefined;
  readonly inWorkshop: (workshopId: string) => readonly Round[];
  /** Whoever has read the agenda before must look again, unless the words were still being written. */
  readonly forget: (statement: Pick<Statement, 'id' | 'workshopId' | 'roundId'>) => void;
}

/** Agendas kept in memory, and the rounds in them for those who must see whether one is open. */
export function createMemoryAgendaStore(posts: MemoryPosts): AgendaStore & MemoryRounds {
  const rows = new Map<string, Agenda>();
  return {
    round: (id) => copy([...rows.values()].flatMap(({ rounds }) => rounds).find((round) => round.id === id)),
    inWorkshop: (workshopId) => copy(rows.get(workshopId)?.rounds ?? []),
    forget: ({ id, workshopId, roundId }) => {
      const stored = rows.get(workshopId);
      if (!stored) return;
      const rounds = stored.rounds.map((round): Round => {
        const matter = round.matter && matterWithout(round.matter, id);
        return matter === round.matter ? round : { ...round, ...(matter && { matter }) };
      });
      const isWritten = rounds.some((round) => round.id === roundId && takes(round, 'statement'));
      const isForgotten = rounds.some((round, index) => round !== stored.rounds[index]);
      const epoch = stored.epoch + (isForgotten || !isWritten ? 1 : 0);
      rows.set(workshopId, { ...stored, epoch, rounds });
    },
    find: async (workshopId) => copy(rows.get(workshopId)),
    put: async (agenda, replaces) => {
      const stored = rows.get(agenda.workshopId);
      if ((stored?.epoch ?? 0) !== replaces) return false;
      if (stored && hasStarted(stored)) return false;
      rows.set(agenda.workshopId, copy(agenda));
      return true;
    },
    save: async (agenda, owed) => {
      const stored = rows.get(agenda.workshopId);
      if (!stored || stored.epoch !== agenda.epoch - 1) return false;
      requireSameRounds(stored, agenda);
      rows.set(agenda.workshopId, copy(agenda));
      posts.owe(owed);
      return true;
    },
    listDue: async (until) =>
      [...rows.values()]
        .flatMap((agenda) => {
          const due = dueAt(agenda);
          return due && due <= until ? [{ workshopId: agenda.workshopId, epoch: agenda.epoch, dueAt: due }] : [];
        })
        .sort(
          byAll(
            (due) => due.dueAt,
            ({ workshopId }) => workshopId,
          ),
        ),
    listRunning: async () =>
      [...rows.values()]
        .filter(isRunning)
        .map(({ workshopId }) => workshopId)
        .sort(),
    listVoiced: async () =>
      [...rows.values()]
        .filter(({ voiceChannelId }) => voiceChannelId !== undefined)
        .map(({ workshopId }) => workshopId)
        .sort(),
  };
}

function requireSameRounds(stored: Agenda, agenda: Agenda): void {
  const ids = ({ rounds }: Agenda): string =>
    rounds
      .map(({ id }) => id)
      .sort()
      .join();
  if (ids(stored) !== ids(agenda)) throw new Error('a save may change rounds, but neither add nor remove any');
}
