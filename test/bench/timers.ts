/*
 * Lateness: how long after its due time an alarm's handler starts, in milliseconds.
 *
 * Subject: the product's alarms (createAlarms, createQueue, its worker), set one by one, with an empty handler; producer
 * and worker in one process. 1 due, 100 and 1,000 in ten seconds, 10,000 in sixty, evenly.
 * Controls, in the same run: `setTimeout` in the same process, which is the best a process can do and forgets
 * everything when it dies, and a loop that asks a table of the same database every five seconds, as most bots do.
 */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { pino } from 'pino';
import { z } from 'zod';
import type { QueueBackend } from '../../jobs/backend.ts';
import { defineJob } from '../../jobs/job.ts';
import { createQueue } from '../../jobs/queue.ts';
import { createProcessor } from '../../jobs/worker.ts';
import { createDatabase } from '../../prisma/client.ts';
import { createClock } from '../../prisma/stores/clock.ts';
import type { Ports } from '../../services/ports.ts';
import type { Setting } from './bench.ts';
import { median, print, quantile } from './figures.ts';
import { inTurns, until } from './repeats.ts';
import type { BackendName } from './servers.ts';
import { held, setAlarms, type Wanted } from './set-alarms.ts';

interface Load {
  readonly count: number;
  readonly seconds: number;
}

const LOADS: readonly Load[] = [
  { count: 1, seconds: 1 },
  { count: 100, seconds: 10 },
  { count: 1_000, seconds: 10 },
  { count: 10_000, seconds: 60 },
];

/** Loads from here on take minutes, and are repeated twice at most. */
const HEAVY = 10_000;
const POLL_MILLISECONDS = 5_000;
/** How long before the first is due the setting begins, and for each alarm more. */
const LEAD_MILLISECONDS = 1_500;
const LEAD_PER_ALARM = 4;
const LATEST_MILLISECONDS = 600_000;
/** An alarm that has not come this long after the one before it, and after its own time, is not to be expected. */
const STILL_MILLISECONDS = 30_000;
const P95_MOST: Readonly<Record<BackendName, number>> = { postgres: 50, redis: 30 };
const BETTER_THAN_POLL = 50;

const SHARES = [
  { name: 'p50', share: 0.5 },
  { name: 'p95', share: 0.95 },
  { name: 'max', share: 1 },
] as const;

const silent = pino({ enabled: false });
const exactNow = (): number => performance.timeOrigin + performance.now();

export async function benchTimers(setting: Setting): Promise<void> {
  const databaseUrl = await setting.servers.freshDatabase();
  for (const load of setting.quick ? LOADS.slice(0, 2) : LOADS) await benchLoad(setting, databaseUrl, load);
}

async function benchLoad({ servers, backend, repeats }: Setting, databaseUrl: string, load: Load): Promise<void> {
  const where = servers.backendAt(backend, databaseUrl);
  const measured = await inTurns(
    load.count >= HEAVY ? Math.min(2, repeats) : repeats,
    () => lateAlarms(load, where, databaseUrl),
    async () => [await lateTimeouts(load), await latePolls(load, databaseUrl)] as const,
  );

  const timeouts = measured.control.map(([timeout]) => timeout);
  const polls = measured.control.map(([, poll]) => poll);
  const what = `${load.count} due in ${load.seconds} s`;
  const lost = measured.subject.map((late) => load.count - late.length);
  print({
    bench: 'timers',
    backend,
    figure: `alarms that never rang, ${what}`,
    unit: 'alarms',
    subject: lost,
    control: { name: 'setTimeout', values: timeouts.map((late) => load.count - late.length) },
    target: { text: 'none in any repeat', met: Math.max(...lost) === 0 },
  });
  // Of a single alarm there is a single lateness.
  for (const { name, share } of load.count === 1 ? SHARES.slice(-1) : SHARES) {
    const of = (runs: readonly (readonly number[])[]) => runs.map((run) => quantile(run, share));
    const common = { bench: 'timers', backend, figure: `lateness ${name}, ${what}`, unit: 'ms' };
    const [subject, poll] = [of(measured.subject), of(polls)];
    const most = P95_MOST[backend];
    print({
      ...common,
      subject,
      control: { name: 'setTimeout', values: of(timeouts) },
      ...(name === 'p95' && load.count === 100
        ? { target: { text: `<= ${most} ms`, met: median(subject) <= most } }
        : {}),
    });
    const isBetter = median(poll) >= BETTER_THAN_POLL * median(subject);
    print({
      ...common,
      subject,
      control: { name: 'a loop of 5 s', values: poll },
      ...(name === 'p95' ? { target: { text: `at most 1/${BETTER_THAN_POLL} of the loop`, met: isBetter } } : {}),
    });
  }
}

