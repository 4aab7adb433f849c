import type { Summary } from '../../../domain/transmission/summary.ts';
import type { SummaryStore } from '../../../services/ports.ts';
import { copy } from './copy.ts';
import type { MemoryPosts } from './post-store.ts';

/** Summaries kept in memory. */
export function createMemorySummaryStore(posts: MemoryPosts): SummaryStore {
  const rows = new Map<string, Summary>();
  return {
    findLatest: async (workshopId) => copy([...rows.values()].findLast((row) => row.workshopId === workshopId)),
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
