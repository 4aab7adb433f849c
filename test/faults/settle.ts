import { setTimeout as pause } from 'node:timers/promises';
import { shownAt } from './clock-of-rounds.ts';
import type { Stage } from './stage.ts';

/** Posts owed at once, beyond which the work does not keep up. */
export const MOST_BEHIND = 60;
const LOOK_MILLISECONDS = 50;

/**
 * Waits until nothing is left undone of all that was due, and of all that was owed, at the
 * moment of the call. Tells how many milliseconds that took; `undefined` when patience ended.
 */
export async function settled(
  { pool, clock }: Stage,
  { patience, isSent }: { readonly patience: number; readonly isSent: boolean },
): Promise<number | undefined> {
  const began = Date.now();
  const due = shownAt(clock, new Date(began));
  const { rows } = await pool.query<{ last: string | null }>('SELECT max(seq) AS last FROM "Post"');
  const last = isSent ? (rows[0]?.last ?? '0') : '0';
  while (Date.now() - began < patience) {
    const undone = await pool.query(
      `SELECT (SELECT count(*)::int FROM "Post" WHERE state = 'owed' AND seq <= $1)
            + (SELECT count(*)::int FROM "Agenda" WHERE "dueAt" <= $2) AS count`,
      [last, due],
    );
    if (undone.rows[0]?.count === 0) return Date.now() - began;
    await pause(LOOK_MILLISECONDS);
  }
  return undefined;
}

/** Waits until nothing is owed any more; tells whether that came about in time. */
export async function paid(stage: Stage, patience: number): Promise<boolean> {
  for (const until = Date.now() + patience; Date.now() < until; await pause(LOOK_MILLISECONDS)) {
    if ((await owedNow(stage)) === 0) return true;
  }
  return false;
}

/** How many posts are owed at this moment. */
export async function owedNow({ pool }: Stage): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(`SELECT count(*)::int FROM "Post" WHERE state = 'owed'`);
  return rows[0]?.count ?? 0;
}
