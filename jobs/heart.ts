import type { Logger } from 'pino';
import { endWorkshops } from '../services/planning/end-workshops.ts';
import { sendReminders } from '../services/planning/send-reminders.ts';
import type { Ports } from '../services/ports.ts';
import { reconcile } from '../services/rounds/reconcile.ts';
import { lapseSilent } from '../services/screening/lapse-silent.ts';
import { mendSeats } from '../services/screening/mend-seats.ts';
import { faultFacts } from './fault.ts';
import { type Loop, startLoop } from './loop.ts';

const BEAT_MILLISECONDS = 1_000;
/** Deadlines of days are looked at once a minute. */
const BEATS_BETWEEN_DEADLINES = 60;

type Work = (ports: Ports) => Promise<void>;

/**
 * Reconciles at once and every second: what the alarms do punctually, this does certainly.
 * At start it also mends what a crash has left undone, and now and then it ends the silence
 * of those who have not replied in time, and the workshops that are over, and reminds those whose move it is.
 *
 * A plain timer and not a job, because it must beat while the queue is down.
 */
export function startHeart(ports: Ports, log: Logger): Loop {
  let beats = 0;
  const onFault = (error: unknown): void => log.error(faultFacts(error), 'reconcile failed');
  const atDeadlines: readonly Work[] = [untilDone(mendSeats), lapseSilent, endWorkshops, sendReminders];
  return startLoop(
    async () => {
      const isFirst = beats === 0;
      const isForDeadlines = beats % BEATS_BETWEEN_DEADLINES === 0;
      // Counted also when the beat fails half-way: rooms must not be told of the same restart every second.
      beats += 1;
      // One that fails must not keep the others from their work for as long as it does.
      await reconcile(ports, isFirst).catch(onFault);
      if (isForDeadlines) for (const work of atDeadlines) await work(ports).catch(onFault);
    },
    {
      everyMilliseconds: BEAT_MILLISECONDS,
      onFault,
    },
  );
}

/** Work that is not done again once it has been done without a fault. */
function untilDone(work: Work): Work {
  let isDone = false;
  return async (ports) => {
    if (isDone) return;
    await work(ports);
    isDone = true;
  };
}
