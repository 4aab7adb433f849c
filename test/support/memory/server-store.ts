import type { Language } from '../../../domain/language.ts';
import type { Server } from '../../../domain/server.ts';
import type { MemberStore, ServerStore } from '../../../services/ports.ts';
import { copy } from './copy.ts';

/** Servers kept in memory. */
export function createMemoryServerStore(): ServerStore {
  const rows = new Map<string, Server>();
  return {
    find: async (serverId) => copy(rows.get(serverId)),
    save: async (server) => {
      if ((rows.get(server.id)?.version ?? 0) !== server.version) return false;
      rows.set(server.id, copy({ ...server, version: server.version + 1 }));
      return true;
    },
  };
}

/** Members' languages kept in memory. */
export function createMemoryMemberStore(): MemberStore {
  const rows = new Map<string, Language>();
  return {
    findLanguage: async (memberId) => rows.get(memberId),
    setLanguage: async (memberId, language) => {
      rows.set(memberId, language);
    },
  };
}
