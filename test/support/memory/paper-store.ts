import type { PaperHome } from '../../../domain/paper.ts';
import type { AnyPaper, PaperKind, PaperOf, PaperStore } from '../../../services/papers.ts';
import type { WorkshopStore } from '../../../services/ports.ts';
import { byAll, copy } from './copy.ts';
import type { MemoryPosts } from './post-store.ts';

/** Papers kept in memory. */
export function createMemoryPaperStore(
  workshops: Pick<WorkshopStore, 'find'>,
  posts: MemoryPosts,
  rows: Map<string, AnyPaper> = new Map(),
): PaperStore {
  const place = (kind: PaperKind, home: PaperHome, key: string): string => JSON.stringify([kind, home, key]);
  return {
    find: async <K extends PaperKind>(kind: K, home: PaperHome, key = '') =>
      copy(rows.get(place(kind, home, key))) as PaperOf<K> | undefined,
    list: async <K extends PaperKind>(kind: K, home: PaperHome) =>
      [...rows.values()]
        .filter((row) => row.kind === kind && JSON.stringify(row.home) === JSON.stringify(home))
        .sort(byAll((row) => row.key))
        .map((row) => copy(row) as PaperOf<K>),
    save: async (papers, owed = []) => {
      for (const { home } of papers) {
        if ('workshopId' in home && !(await workshops.find(home.workshopId))) return false;
      }
      const stored = (paper: AnyPaper) => rows.get(place(paper.kind, paper.home, paper.key))?.version ?? 0;
      if (papers.some((paper) => stored(paper) !== paper.version)) return false;
      for (const paper of papers) {
        rows.set(place(paper.kind, paper.home, paper.key), copy({ ...paper, version: paper.version + 1 }));
      }
      posts.owe(owed);
      return true;
    },
    remove: async (kind, home, key = '') => void rows.delete(place(kind, home, key)),
  };
}
