import type { Logger } from 'pino';
import {
  type BullQueue,
  type BullWorker,
  type OpenBackend,
  openPostgres,
  openRedis,
  type QueueBackend,
} from './backend.ts';
import { faultFacts } from './fault.ts';
import { startLastingWorker } from './lasting-worker.ts';
import { within } from './within.ts';
import type { Ring } from './worker.ts';

export interface QueueOptions {
  readonly backend: QueueBackend;
  /** Begins the queue's name, so that several installations can share one server. */
  readonly prefix: string;
  readonly log: Logger;
}

export interface AlarmQueue {
  readonly queue: BullQueue;
  /** Starts the one worker of this process. More of them on one database only get in each other's way. */
  startWorker(process: (ring: Ring) => Promise<void>): void;
  /** Lets running jobs end, for a few seconds, and cuts all connections. No job starts after it was called. */
  close(): Promise<void>;
}

const CONCURRENCY = 10;
/** After so long without a sign of life of its worker, a job is given to another. Recovery of rounds never waits for it. */
const LOCK_MILLISECONDS = 10_000;
const STALLED_MILLISECONDS = 5_000;
/** A job that was running whenever the process died is still an alarm to be answered; the default would drop it the second time. */
const MOST_STALLS = 50;
const PAUSE_AFTER_FAULT_MILLISECONDS = 1_000;
const CLOSE_MILLISECONDS = 5_000;
const SAME_COMPLAINT_MILLISECONDS = 60_000;

const JOB_OPTIONS = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 250 },
  // An id is taken for as long as its job is kept, so done jobs go at once. `true` would say
  // the same here; given to a worker instead, it makes every completion on Redis fail.
  removeOnComplete: { count: 0 },
  removeOnFail: { count: 100 },
  // Stack traces begin with the message, and nothing but identifiers may lie in a queue.
  stackTraceLimit: 0,
};

/**
 * Opens the queue of alarms.
 *
 * On PostgreSQL it resolves when the queue's tables are there, and rejects when the
 * server is not. On Redis it resolves at once: whenever Redis comes, alarms begin to
 * ring, and until then the reconcile does without them.
 */
export async function createQueue({ backend, prefix, log }: QueueOptions): Promise<AlarmQueue> {
  const name = `${prefix}-alarms`;
  const complaints = createComplaints(log);
  let isClosing = false;
  const complain = (error: unknown): void => {
    // Connections that are cut because we are going are no trouble.
    if (!isClosing) complaints(error);
  };
  const opened = openBackend(backend, log, complain);
  const queue = opened.makeQueue(name, { defaultJobOptions: JOB_OPTIONS });
  queue.on('error', complain);
  let worker: Pick<BullWorker, 'close'> | undefined;
  const underWay = new Set<Promise<void>>();

  const tracked = (process: (ring: Ring) => Promise<void>) => (ring: Ring) => {
    const processing = process(ring).finally(() => underWay.delete(processing));
    underWay.add(processing);
    return processing;
  };

  async function closeWorker(): Promise<void> {
    await worker?.close(!opened.isThere());
    await Promise.allSettled(underWay);
  }

  if (backend.kind === 'postgres') await queue.waitUntilReady();

  return {
    queue,
    startWorker(process) {
      const options = {
        concurrency: CONCURRENCY,
        lockDuration: LOCK_MILLISECONDS,
        stalledInterval: STALLED_MILLISECONDS,
        maxStalledCount: MOST_STALLS,
        runRetryDelay: PAUSE_AFTER_FAULT_MILLISECONDS,
      };
      worker = startLastingWorker(() => opened.makeWorker(name, tracked(process), options), {
        pauseMilliseconds: PAUSE_AFTER_FAULT_MILLISECONDS,
        onFault: complain,
      });
    },
    async close() {
      isClosing = true;
      // A server that is gone never answers a farewell; then only the jobs under way are waited for.
      await within(CLOSE_MILLISECONDS, closeWorker().catch(complain));
      opened.cut();
      await within(CLOSE_MILLISECONDS, queue.close().catch(complain));
    },
  };
}

function openBackend(backend: QueueBackend, log: Logger, complain: (error: unknown) => void): OpenBackend {
  if (backend.kind === 'postgres') return openPostgres(backend.connectionString);
  return openRedis(backend.url, complain, (maxmemoryPolicy) => {
    if (maxmemoryPolicy === 'noeviction') return;
    log.warn({ maxmemoryPolicy }, 'Redis may throw alarms away when it is full: set maxmemory-policy to noeviction');
  });
}

/** Logs a fault of the queue by name and code; the same one at most once a minute, because a server that is down repeats itself. */
function createComplaints(log: Logger): (error: unknown) => void {
  const lately = new Set<string>();
  return (error) => {
    const { fault, code } = faultFacts(error);
    const complaint = `${fault} ${code}`;
    if (lately.has(complaint)) return;
    lately.add(complaint);
    setTimeout(() => lately.delete(complaint), SAME_COMPLAINT_MILLISECONDS).unref();
    log.warn({ fault, code }, 'the queue of alarms is in trouble; rounds go on without it, up to a second late');
  };
}
