import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { createAlarms } from '../../jobs/alarms.ts';
import type { QueueBackend } from '../../jobs/backend.ts';
import { defineJob } from '../../jobs/job.ts';
import { type AlarmQueue, createQueue } from '../../jobs/queue.ts';
import { createProcessor } from '../../jobs/worker.ts';
import type { Clock, JobPayloads, Ports } from '../../services/ports.ts';

/** One server on which the contract is tried. */
export interface QueueServer {
  readonly backend: QueueBackend;
  /** The clock of the database. */
  readonly clock: Clock;
  /** Everything that lies in the server, as text. */
  dump(): Promise<string>;
  close(): Promise<void>;
}

type Payload = JobPayloads['advance-agenda'];

interface Rung extends Payload {
  readonly at: Date;
}

const HOUR = 3_600_000;
const WORKER_PROCESS = path.resolve('test/jobs/worker-process.ts');

/** What alarms promise, whatever the queue lies in. */
export function describeQueue(name: string, open: () => Promise<QueueServer>): void {
  describe(`alarms on ${name}`, () => {
    let server: QueueServer;
    let prefixes = 0;
    const freshPrefix = () => {
      prefixes += 1;
      return `contract-${process.pid}-${prefixes}`;
    };

    beforeAll(async () => {
      server = await open();
    });
    afterAll(() => server.close());

    /** A bot with a queue, of which each ring is written down with the database's time. */
    async function openBot(prefix: string, answer: (payload: Payload) => Promise<void> = async () => {}) {
      const rung: Rung[] = [];
      const queue = await createQueue({ backend: server.backend, prefix, log: silent });
      const job = defineJob({
        name: 'advance-agenda',
        payload: z.strictObject({ workshopId: z.string(), epoch: z.int() }),
        process: async (_ports, payload) => {
          rung.push({ ...payload, at: await server.clock.now() });
          await answer(payload);
        },
      });
      const start = () => queue.startWorker(createProcessor([job], NO_PORTS, silent));
      return { rung, queue, start, set: setterOf(queue) };
    }

    /** Sets alarms as a process would that has not set any yet. */
    const setterOf = (queue: AlarmQueue) => (payload: Payload, when: Date) =>
      createAlarms(queue.queue, server.clock, silent).set('advance-agenda', payload, when);

    const inMilliseconds = async (milliseconds: number) =>
      new Date((await server.clock.now()).getTime() + milliseconds);

    const untilRung = (bot: { rung: readonly Rung[] }, count: number) =>
      vi.waitFor(() => expect(bot.rung.length).toBeGreaterThanOrEqual(count), { timeout: 20_000, interval: 20 });

    test('an alarm that was set twice rings once, and not before its time', async () => {
      const bot = await openBot(freshPrefix());
      bot.start();
      const when = await inMilliseconds(700);

      await bot.set({ workshopId: 'w', epoch: 1 }, when);
      await bot.set({ workshopId: 'w', epoch: 1 }, when);
      await bot.set({ workshopId: 'last', epoch: 1 }, await inMilliseconds(1_500));
      await untilRung(bot, 2);
      await bot.queue.close();

      expect(bot.rung.map(({ workshopId }) => workshopId)).toEqual(['w', 'last']);
      expect(bot.rung[0]!.at.getTime()).toBeGreaterThanOrEqual(when.getTime());
    });

    test('an alarm that is overdue already rings, one for later does not', async () => {
      const bot = await openBot(freshPrefix());
      bot.start();

      await bot.set({ workshopId: 'later', epoch: 1 }, await inMilliseconds(HOUR));
      await bot.set({ workshopId: 'overdue', epoch: 1 }, await inMilliseconds(-HOUR));
      await untilRung(bot, 1);
      await bot.queue.close();

      expect(bot.rung).toMatchObject([{ workshopId: 'overdue', epoch: 1 }]);
    });

    test('of two hundred alarms for one instant each rings once, and none before', async () => {
      const bot = await openBot(freshPrefix());
      const alarms = createAlarms(bot.queue.queue, server.clock, silent);
      const when = await inMilliseconds(1_500);

      const workshops = Array.from({ length: 200 }, (_, index) => `w-${String(index).padStart(3, '0')}`);
      await Promise.all(workshops.map((workshopId) => alarms.set('advance-agenda', { workshopId, epoch: 1 }, when)));
      bot.start();
      await untilRung(bot, 200);
      await bot.queue.close();

      expect(bot.rung.map(({ workshopId }) => workshopId).toSorted()).toEqual(workshops);
      expect(bot.rung.filter((ring) => ring.at < when)).toEqual([]);
    });

    test('an alarm for a new epoch rings although the old one is still set', async () => {
      const bot = await openBot(freshPrefix());
      bot.start();

      await bot.set({ workshopId: 'w', epoch: 1 }, await inMilliseconds(HOUR));
      await bot.set({ workshopId: 'w', epoch: 2 }, await inMilliseconds(100));
      await untilRung(bot, 1);
      await bot.queue.close();

      expect(bot.rung).toMatchObject([{ workshopId: 'w', epoch: 2 }]);
    });

    test('nothing rings after the queue was closed, and what was due meanwhile rings when it is opened again', async () => {
      const prefix = freshPrefix();
      const before = await openBot(prefix);
      before.start();
      const when = await inMilliseconds(600);
      await before.set({ workshopId: 'w', epoch: 1 }, when);
      await before.queue.close();

      const after = await openBot(prefix);
      await vi.waitFor(async () => expect((await server.clock.now()).getTime()).toBeGreaterThan(when.getTime() + 300));
      expect(before.rung).toEqual([]);

      after.start();
      await untilRung(after, 1);
      await after.queue.close();
      expect(before.rung).toEqual([]);
      expect(after.rung).toMatchObject([{ workshopId: 'w', epoch: 1 }]);
    });

    test('closing waits for an alarm that is being answered', async () => {
      const finished: string[] = [];
      const bot = await openBot(freshPrefix(), async ({ workshopId }) => {
        await pause(300);
        finished.push(workshopId);
      });
      bot.start();

      await bot.set({ workshopId: 'w', epoch: 1 }, await inMilliseconds(0));
      await untilRung(bot, 1);
      await bot.queue.close();

      expect(finished).toEqual(['w']);
    });

    test('an alarm whose answer fails rings again until it succeeds', async () => {
      const bot = await openBot(freshPrefix(), async () => {
        if (bot.rung.length < 3) throw new Error('the database is down');
      });
      bot.start();

      await bot.set({ workshopId: 'w', epoch: 1 }, await inMilliseconds(0));
      await untilRung(bot, 3);
      await vi.waitFor(async () => expect(await bot.queue.queue.getJobCounts()).toMatchObject(NOTHING_LEFT));
      await bot.queue.close();

      expect(bot.rung).toHaveLength(3);
    });

    test('a malformed alarm is put aside and not tried again', async () => {
      const bot = await openBot(freshPrefix());
      bot.start();

      await bot.queue.queue.add('advance-agenda', { workshopId: 'w' }, { jobId: 'malformed', delay: 0 });
      await vi.waitFor(async () =>
        expect(await bot.queue.queue.getJobCounts()).toMatchObject({ ...NOTHING_LEFT, failed: 1 }),
      );
      await bot.queue.close();

      expect(bot.rung).toEqual([]);
    });

    test('nothing lies in the queue but identifiers and names of faults', async () => {
      const bot = await openBot(freshPrefix(), async () => {
        throw new TypeError('cannot read: our well was poisoned');
      });
      bot.start();

      await bot.set({ workshopId: 'a-workshop', epoch: 1 }, await inMilliseconds(0));
      await vi.waitFor(async () => expect(await server.dump()).toContain('TypeError'), { timeout: 10_000 });
      await bot.queue.close();

      const dump = await server.dump();
      expect(dump).toContain('a-workshop');
      expect(dump).not.toContain('well');
      expect(dump).not.toContain('.ts:');
    });

    test('an alarm in the hands of a process that is killed rings in another', { timeout: 90_000 }, async () => {
      const prefix = freshPrefix();
      const survivor = await openBot(prefix);
      await survivor.set({ workshopId: 'w', epoch: 1 }, await inMilliseconds(0));

      const victim = spawn(
        process.execPath,
        ['--import', 'tsx', WORKER_PROCESS, JSON.stringify({ backend: server.backend, prefix })],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      const [said] = await once(victim.stdout, 'data');
      victim.kill('SIGKILL');
      await once(victim, 'exit');
      expect(String(said)).toBe('answering w\n');

      survivor.start();
      await vi.waitFor(() => expect(survivor.rung).toMatchObject([{ workshopId: 'w', epoch: 1 }]), { timeout: 60_000 });
      await survivor.queue.close();
    });
  });
}

/** The job of this contract asks nothing of the world. */
const NO_PORTS = {} as Ports;

const silent = pino({ enabled: false });

const NOTHING_LEFT = { active: 0, waiting: 0, delayed: 0, completed: 0, failed: 0 };
