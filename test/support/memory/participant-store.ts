import type { Workshop } from '../../../domain/planning/workshop.ts';
import type { Participant } from '../../../domain/screening/participant.ts';
import type { AnyPaper, JudgedBy, ParticipantStore } from '../../../services/ports.ts';
import { byAll, copy } from './copy.ts';
import type { MemoryPosts } from './post-store.ts';

/** Participants kept in memory, beside these workshops and papers. */
export function createMemoryParticipantStore(
  posts: MemoryPosts,
  workshops: ReadonlyMap<string, Workshop>,
  papers: ReadonlyMap<string, AnyPaper>,
  rows: Map<string, Participant> = new Map(),
): ParticipantStore {
  const of = (workshopId: string): readonly Participant[] =>
    [...rows.values()].filter((row) => row.workshopId === workshopId);

  const mayWrite = (participant: Participant): boolean => {
    const stored = rows.get(participant.id);
    if (stored) return stored.version === participant.version;
    const isTaken = of(participant.workshopId).some(
      ({ memberId, alias }) => memberId === participant.memberId || alias === participant.alias,
    );
    return participant.version === 0 && !isTaken;
  };

  const isAsJudged = (judgedBy: JudgedBy): boolean =>
    workshops.get(judgedBy.workshop.id)?.version === judgedBy.workshop.version &&
    judgedBy.papers.every(({ kind, home, versions }) => {
      const stored = [...papers.values()].filter(
        (paper) => paper.kind === kind && JSON.stringify(paper.home) === JSON.stringify(home),
      );
      const isStored = ({ key, version }: Pick<AnyPaper, 'key' | 'version'>) =>
        stored.some((paper) => paper.key === key && paper.version === version);
      return stored.length === versions.length && versions.every(isStored);
    });

  return {
    find: async (id) => copy(rows.get(id)),
    findByMember: async (workshopId, memberId) => copy(of(workshopId).find((row) => row.memberId === memberId)),
    list: async (workshopId) => [...of(workshopId)].sort(byAll(({ alias }) => alias)).map(copy),
    propose: async (workshopId, cohort) => {
      const former = of(workshopId);
      if (former.some(({ status }) => status !== 'chosen')) return false;
      for (const { id } of former) rows.delete(id);
      for (const participant of cohort) rows.set(participant.id, copy(participant));
      return true;
    },
    save: async (participants, owed = [], judgedBy) => {
      if (!participants.every(mayWrite)) return false;
      if (judgedBy && !isAsJudged(judgedBy)) return false;
      for (const row of participants) rows.set(row.id, copy({ ...row, version: row.version + 1 }));
      posts.owe(owed);
      return true;
    },
  };
}
