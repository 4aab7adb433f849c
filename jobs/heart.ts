import type { Logger } from 'pino';
import type { Ports } from '../services/ports.ts';
import { reconcile } from '../services/rounds/reconcile.ts';
import { faultFacts } from './fault.ts';
import { type Loop, startLoop } from './loop.ts';

const BEAT_MILLISECONDS = 1_000;

/**
 * Reconciles at once and every second: what the alarms do punctually, this does certainly.
 *
 * A plain timer and not a job, because it must beat while the queue is down.
 */
export function startHeart(ports: Ports, log: Logger): Loop {
  let isStart = true;
  return startLoop(
    async () => {
      const isFirst = isStart;
      // Also when the first beat fails half-way: rooms must not be told of the same restart every second.
      isStart = false;
      await reconcile(ports, isFirst);
    },
    {
      everyMilliseconds: BEAT_MILLISECONDS,
      onFault: (error) => log.error(faultFacts(error), 'reconcile failed'),
    },
  );
}