interface Due {
  readonly n: number;
  /** In milliseconds since 1970, with fractions. */
  readonly at: number;
}

/** Plans when each is due and notes how late it came. */
function lateness() {
  const late = new Map<number, number>();
  let due: readonly Due[] = [];
  let lastAt = 0;
  return {
    plan({ count, seconds }: Load, from: number): readonly Due[] {
      due = Array.from({ length: count }, (_, n) => ({ n, at: Math.round(from + (n * seconds * 1_000) / count) }));
      return due;
    },
    /** A second ring changes nothing: it would be a stale epoch. */
    note(n: number): void {
      lastAt = exactNow();
      if (!late.has(n)) late.set(n, lastAt - (due[n]?.at ?? 0));
    },
    late: (): readonly number[] => [...late.values()],
    isComplete: (): boolean => late.size === due.length,
    /** Whether nothing has come for a long time after everything was due. */
    isOver: (): boolean => exactNow() - Math.max(lastAt, due.at(-1)?.at ?? 0) > STILL_MILLISECONDS,
  };
}

async function lateAlarms(load: Load, where: QueueBackend, databaseUrl: string): Promise<readonly number[]> {
  const database = createDatabase(databaseUrl);
  const prefix = `bench-${process.pid}-${randomBytes(4).toString('hex')}`;
  const queue = await createQueue({ backend: where, prefix, log: silent });
  const rung = lateness();
  const job = defineJob({
    name: 'advance-agenda',
    payload: z.strictObject({ workshopId: z.string(), epoch: z.int() }),
    process: async (_ports, { epoch }) => rung.note(epoch),
  });
  const clock = createClock(database);
  // They must all be set before the first is due; how long that takes depends on the machine.
  let wanted: readonly Wanted[];
  for (let lead = LEAD_MILLISECONDS + load.count * LEAD_PER_ALARM, turn = 1; ; lead *= 2, turn += 1) {
    const due = rung.plan(load, exactNow() + lead);
    wanted = due.map(({ n, at }) => ({ workshopId: `turn-${turn}`, epoch: n, at: new Date(at) }));
    await setAlarms(queue.queue, clock, wanted, await held(queue.queue));
    if (exactNow() < (due[0]?.at ?? 0) - 300) break;
  }
  const last = wanted[0]?.workshopId;
  queue.startWorker(
    createProcessor(
      [{ ...job, run: async (ports, data) => (isOf(last, data) ? await job.run(ports, data) : undefined) }],
      NO_PORTS,
      silent,
    ),
  );
  await until(() => rung.isComplete() || rung.isOver(), LATEST_MILLISECONDS, 'alarms');
  await queue.close();
  await database.close();
  return rung.late();
}

/** Alarms of a try that came too late say nothing. */
const isOf = (workshopId: string | undefined, data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'workshopId' in data && data.workshopId === workshopId;

async function lateTimeouts(load: Load): Promise<readonly number[]> {
  const rung = lateness();
  // Rounded up, because timers drop fractions.
  for (const { n, at } of rung.plan(load, exactNow() + 500)) setTimeout(() => rung.note(n), Math.ceil(at - exactNow()));
  await until(rung.isComplete, load.seconds * 1_000 + 30_000, 'timeouts');
  return rung.late();
}

/** The loop begins at a moment of chance, as the start of a bot is. */
async function latePolls(load: Load, databaseUrl: string): Promise<readonly number[]> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  await pool.query(
    'DROP TABLE IF EXISTS bench_due; CREATE TABLE bench_due (n int PRIMARY KEY, due_at timestamptz NOT NULL)',
  );
  await pool.query('CREATE INDEX ON bench_due (due_at)');
  const rung = lateness();
  const due = rung.plan(load, exactNow() + 1_000 + Math.random() * POLL_MILLISECONDS);
  await pool.query(
    'INSERT INTO bench_due SELECT n, to_timestamp(at / 1000.0) FROM unnest($1::int[], $2::float8[]) AS due (n, at)',
    [due.map(({ n }) => n), due.map(({ at }) => at)],
  );
  while (!rung.isComplete()) {
    const { rows } = await pool.query<{ n: number }>(
      'DELETE FROM bench_due WHERE due_at <= clock_timestamp() RETURNING n',
    );
    for (const { n } of rows) rung.note(n);
    if (!rung.isComplete()) await pause(POLL_MILLISECONDS);
  }
  await pool.end();
  return rung.late();
}

/** The job of this benchmark asks nothing of the world. */
const NO_PORTS = {} as Ports;
