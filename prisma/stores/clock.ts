import type { Clock, PulseStore } from '../../services/ports.ts';
import { askedOnce } from '../asked-once.ts';
import type { Database } from '../client.ts';

/** A clock that runs faster than real time, from an instant at which both showed the same. */
export interface RehearsalTime {
  readonly speed: number;
  readonly origin: Date;
}

/** The database's clock. In a rehearsal it may run faster, for all processes that are given the same origin. */
export function createClock(database: Database, rehearsal?: RehearsalTime): Clock {
  return {
    speed: rehearsal?.speed ?? 1,
    // Every step of every round asks for the time: when many turn at once, this is what is asked most.
    now: askedOnce(async () => {
      const rows = await database.run((client) => client.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS "now"`);
      const now = rows[0]?.now;
      if (!now) throw new Error('the database does not tell the time');
      return rehearsal ? hastened(now, rehearsal) : now;
    }),
  };
}

/** The bot's sign of life in the database, by the same clock as the rounds. */
export function createPulseStore(database: Database, clock: Clock): PulseStore {
  return {
    beat: async () => {
      const now = await clock.now();
      const rows = await database.run(
        (client) => client.$queryRaw<{ last: Date | null }[]>`
          WITH "former" AS (SELECT "beatAt" FROM "Pulse" WHERE "id" = 1)
          INSERT INTO "Pulse" ("id", "beatAt") VALUES (1, ${now})
          ON CONFLICT ("id") DO UPDATE SET "beatAt" = EXCLUDED."beatAt"
          RETURNING (SELECT "beatAt" FROM "former") AS "last"`,
      );
      return rows[0]?.last ?? undefined;
    },
    last: async () => {
      const row = await database.run((client) => client.pulse.findUnique({ where: { id: 1 } }));
      return row?.beatAt;
    },
  };
}

const hastened = (now: Date, { speed, origin }: RehearsalTime): Date =>
  new Date(origin.getTime() + Math.round((now.getTime() - origin.getTime()) * speed));

/**
 * When this database came to be: the instant from which a rehearsal's clock runs fast.
 * It is the same after every restart, so that the clock never jumps back.
 */
export async function findOrigin(database: Database): Promise<Date> {
  const rows = await database.run(
    (client) =>
      client.$queryRaw<{ origin: Date | null }[]>`SELECT min("started_at") AS "origin" FROM "_prisma_migrations"`,
  );
  const origin = rows[0]?.origin;
  if (!origin) throw new Error('the database has not been migrated yet');
  return origin;
}
