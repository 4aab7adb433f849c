/*
 * What alarms cost while many others are pending: how many can be set in a second, and how many due ones ring in a
 * second, with 0, 10,000 and 100,000 pending for tomorrow.
 *
 * Subject: the product's alarms, ten at a time as its services set them, and its worker with an empty handler.
 * Control: the same with none pending, in turns. On PostgreSQL each has a database of its own, once as it grew and
 * once after ANALYZE; on Redis each has a queue of its own.
 */
import { randomBytes } from 'node:crypto';
import { createPostgresBackend, Queue, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { pino } from 'pino';
import type { QueueBackend } from '../../jobs/backend.ts';
import { createQueue } from '../../jobs/queue.ts';
import { createDatabase } from '../../prisma/client.ts';
import { createClock } from '../../prisma/stores/clock.ts';
import type { Setting } from './bench.ts';
import { calm } from './calm.ts';
import { median, print } from './figures.ts';
import { until } from './repeats.ts';
import { held, setAlarms } from './set-alarms.ts';

interface Case {
  readonly pending: number;
  readonly isAnalyzed: boolean;
}

/** Alarms per second. */
interface Rates {
  readonly set: number;
  readonly rung: number;
}

const DAY = 86_400_000;
const BULK = 1_000;
const LEAST_OF_EMPTY = 0.8;
const silent = pino({ enabled: false });

export async function benchPending(setting: Setting): Promise<void> {
  const { backend, repeats, quick } = setting;
  const sizes = quick ? [0, 1_000] : [0, 10_000, 100_000];
  const cases = sizes.flatMap((pending): Case[] => [
    { pending, isAnalyzed: false },
    ...(backend === 'postgres' && pending > 0 ? [{ pending, isAnalyzed: true }] : []),
  ]);
  const count = quick ? 200 : 1_000;
  const benches = [];
  for (const one of cases) benches.push({ ...one, ...(await aQueueWith(setting, one)), rates: [] as Rates[] });
  for (let turn = 0; turn <= repeats; turn += 1) {
    for (const { measure, rates } of benches) {
      await calm();
      const measured = await measure(count);
      // The first time compiles and fills caches.
      if (turn > 0) rates.push(measured);
    }
  }
  for (const { close } of benches) await close();

  const [empty, ...others] = benches;
  for (const { pending, isAnalyzed, rates } of others) {
    for (const what of ['set', 'rung'] as const) {
      const subject = rates.map((rate) => rate[what]);
      const control = empty?.rates.map((rate) => rate[what]) ?? [];
      const share = median(subject) / median(control);
      print({
        bench: 'pending',
        backend,
        figure: `alarms ${what}, ${pending} pending${isAnalyzed ? ', analyzed' : ''}`,
        unit: 'per second',
        good: 'high',
        subject,
        control: { name: 'none pending', values: control },
        ...(pending === sizes.at(-1) && backend === 'redis'
          ? { target: { text: `>= ${LEAST_OF_EMPTY} of the empty rate`, met: share >= LEAST_OF_EMPTY } }
          : {}),
      });
    }
  }
}

async function aQueueWith({ servers, backend }: Setting, { pending, isAnalyzed }: Case) {
  const databaseUrl = await servers.freshDatabase();
  const where = servers.backendAt(backend, databaseUrl);
  const prefix = `bench-${process.pid}-${randomBytes(4).toString('hex')}`;
  const database = createDatabase(databaseUrl);
  const clock = createClock(database);
  const first = await createQueue({ backend: where, prefix, log: silent });
  await fill(where, `${prefix}-alarms`, pending);
  await first.close();
  if (isAnalyzed) await analyze(databaseUrl);
  let epoch = 0;

  return {
    async measure(count: number): Promise<Rates> {
      const queue = await createQueue({ backend: where, prefix, log: silent });
      const setAll = async (at: Date): Promise<number> => {
        const wanted = Array.from({ length: count }, () => {
          epoch += 1;
          return { workshopId: 'measured', epoch, at };
        });
        const before = await held(queue.queue);
        const from = performance.now();
        await setAlarms(queue.queue, clock, wanted, before);
        return (count * 1_000) / (performance.now() - from);
      };

      const set = await setAll(new Date(Date.now() + DAY));
      await setAll(new Date());
      let rung = 0;
      const from = performance.now();
      queue.startWorker(async () => {
        rung += 1;
      });
      await until(() => rung >= count, 120_000, 'alarms');
      const rate = (count * 1_000) / (performance.now() - from);
      await queue.close();
      return { set, rung: rate };
    },
    close: () => database.close(),
  };
}

/** Alarms for tomorrow, many at a time, which the product has no need for. */
async function fill(where: QueueBackend, name: string, pending: number): Promise<void> {
  if (pending === 0) return;
  const [queue, cut] = bulkQueue(where, name);
  for (let n = 0; n < pending; n += BULK) {
    await queue.addBulk(
      Array.from({ length: BULK }, (_, index) => ({
        name: 'advance-agenda',
        data: { workshopId: `pending-${n + index}`, epoch: 1 },
        opts: { jobId: `advance-pending-${n + index}-e1`, delay: DAY, attempts: 5, removeOnComplete: { count: 0 } },
      })),
    );
  }
  await queue.close();
  cut();
}

function bulkQueue(where: QueueBackend, name: string): readonly [Pick<Queue, 'addBulk' | 'close'>, () => void] {
  if (where.kind === 'redis') {
    const connection = new Redis(where.url, { maxRetriesPerRequest: null });
    return [new Queue(name, { connection }), () => connection.disconnect()];
  }
  const postgres = withBackend(createPostgresBackend);
  return [new postgres.Queue(name, { connection: { connectionString: where.connectionString, max: 2 } }), () => {}];
}

async function analyze(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('VACUUM ANALYZE');
  await client.end();
}
