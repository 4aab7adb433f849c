import type { Application } from '../../../domain/screening/application.ts';
import type { ApplicationStore } from '../../../services/ports.ts';
import { byAll, copy } from './copy.ts';

/** Applications kept in memory. */
export function createMemoryApplicationStore(): ApplicationStore {
  const rows = new Map<string, Application>();
  const of = (workshopId: string): readonly Application[] =>
    [...rows.values()].filter((row) => row.workshopId === workshopId);

  return {
    find: async (id) => copy(rows.get(id)),
    findByMember: async (workshopId, memberId) => copy(of(workshopId).find((row) => row.memberId === memberId)),
    list: async (workshopId) => [...of(workshopId)].sort(byAll(({ number }) => number)).map(copy),
    add: async (application) => {
      const others = of(application.workshopId);
      if (others.some(({ memberId }) => memberId === application.memberId)) return undefined;
      const added = { ...application, version: 1, number: Math.max(0, ...others.map(({ number }) => number)) + 1 };
      rows.set(added.id, copy(added));
      return added;
    },
    save: async (application) => {
      if (rows.get(application.id)?.version !== application.version) return false;
      rows.set(application.id, copy({ ...application, version: application.version + 1 }));
      return true;
    },
  };
}
