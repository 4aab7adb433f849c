import { setTimeout as pause } from 'node:timers/promises';
import { createDatabase, type Database } from '../../prisma/client.ts';
import { newKey } from '../../prisma/sealing.ts';
import { createClock } from '../../prisma/stores/clock.ts';
import { createStores } from '../../prisma/stores.ts';
import type { MakeSubject } from '../contracts/subject.ts';
import { freshDatabase } from '../support/database.ts';
import { createMemoryRoundKeys } from '../support/memory/round-keys.ts';

/** Stores in a database of their own, emptied for every test, until it is closed. */
export async function openPrismaSubject(): Promise<{
  readonly make: MakeSubject;
  readonly database: Database;
  readonly close: () => Promise<void>;
}> {
  const fresh = await freshDatabase();
  const database = createDatabase(fresh.url);
  return {
    database,
    make: async () => {
      await empty(database);
      const stores = createStores({
        database,
        masterKey: newKey(),
        roundKeys: createMemoryRoundKeys(),
        clock: createClock(database),
      });
      return { stores, pass: pause };
    },
    close: async () => {
      await database.close();
      await fresh.drop();
    },
  };
}

async function empty(database: Database): Promise<void> {
  await database.run(async (client) => {
    const tables = await client.$queryRaw<{ name: string }[]>`
      SELECT quote_ident(tablename) AS name FROM pg_tables
      WHERE schemaname = 'public' AND tablename NOT LIKE '\\_%'`;
    await client.$executeRawUnsafe(`TRUNCATE ${tables.map(({ name }) => name).join()} RESTART IDENTITY CASCADE`);
  });
}
