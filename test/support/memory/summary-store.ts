import type { Summary } from '../../../domain/transmission/summary.ts';
import type { SummaryStore } from '../../../services/ports.ts';
import { copy } from './copy.ts';
import type { MemoryPosts } from './post-store.ts';

/** How the store of contributions sees to it that no draft quotes what may not be quoted. */
export interface MemoryDrafts {
  readonly isPosted: (workshopId: string) => boolean;
  readonly destroyDrafts: (workshopId: string) => void;
}

/** Summaries kept in memory. */
export function createMemorySummaryStore(posts: MemoryPosts): SummaryStore & MemoryDrafts {
  const rows = new Map<string, Summary>();
  const of = (workshopId: string): readonly Summary[] =>
    [...rows.values()].filter((row) => row.workshopId === workshopId);
  return {
    isPosted: (workshopId) => of(workshopId).some(({ status }) => status === 'posted'),
    destroyDrafts: (workshopId) => {
      for (const { id } of of(workshopId)) rows.delete(id);
    },
    findLatest: async (workshopId) => copy(of(workshopId).at(-1)),
    add: async (summary) => {
      if (rows.has(summary.id)) throw new Error('this summary exists already');
      rows.set(summary.id, copy(summary));
    },
    save: async (summary, owed = []) => {
      if (rows.get(summary.id)?.version !== summary.version) return false;
      rows.set(summary.id, copy({ ...summary, version: summary.version + 1 }));
      posts.owe(owed);
      return true;
    },
  };
}
