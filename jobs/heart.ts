import type { Logger } from 'pino';
import type { Ports } from '../services/ports.ts';
import { reconcile } from '../services/rounds/reconcile.ts';
import { lapseSilent } from '../services/screening/lapse-silent.ts';
import { mendSeats } from '../services/screening/mend-seats.ts';
import { faultFacts } from './fault.ts';
import { type Loop, startLoop } from './loop.ts';

const BEAT_MILLISECONDS = 1_000;
/** Deadlines of days are looked at once a minute. */
const BEATS_BETWEEN_DEADLINES = 60;

/**
 * Reconciles at once and every second: what the alarms do punctually, this does certainly.
 * At start it also mends what a crash has left undone, and now and then it ends the silence
 * of those who have not replied in time.
 *
 * A plain timer and not a job, because it must beat while the queue is down.
 */
export function startHeart(ports: Ports, log: Logger): Loop {
  let beats = 0;
  return startLoop(
    async () => {
      const isFirst = beats === 0;
      const isForDeadlines = beats % BEATS_BETWEEN_DEADLINES === 0;
      // Counted also when the beat fails half-way: rooms must not be told of the same restart every second.
      beats += 1;
      await reconcile(ports, isFirst);
      if (isFirst) await mendSeats(ports);
      if (isForDeadlines) await lapseSilent(ports);
    },
    {
      everyMilliseconds: BEAT_MILLISECONDS,
      onFault: (error) => log.error(faultFacts(error), 'reconcile failed'),
    },
  );
}
