import { createPostgresBackend, Queue, type QueueOptions, Worker, type WorkerOptions, withBackend } from 'bullmq';
import { Redis } from 'ioredis';

/** Where alarms are kept. Only hints are lost with it: what is due stands in the rows. */
export type QueueBackend =
  | { readonly kind: 'postgres'; readonly connectionString: string }
  | { readonly kind: 'redis'; readonly url: string };

/** What is used of BullMQ's queue, whatever lies underneath. */
export interface BullQueue {
  add(name: string, data: unknown, options: { readonly jobId: string; readonly delay: number }): Promise<unknown>;
  getJobCounts(): Promise<Readonly<Record<string, number>>>;
  waitUntilReady(): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

/** What is used of BullMQ's worker, whatever lies underneath. */
export interface BullWorker {
  on(event: 'error', listener: (error: Error) => void): unknown;
  /** @param force Does not wait for jobs under way, nor for a server that is gone. */
  close(force?: boolean): Promise<void>;
}

type Processor = (job: { name: string; data: unknown; id?: string }) => Promise<void>;

/** One backend's way of making queues and workers. */
export interface OpenBackend {
  makeQueue(name: string, options: Omit<QueueOptions, 'connection'>): BullQueue;
  makeWorker(name: string, processor: Processor, options: Omit<WorkerOptions, 'connection'>): BullWorker;
  /** Whether a farewell would be answered. */
  isThere(): boolean;
  /** Cuts what is left of connections. */
  cut(): void;
}

/** Few connections, because the embedded server shares its hundred among everything. */
const QUEUE_CONNECTIONS = 3;
const WORKER_CONNECTIONS = 5;
const LONGEST_PAUSE_BETWEEN_CONNECTS = 2_000;

/** The queue's tables live in a schema of their own, which the queue makes and migrates. */
export function openPostgres(connectionString: string): OpenBackend {
  const postgres = withBackend(createPostgresBackend);
  const connection = { connectionString, connectionTimeoutMillis: 5_000 };
  return {
    makeQueue: (name, options) =>
      new postgres.Queue(name, { ...options, connection: { ...connection, max: QUEUE_CONNECTIONS, migrate: true } }),
    makeWorker: (name, processor, options) =>
      new postgres.Worker(name, processor, { ...options, connection: { ...connection, max: WORKER_CONNECTIONS } }),
    isThere: () => true,
    cut: () => {},
  };
}

/**
 * Redis may come later than we do, and go away: the connection tries for ever.
 *
 * @param onFault Told of every fault of the connection.
 * @param onPolicy Told which keys Redis throws away when it is full, at each connect.
 */
export function openRedis(
  url: string,
  onFault: (error: unknown) => void,
  onPolicy: (maxmemoryPolicy: string) => void,
): OpenBackend {
  const connection = new Redis(url, {
    // BullMQ asks for this: a command waits for Redis to come back instead of failing.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(times * 100, LONGEST_PAUSE_BETWEEN_CONNECTS),
  });
  connection.on('error', onFault);
  connection.on('ready', () => {
    connection.info('memory').then((info) => onPolicy(policyIn(info)), onFault);
  });

  return {
    makeQueue: (name, options) => new Queue(name, { ...options, connection }),
    makeWorker: (name, processor, options) => new Worker(name, processor, { ...options, connection }),
    isThere: () => connection.status === 'ready',
    cut: () => connection.disconnect(),
  };
}

const policyIn = (info: string): string => /^maxmemory_policy:(\S+)/m.exec(info)?.[1] ?? 'unknown';
