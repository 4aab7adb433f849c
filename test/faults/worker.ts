// A bot without a gateway, in a process of its own that is made to be killed: rows, alarms, heart, and the
// courier of whoever holds the lock. It is told what to do, and answers, over the channel to its parent.
import { createSecretKey, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { destination, pino } from 'pino';
import { createChannels } from '../../bot/channels.ts';
import { createOwnId } from '../../bot/own-id.ts';
import { createRest } from '../../bot/rest.ts';
import { createRooms } from '../../bot/rooms.ts';
import { Refusal } from '../../domain/refusal.ts';
import { createAlarms } from '../../jobs/alarms.ts';
import { createCourier, type RunningCourier } from '../../jobs/courier.ts';
import { faultFacts } from '../../jobs/fault.ts';
import { startHeart } from '../../jobs/heart.ts';
import { jobs } from '../../jobs/index.ts';
import { startLoop } from '../../jobs/loop.ts';
import { createQueue } from '../../jobs/queue.ts';
import { createProcessor } from '../../jobs/worker.ts';
import { createDatabase, type Database } from '../../prisma/client.ts';
import { takeLeaderLock } from '../../prisma/leader-lock.ts';
import { createClock } from '../../prisma/stores/clock.ts';
import { createStores } from '../../prisma/stores.ts';
import type { Clock, Ports } from '../../services/ports.ts';
import { createAllowances } from '../../services/rounds/allowances.ts';
import { answerDeadLetter } from '../../services/rounds/answer-dead-letter.ts';
import { withCaucuses } from '../../services/rounds/caucuses.ts';
import { reconcile } from '../../services/rounds/reconcile.ts';
import { idOf } from '../support/build.ts';
import { createMemoryRoundKeys } from '../support/memory/round-keys.ts';
import { solverHere } from '../support/solver.ts';
import { machineClock, withoutEpoch, withoutNonce } from './ablations.ts';
import { createChance } from './chance.ts';
import { type Fate, mortalPorts, mortalQueue } from './crash-points.ts';
import { carryOut } from './errands.ts';
import type { Order, Reply, WorkerSettings } from './worker-messages.ts';

const LOCK_LOOK_MILLISECONDS = 250;
const BEAT_MILLISECONDS = 1_000;

/** A parent that is gone hears nothing, and that is no fault of this process. */
const tell = (reply: Reply): void => void process.send?.(reply, () => undefined);

let ready: Awaited<ReturnType<typeof prepare>> | undefined;

process.on('message', (order: Order) => {
  switch (order.what) {
    case 'prepare':
      void prepare(order.settings).then((prepared) => {
        ready = prepared;
        tell({ what: 'prepared' });
      });
      return;
    case 'go':
      ready?.go();
      return;
    case 'mood':
      ready?.setMood(order.isDeadly);
      return;
    case 'do':
      if (ready) void answer(ready.ports, order);
  }
});
// Whoever has no parent any more has nobody to answer to.
process.on('disconnect', () => process.exit(0));

async function answer(ports: Ports, { id, errand }: Extract<Order, { what: 'do' }>): Promise<void> {
  try {
    tell({ what: 'done', id, round: await carryOut(ports, errand) });
  } catch (error) {
    if (error instanceof Refusal) tell({ what: 'refused', id, code: error.code });
    else {
      const { fault, code = '' } = faultFacts(error);
      tell({ what: 'failed', id, fault: `${fault} ${code}`.trim() });
    }
  }
}

/** Puts the parts together as the product's own start does, less what people type into. */
async function prepare(settings: WorkerSettings) {
  skewClock(settings.skewMilliseconds);
  const { databaseUrl, ablation } = settings;
  const log = pino({ level: 'warn' }, destination({ dest: settings.log, sync: true }));
  const fate: Fate = {
    ...{ probability: settings.suicide, chance: createChance(settings.seed) },
    ...{ journal: settings.journal, isDeadly: false },
  };

  const database = createDatabase(databaseUrl);
  const clock = clockFor(settings, database);
  const masterKey = createSecretKey(Buffer.from(settings.masterKey, 'base64'));
  const stores = createStores({ database, masterKey, roundKeys: createMemoryRoundKeys(), clock });
  const rest = createRest({ apiBase: settings.apiBase, token: settings.botToken });
  const discord = ablation === 'nonce' ? withoutNonce(rest) : rest;
  const ownId = createOwnId(rest);
  const mortal = mortalPorts(
    {
      ...stores,
      ...(ablation === 'epoch' && { agendas: withoutEpoch(stores.agendas) }),
      clock,
      newId: randomUUID,
      channels: withCaucuses(createChannels({ rest: discord, clock: createClock(database), ownId }), stores),
      rooms: createRooms({ rest, ownId }),
      events: { announce: async () => undefined },
      // Without a gateway nobody is heard, and there is nobody to mute.
      floor: { settle: async () => true, onVoice: () => undefined },
      microphones: { wake: () => undefined },
      allowances: createAllowances(),
      solver: solverHere,
    },
    fate,
  );
  const courier: RunningCourier = createCourier(mortal, {
    chance: Math.random,
    beforeGivingUp: (letter) => answerDeadLetter(ports, letter),
    log,
  });
  const queue = await reachable(() => createQueue({ backend: settings.backend, prefix: settings.prefix, log }));
  const ports: Ports = { ...mortal, alarms: createAlarms(mortalQueue(queue.queue, fate), clock, log), courier };
  await reachable(() => warmUp(ports));

  return {
    ports,
    setMood(isDeadly: boolean) {
      fate.isDeadly = isDeadly;
    },
    go() {
      queue.startWorker(createProcessor(jobs, ports, log));
      void work(ports, courier, settings, log);
    },
  };
}

/** The clock of the rounds, as the settings want it. */
function clockFor({ speed, origin, isInDatabase, ablation }: WorkerSettings, database: Database): Clock {
  if (ablation === 'clock') return machineClock({ speed, origin });
  return isInDatabase ? { ...createClock(database), speed } : createClock(database, { speed, origin });
}

/** Connections are made, and queries prepared, when they are first needed: so that nobody waits for them, that is now. */
async function warmUp({ clock, servers, workshops, agendas, contributions, pulse }: Ports): Promise<void> {
  await servers.find('server-1');
  const room = await workshops.findByRoom('nowhere');
  const [due] = await agendas.listDue(new Date(8.64e15));
  await agendas.find(due?.workshopId ?? room?.id ?? '');
  await Promise.all([clock.now(), pulse.last(), agendas.listRunning(), contributions.list(idOf('round'))]);
}

/** Beats, so that a survivor mends what a dead one left; and once it holds the lock, leads. */
async function work(ports: Ports, courier: RunningCourier, settings: WorkerSettings, log: pino.Logger): Promise<void> {
  const isBeating = settings.ablation !== 'reconcile';
  const beat = startLoop(async () => (isBeating ? await reconcile(ports) : undefined), {
    everyMilliseconds: BEAT_MILLISECONDS,
    onFault: (error) => log.error(faultFacts(error), 'reconcile failed'),
  });
  // Whoever has lost the lock must stop: another may lead from then on. What starts this process starts the next one.
  await reachable(() => takeLeaderLock(settings.databaseUrl, () => process.exit(LOST_THE_LOCK)));
  await beat.stop();
  if (settings.withCourier) courier.start();
  if (isBeating) startHeart(ports, log);
  tell({ what: 'leads' });
}

const LOST_THE_LOCK = 3;

/** Tries until it works: a database that is down comes back, and a lock becomes free. */
async function reachable<T>(attempt: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch {
      // Another leads, or the database is down: see above.
      await pause(LOCK_LOOK_MILLISECONDS);
    }
  }
}

/** Makes every clock of this process show another time, as on a machine whose own clock is wrong. */
function skewClock(skewMilliseconds: number): void {
  if (skewMilliseconds === 0) return;
  const TrueDate = Date;
  globalThis.Date = new Proxy(TrueDate, {
    construct: (target, args: readonly unknown[], self) =>
      Reflect.construct(target, args.length === 0 ? [TrueDate.now() + skewMilliseconds] : args, self),
    get: (target, name) => (name === 'now' ? () => TrueDate.now() + skewMilliseconds : Reflect.get(target, name)),
  });
}
