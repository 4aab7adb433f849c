// One process of the bot as far as rounds turn in it: it answers alarms, and whoever holds the leader lock sends posts
// and keeps the heart beating. Composed of the product's own parts, without a gateway: nobody presses anything here.
import { createSecretKey, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { createChannels } from '../../bot/channels.ts';
import { createOwnId } from '../../bot/own-id.ts';
import { createRest } from '../../bot/rest.ts';
import { createRooms } from '../../bot/rooms.ts';
import { createAlarms } from '../../jobs/alarms.ts';
import type { QueueBackend } from '../../jobs/backend.ts';
import { createCourier, type RunningCourier } from '../../jobs/courier.ts';
import { startHeart } from '../../jobs/heart.ts';
import { jobs } from '../../jobs/index.ts';
import { createQueue } from '../../jobs/queue.ts';
import { createProcessor } from '../../jobs/worker.ts';
import { createDatabase } from '../../prisma/client.ts';
import { takeLeaderLock } from '../../prisma/leader-lock.ts';
import { createClock } from '../../prisma/stores/clock.ts';
import { createStores } from '../../prisma/stores.ts';
import type { Ports } from '../../services/ports.ts';
import { createAllowances } from '../../services/rounds/allowances.ts';
import { answerDeadLetter } from '../../services/rounds/answer-dead-letter.ts';
import { withCaucuses } from '../../services/rounds/caucuses.ts';
import { createMemoryRoundKeys } from '../support/memory/round-keys.ts';
import { solverHere } from '../support/solver.ts';
import { answerQuestions, type Questions } from './child.ts';

/** What a process must know to begin. */
export interface TurnSetup {
  readonly databaseUrl: string;
  readonly backend: QueueBackend;
  readonly prefix: string;
  readonly masterKey: Uint8Array;
  readonly apiBase: string;
  readonly botToken: string;
}

/** What can be asked of this process. */
export interface TurnQuestions extends Questions {
  readonly start: (setup: TurnSetup) => Promise<'leader' | 'worker'>;
  /** Seconds of computing time used so far. */
  readonly computed: (asked: undefined) => Promise<number>;
  /** The bytes of the heap after a while of work and a collection. */
  readonly heap: (asked: { readonly afterMilliseconds: number }) => Promise<number>;
}

const log = pino({ level: 'warn' }, pino.destination(2));
const closing: (() => Promise<unknown>)[] = [];

const questions: TurnQuestions = {
  async start({ databaseUrl, backend, prefix, masterKey, apiBase, botToken }) {
    // Whoever comes too late only answers alarms.
    const leader = await takeLeaderLock(databaseUrl, () => undefined).catch(() => undefined);
    const database = createDatabase(databaseUrl);
    const clock = createClock(database);
    const stores = createStores({
      database,
      masterKey: createSecretKey(masterKey),
      roundKeys: createMemoryRoundKeys(),
      clock,
    });
    const rest = createRest({ apiBase, token: botToken });
    const ownId = createOwnId(rest);
    const channels = withCaucuses(createChannels({ rest, clock, ownId }), stores);
    const queue = await createQueue({ backend, prefix, log });
    const courier: RunningCourier = createCourier(
      { posts: stores.posts, channels },
      { chance: Math.random, beforeGivingUp: (letter) => answerDeadLetter(ports, letter), log },
    );
    const ports: Ports = {
      ...stores,
      clock,
      newId: randomUUID,
      alarms: createAlarms(queue.queue, clock, log),
      courier,
      channels,
      rooms: createRooms({ rest, ownId }),
      events: { announce: async () => undefined },
      // Nobody speaks in these rounds.
      floor: { settle: async () => true, onVoice: () => undefined },
      microphones: { wake: () => undefined },
      allowances: createAllowances(),
      solver: solverHere,
    };
    queue.startWorker(createProcessor(jobs, ports, log));
    closing.push(() => database.close());
    closing.unshift(() => queue.close());
    if (!leader) return 'worker';

    courier.start();
    const heart = startHeart(ports, log);
    closing.unshift(
      () => heart.stop(),
      () => courier.stop(),
    );
    closing.push(() => leader.release());
    return 'leader';
  },
  async computed() {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000_000;
  },
  async heap({ afterMilliseconds }) {
    await pause(afterMilliseconds);
    globalThis.gc?.();
    return process.memoryUsage().heapUsed;
  },
};

answerQuestions(questions, async () => {
  for (const close of closing) await close();
});
