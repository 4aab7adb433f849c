import type { Participant } from '../../../domain/screening/participant.ts';
import type { ParticipantStore } from '../../../services/ports.ts';
import { byAll, copy } from './copy.ts';
import type { MemoryPosts } from './post-store.ts';

/** Participants kept in memory. */
export function createMemoryParticipantStore(posts: MemoryPosts): ParticipantStore {
  const rows = new Map<string, Participant>();
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
    save: async (participants, owed = []) => {
      if (!participants.every(mayWrite)) return false;
      for (const row of participants) rows.set(row.id, copy({ ...row, version: row.version + 1 }));
      posts.owe(owed);
      return true;
    },
  };
}
