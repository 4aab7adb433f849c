import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { LANGUAGES } from '../../domain/language.ts';
import type { MemberStore, ServerStore } from '../../services/ports.ts';
import type { Database } from '../client.ts';
import { memberRef } from '../references.ts';

/** Servers in the database. */
export function createServerStore(database: Database): ServerStore {
  return {
    find: async (id) => (await database.run((client) => client.server.findUnique({ where: { id } }))) ?? undefined,
    save: async (server) => {
      const data = { ...server, version: server.version + 1 };
      const { count } = await database.run((client) =>
        server.version === 0
          ? client.server.createMany({ data: [data], skipDuplicates: true })
          : client.server.updateMany({ where: { id: server.id, version: server.version }, data }),
      );
      return count === 1;
    },
  };
}

/** Members' own settings in the database, where a member is a keyed hash. */
export function createMemberStore(database: Database, masterKey: KeyObject): MemberStore {
  return {
    findLanguage: async (memberId) => {
      const ref = memberRef(masterKey, memberId);
      const row = await database.run((client) => client.member.findUnique({ where: { ref } }));
      return row ? z.enum(LANGUAGES).parse(row.language) : undefined;
    },
    setLanguage: async (memberId, language) => {
      const ref = memberRef(masterKey, memberId);
      await database.run(
        (client) => client.$executeRaw`
          INSERT INTO "Member" ("ref", "language") VALUES (${ref}, ${language})
          ON CONFLICT ("ref") DO UPDATE SET "language" = EXCLUDED."language"`,
      );
    },
  };
}
