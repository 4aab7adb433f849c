import type { Logger } from 'pino';
import type { Alarms, Clock, JobName, JobPayloads } from '../services/ports.ts';
import type { BullQueue } from './backend.ts';
import { faultFacts } from './fault.ts';
import { within } from './within.ts';

/** The id says what and for which epoch, so setting one alarm twice sets it once, and a new epoch is a new alarm. */
const ID: { readonly [N in JobName]: (payload: JobPayloads[N]) => string } = {
  'advance-agenda': ({ workshopId, epoch }) => `advance-${workshopId}-e${epoch}`,
};

const PATIENCE_MILLISECONDS = 500;
const REMEMBER_MILLISECONDS = 30_000;

/**
 * Alarms kept as delayed jobs.
 *
 * An alarm is moved by setting another for the next epoch, and never by changing,
 * removing or promoting the job: on PostgreSQL those calls race with the ring and
 * can run a job twice, or at its old time, although they report success.
 *
 * Setting an alarm never fails, and never waits long. The row says when something is
 * due; an alarm that the queue did not take is made up for by the reconcile, while a
 * service that failed because of it would have told a facilitator that nothing happened.
 *
 * @param clock Its time passes `speed` times as fast as that of the machine.
 */
export function createAlarms(queue: Pick<BullQueue, 'add'>, clock: Clock, log: Logger): Alarms {
  // The reconcile sets every alarm again each second: asked lately, the queue need not be asked again.
  const lately = new Set<string>();
  const late = new Set<string>();

  async function add(name: JobName, payload: JobPayloads[JobName], jobId: string, when: Date): Promise<void> {
    try {
      const wait = when.getTime() - (await clock.now()).getTime();
      const delay = Math.max(0, Math.ceil(wait / clock.speed));
      await queue.add(name, payload, { jobId, delay });
      setTimeout(() => lately.delete(jobId), REMEMBER_MILLISECONDS).unref();
    } catch (error) {
      // Survives a queue or database that is down, see above.
      lately.delete(jobId);
      log.warn({ jobId, ...faultFacts(error) }, 'an alarm could not be set');
    } finally {
      late.delete(jobId);
    }
  }

  return {
    async set(name, payload, when) {
      const jobId = ID[name](payload);
      if (lately.has(jobId)) return;
      lately.add(jobId);

      const adding = add(name, payload, jobId, when);
      // While one add hangs, as they do when Redis is gone, nobody need wait for the next.
      if (late.size > 0) return;
      if (!(await within(PATIENCE_MILLISECONDS, adding)) && lately.has(jobId)) late.add(jobId);
    },
  };
}
