import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { Room } from './stage.ts';

/** Where a workshop stands, as far as plain columns tell. */
export interface Sight {
  readonly roundId: string;
  readonly ordinal: number;
  readonly status: 'planned' | 'open' | 'paused' | 'closing';
  readonly closesAt: Date | null;
}

/** Sees how all rooms stand, as somebody in them would, many times a second and with one question for all. */
export interface Watch {
  /** The first round of a workshop that is not over; `undefined` when all are, or nobody looks any more; `unseen` before the first look. */
  of(room: Room): Sight | undefined | 'unseen';
  stop(): Promise<void>;
}

type Row = Sight & { readonly workshopId: string };

/** Starts to look at the rooms there are, and those that come. */
export function startWatch(pool: pg.Pool, rooms: readonly Room[], everyMilliseconds: number): Watch {
  const sights = new Map<string, Sight | undefined>();
  let isStopped = false;

  async function look(): Promise<void> {
    const ids = rooms
      .map(({ workshopId }) => workshopId)
      .filter((id) => !sights.has(id) || sights.get(id) !== undefined);
    if (ids.length === 0) return;
    const { rows } = await pool.query<Row>(FIRST_UNFINISHED, [ids]);
    const found = new Map(rows.map((row) => [row.workshopId, row]));
    for (const id of ids) sights.set(id, found.get(id));
  }

  const looking = (async () => {
    while (!isStopped) {
      // A database that is down is seen again when it is up.
      await look().catch(() => undefined);
      await pause(everyMilliseconds);
    }
  })();

  return {
    of({ workshopId }) {
      if (isStopped) return undefined;
      return sights.has(workshopId) ? sights.get(workshopId) : 'unseen';
    },
    async stop() {
      isStopped = true;
      await looking;
    },
  };
}

const FIRST_UNFINISHED = `
SELECT DISTINCT ON ("workshopId") "workshopId", id AS "roundId", ordinal, status, "closesAt"
FROM "Round" WHERE "workshopId" = ANY ($1::uuid[]) AND status <> 'closed' ORDER BY "workshopId", ordinal`;
