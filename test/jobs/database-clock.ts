import type pg from 'pg';
import type { Clock } from '../../services/ports.ts';

/** The database's time, as all processes see it. */
export const databaseClock = (pool: pg.Pool): Clock => ({
  speed: 1,
  async now() {
    const { rows } = await pool.query<{ now: Date }>('SELECT clock_timestamp() AS now');
    return rows[0]!.now;
  },
});
