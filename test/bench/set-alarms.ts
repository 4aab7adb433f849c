import { pino } from 'pino';
import { createAlarms } from '../../jobs/alarms.ts';
import type { BullQueue } from '../../jobs/backend.ts';
import type { Clock } from '../../services/ports.ts';
import { each, until } from './repeats.ts';

/** An alarm of a benchmark: the epoch tells which. */
export interface Wanted {
  readonly workshopId: string;
  readonly epoch: number;
  readonly at: Date;
}

const AT_ONCE = 10;
const TRIES = 5;
const PATIENCE_MILLISECONDS = 20_000;
const silent = pino({ enabled: false });

/**
 * Sets alarms through the product, and makes sure that they are set: on a crowded machine the
 * product leaves an alarm that the queue is slow to take to its reconcile, which does not run here.
 *
 * @param pending How many the queue holds already.
 */
export async function setAlarms(queue: BullQueue, clock: Clock, wanted: readonly Wanted[], pending = 0): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    // What has been set is known by its id, and is not set again.
    const alarms = createAlarms(queue, clock, silent);
    await each(wanted, AT_ONCE, ({ at, ...payload }) => alarms.set('advance-agenda', payload, at));
    try {
      await until(
        async () => (await held(queue)) >= pending + wanted.length,
        PATIENCE_MILLISECONDS,
        'alarms to be set',
      );
      return;
    } catch (error) {
      if (attempt === TRIES) throw error;
    }
  }
}

/** How many alarms a queue holds. */
export async function held(queue: BullQueue): Promise<number> {
  const { delayed = 0, waiting = 0, active = 0 } = await queue.getJobCounts();
  return delayed + waiting + active;
}
