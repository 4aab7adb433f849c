import type { Convention } from '../../../domain/planning/convention.ts';
import type { Workshop } from '../../../domain/planning/workshop.ts';
import type { Participant } from '../../../domain/screening/participant.ts';
import type { ConventionStore, WorkshopStore } from '../../../services/ports.ts';
import { byAll, copy } from './copy.ts';
import type { MemoryPosts } from './post-store.ts';

/** Conventions kept in memory, beside these workshops and their people. */
export function createMemoryConventionStore(
  workshops: Map<string, Workshop>,
  posts: MemoryPosts,
  participants: Map<string, Participant>,
): ConventionStore {
  const rows = new Map<string, Convention>();
  return {
    find: async (id) => copy(rows.get(id)),
    list: async (serverId) =>
      [...rows.values()]
        .filter((row) => row.serverId === serverId)
        .sort(
          byAll(
            ({ startsOn }) => startsOn,
            ({ id }) => id,
          ),
        )
        .map(copy),
    add: async (convention) => {
      if (rows.has(convention.id)) throw new Error('this convention exists already');
      rows.set(convention.id, copy(convention));
    },
    save: async ({ convention, workshops: moved, outOf, people }, owed = []) => {
      if (rows.get(convention.id)?.version !== convention.version) return false;
      if ([...workshops.values()].filter(({ conventionId }) => conventionId === convention.id).length !== outOf)
        return false;
      if (!moved.every(({ id, version }) => workshops.get(id)?.version === version)) return false;
      const told = [...participants.values()].filter(
        ({ workshopId, status }) => status !== 'chosen' && moved.some(({ id }) => id === workshopId),
      );
      if (people && told.length !== people.outOf) return false;
      const seats = people?.changed ?? [];
      if (!seats.every(({ id, version }) => participants.get(id)?.version === version)) return false;
      rows.set(convention.id, copy({ ...convention, version: convention.version + 1 }));
      for (const workshop of moved) workshops.set(workshop.id, copy({ ...workshop, version: workshop.version + 1 }));
      for (const seat of seats) participants.set(seat.id, copy({ ...seat, version: seat.version + 1 }));
      posts.owe(owed);
      return true;
    },
  };
}

/** Workshops kept in memory. */
export function createMemoryWorkshopStore(
  posts: MemoryPosts,
  rows: Map<string, Workshop>,
  participants: ReadonlyMap<string, Participant>,
): WorkshopStore {
  const isTold = (workshopId: string): boolean =>
    [...participants.values()].some((one) => one.workshopId === workshopId && one.status !== 'chosen');

  return {
    find: async (id) => copy(rows.get(id)),
    list: async (serverId) =>
      [...rows.values()]
        .filter((row) => row.serverId === serverId)
        .sort(
          byAll(
            ({ startsAt }) => startsAt,
            ({ id }) => id,
          ),
        )
        .map(copy),
    findByRoom: async (roomChannelId) =>
      copy(
        [...rows.values()].find(
          (workshop) => workshop.roomChannelId === roomChannelId || workshop.backstageChannelId === roomChannelId,
        ),
      ),
    listRepliesDue: async (now) =>
      [...rows.values()]
        .filter(({ stage }) => stage === 'decided' || stage === 'room-open')
        .filter(({ repliesDueAt, startsAt }) => repliesDueAt <= now && startsAt > now)
        .map(({ id }) => id),
    listUnended: async (now) =>
      [...rows.values()]
        .filter(({ stage, startsAt }) => (stage === 'decided' || stage === 'room-open') && startsAt <= now)
        .map(({ id }) => id),
    listDecided: async (now) =>
      [...rows.values()]
        .filter(({ id, stage }) => stage === 'decided' || stage === 'room-open' || (stage !== 'ended' && isTold(id)))
        .filter(({ startsAt }) => startsAt.getTime() > now.getTime() - 24 * 60 * 60_000)
        .map(({ id }) => id),
    saveReminders: async ({ id, version, nextReminderAt }, owed) => {
      const stored = rows.get(id);
      if (stored?.version !== version) return false;
      const { nextReminderAt: _, ...rest } = stored;
      rows.set(id, copy({ ...rest, ...(nextReminderAt && { nextReminderAt }) }));
      posts.owe(owed);
      return true;
    },
    listRemindersDue: async (now) =>
      [...rows.values()]
        .filter(({ nextReminderAt }) => nextReminderAt === undefined || nextReminderAt <= now)
        .map(({ id }) => id),
    add: async (workshop) => {
      if (rows.has(workshop.id)) throw new Error('this workshop exists already');
      rows.set(workshop.id, copy(workshop));
    },
    save: async (workshop, owed = []) => {
      if (rows.get(workshop.id)?.version !== workshop.version) return false;
      rows.set(workshop.id, copy({ ...workshop, version: workshop.version + 1 }));
      posts.owe(owed);
      return true;
    },
  };
}
