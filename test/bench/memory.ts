/*
 * What an idle workshop and a pending alarm cost, in bytes: in the store, and in the process.
 *
 * Store: the growth of PostgreSQL's tables with their indexes, or of Redis' memory, divided by what was added.
 * Process: the growth of the heap after a collection. A workshop is idle when its room is open, its twelve participants
 * are ready and its five rounds are planned; the process is the product's, with its heart beating.
 * Controls: a pending `setTimeout` for an alarm, and for a workshop the same rows as plain objects in memory.
 */
import { createSecretKey, randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import pg from 'pg';
import { pino } from 'pino';
import { createQueue } from '../../jobs/queue.ts';
import { createDatabase } from '../../prisma/client.ts';
import { newKey } from '../../prisma/sealing.ts';
import { createClock } from '../../prisma/stores/clock.ts';
import { createStores } from '../../prisma/stores.ts';
import {
  aConvention,
  anAgenda,
  aParticipant,
  aPlannedRound,
  aServer,
  aWorkshop,
  idOf,
  memberOf,
} from '../support/build.ts';
import { createMemoryRoundKeys } from '../support/memory/round-keys.ts';
import type { Setting } from './bench.ts';
import { startChild } from './child.ts';
import type { DiscordQuestions } from './discord-process.ts';
import { print } from './figures.ts';
import { each, inTurns } from './repeats.ts';
import { setAlarms } from './set-alarms.ts';
import type { TurnQuestions } from './turn-process.ts';

const PARTICIPANTS = 12;
const ROUNDS = 5;
const HOUR = 3_600_000;
const silent = pino({ enabled: false });

export async function benchMemory(setting: Setting): Promise<void> {
  await benchAlarms(setting);
  await benchWorkshops(setting);
}

async function benchAlarms({ servers, backend, repeats, quick }: Setting): Promise<void> {
  const [before, count] = quick ? [100, 1_000] : [11_000, 10_000];
  const measured = await inTurns(
    repeats,
    async () => {
      const databaseUrl = await servers.freshDatabase();
      const where = servers.backendAt(backend, databaseUrl);
      const prefix = `bench-${process.pid}-${randomBytes(4).toString('hex')}`;
      const database = createDatabase(databaseUrl);
      const queue = await createQueue({ backend: where, prefix, log: silent });
      const clock = createClock(database);
      const set = (from: number, to: number) => {
        const at = new Date(Date.now() + HOUR);
        const numbers = Array.from({ length: to - from }, (_, n) => from + n);
        const wanted = numbers.map((n) => ({ workshopId: idOf('workshop', n), epoch: 1, at }));
        return setAlarms(queue.queue, clock, wanted, from);
      };
      // Whatever is there once for all alarms is there before, such as the log of the latest ten thousand events.
      await set(0, before);
      const size = where.kind === 'redis' ? () => redisBytes(where.url) : () => tableBytes(databaseUrl, 'bullmq');
      const [storeBefore, heapBefore] = [await size(), heapBytes()];
      await set(before, before + count);
      const heap = (heapBytes() - heapBefore) / count;
      const store = ((await size()) - storeBefore) / count;
      await queue.close();
      await database.close();
      return { store, heap };
    },
    async () => {
      const empty = heapBytes();
      const timers = Array.from({ length: count }, () => setTimeout(() => undefined, HOUR));
      const bytes = (heapBytes() - empty) / count;
      for (const timer of timers) clearTimeout(timer);
      return bytes;
    },
  );
  const control = { name: 'heap of a setTimeout', values: measured.control };
  const common = { bench: 'memory', backend, unit: 'bytes', control };
  const store = measured.subject.map((one) => one.store);
  const target = { text: '<= 600 bytes', met: Math.max(...store) <= 600 };
  print({ ...common, figure: 'store per pending alarm', subject: store, target });
  print({ ...common, figure: 'heap per alarm just set', subject: measured.subject.map((one) => one.heap) });
}

async function benchWorkshops(setting: Setting): Promise<void> {
  const count = setting.quick ? 100 : 2_000;
  const measured = await inTurns(
    setting.quick ? 1 : Math.min(3, setting.repeats),
    async () => {
      const none = await aBotWith(setting, 0);
      const many = await aBotWith(setting, count);
      return { store: (many.store - none.store) / count, heap: (many.heap - none.heap) / count };
    },
    async () => {
      const before = heapBytes();
      const kept = Array.from({ length: count }, (_, n) => structuredClone(rowsOf(n)));
      const bytes = (heapBytes() - before) / kept.length;
      return bytes;
    },
  );
  const control = { name: 'the same rows as plain objects', values: measured.control };
  const common = { bench: 'memory', backend: setting.backend, unit: 'bytes', control };
  print({ ...common, figure: 'store per idle workshop', subject: measured.subject.map(({ store }) => store) });
  print({ ...common, figure: 'heap per idle workshop', subject: measured.subject.map(({ heap }) => heap) });
}

const rowsOf = (n: number) => {
  const workshopId = idOf('workshop', n + 1);
  return {
    workshop: aWorkshop({ id: workshopId, stage: 'room-open', roomChannelId: `room-${n}` }),
    participants: Array.from({ length: PARTICIPANTS }, (_, p) =>
      aParticipant({
        id: idOf('participant', n * 100 + p),
        workshopId,
        memberId: memberOf(p),
        alias: p,
        status: 'ready',
      }),
    ),
    agenda: anAgenda({
      workshopId,
      roomChannelId: `room-${n}`,
      rounds: Array.from({ length: ROUNDS }, (_, r) =>
        aPlannedRound({ id: idOf('round', n * 100 + r), ordinal: r + 1 }),
      ),
    }),
  };
};

/** The bytes of our tables, and of the heap of a bot that has been at work on them for a while. */
async function aBotWith({ servers, backend }: Setting, workshops: number) {
  const databaseUrl = await servers.freshDatabase();
  const masterKey = newKey();
  const database = createDatabase(databaseUrl);
  const stores = createStores({
    database,
    masterKey: createSecretKey(masterKey.export()),
    roundKeys: createMemoryRoundKeys(),
    clock: createClock(database),
  });
  await stores.servers.save(aServer());
  await stores.conventions.add(aConvention());
  await each(
    Array.from({ length: workshops }, (_, n) => n),
    8,
    async (n) => {
      const { workshop, participants, agenda } = rowsOf(n);
      await stores.workshops.add(workshop);
      await stores.participants.propose(workshop.id, participants);
      await stores.agendas.put(agenda, 0);
    },
  );
  const discord = startChild<DiscordQuestions>('discord-process.ts');
  const { apiBase, botToken } = await discord.ask('open', { rooms: 1, people: 2, latencyMs: 0 });
  const bot = startChild<TurnQuestions>('turn-process.ts');
  const prefix = `bench-${process.pid}-${randomBytes(4).toString('hex')}`;
  const where = servers.backendAt(backend, databaseUrl);
  await bot.ask('start', { databaseUrl, backend: where, prefix, masterKey: masterKey.export(), apiBase, botToken });
  const heap = await bot.ask('heap', { afterMilliseconds: 8_000 });
  await bot.end();
  await discord.end();
  await database.close();
  return { heap, store: await tableBytes(databaseUrl, 'public') };
}

const heapBytes = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

async function tableBytes(databaseUrl: string, schema: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ bytes: string }>(
    `SELECT sum(pg_total_relation_size(c.oid)) AS bytes FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname = $1`,
    [schema],
  );
  await client.end();
  return Number(rows[0]?.bytes ?? 0);
}

async function redisBytes(url: string): Promise<number> {
  const redis = new Redis(url);
  const info = await redis.info('memory');
  redis.disconnect();
  return Number(/^used_memory:(\d+)/m.exec(info)?.[1] ?? 0);
}
