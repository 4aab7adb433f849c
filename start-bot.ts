import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { Events } from 'discord.js';
import type { Logger } from 'pino';
import { createChannels } from './bot/channels.ts';
import { createClient, putToWork } from './bot/client.ts';
import type { LiveConfig } from './bot/config.ts';
import { createDispatcher } from './bot/dispatch.ts';
import { createFloor } from './bot/floor.ts';
import { createOwnId } from './bot/own-id.ts';
import { createEvents } from './bot/public-events.ts';
import { createRest } from './bot/rest.ts';
import { createRooms } from './bot/rooms.ts';
import { trackUnderWay } from './bot/under-way.ts';
import { buttons, commands, modals } from './commands/index.ts';
import { createAlarms } from './jobs/alarms.ts';
import { createCourier, type RunningCourier } from './jobs/courier.ts';
import { startHeart } from './jobs/heart.ts';
import { jobs } from './jobs/index.ts';
import { createMicrophones } from './jobs/microphones.ts';
import { createQueue } from './jobs/queue.ts';
import { createProcessor } from './jobs/worker.ts';
import { createDatabase } from './prisma/client.ts';
import { lockDataDirectory } from './prisma/data-directory.ts';
import { startEmbeddedPostgres } from './prisma/embedded/embedded-postgres.ts';
import { hasMasterKey, verifyMasterKey } from './prisma/key-check.ts';
import { loadMasterKey } from './prisma/key-file.ts';
import { takeLeaderLock } from './prisma/leader-lock.ts';
import { migrate } from './prisma/migrate.ts';
import { createRoundKeys } from './prisma/round-keys.ts';
import { createClock, findOrigin } from './prisma/stores/clock.ts';
import { createStores } from './prisma/stores.ts';
import type { Ports } from './services/ports.ts';
import { createAllowances } from './services/rounds/allowances.ts';
import { answerDeadLetter } from './services/rounds/answer-dead-letter.ts';
import { withCaucuses } from './services/rounds/caucuses.ts';
import { settleFloor } from './services/rounds/settle-floor.ts';
import { createSolver } from './solver/solver.ts';
import { databaseTrouble, discordTrouble } from './start-trouble.ts';

/** A bot at work. */
export interface RunningBot {
  /** Takes no more work, finishes what is under way and closes everything, the last opened first. */
  stop(reason: string): Promise<void>;
}

/** The migrations lie beside this file, in the sources as in `dist`. */
const MIGRATIONS = path.join(import.meta.dirname, 'prisma', 'migrations');

/**
 * Puts the whole house together: data directory, database, queue, Discord, and the
 * services between them.
 *
 * @param onLost Told when the database has let go of us, so that another bot may take over: this one must stop.
 */
export async function startBot(config: LiveConfig, log: Logger, onLost: () => void): Promise<RunningBot> {
  const closing: { readonly what: string; readonly close: () => Promise<unknown> }[] = [];
  const onStop = (what: string, close: () => Promise<unknown>): void => void closing.unshift({ what, close });
  const stop = async (reason: string): Promise<void> => {
    log.info({ reason }, 'stopping');
    for (const { what, close } of closing.splice(0)) {
      // One part that cannot be closed must not keep the others open.
      await close().catch((error: unknown) => log.error({ err: error, what }, 'could not be closed'));
    }
    log.info('stopped');
  };

  try {
    await assemble(config, log, { onStop, onLost });
  } catch (error) {
    await stop('start failed');
    throw error;
  }
  return { stop };
}

interface Hooks {
  readonly onStop: (what: string, close: () => Promise<unknown>) => void;
  readonly onLost: () => void;
}

async function assemble(config: LiveConfig, log: Logger, { onStop, onLost }: Hooks): Promise<void> {
  const lock = await lockDataDirectory(config.dataDirectory);
  onStop('data directory', () => lock.release());

  const databaseUrl = config.databaseUrl ?? (await ownDatabase(config, log, onStop));
  if (config.databaseUrl) {
    // The built-in database needs no such lock: whoever holds its directory is alone with it.
    const leader = await takeLeaderLock(databaseUrl, onLost).catch((error: unknown) => {
      throw databaseTrouble(error);
    });
    onStop('leader lock', () => leader.release());
  }
  const applied = await migrate(databaseUrl, MIGRATIONS);
  if (applied.length > 0) log.info({ applied }, 'migrated');

  const database = createDatabase(databaseUrl);
  onStop('database', () => database.close());
  const master = await loadMasterKey({
    encoded: config.encryptionKey && Buffer.from(config.encryptionKey).toString('base64'),
    directory: config.dataDirectory,
    mayMakeOne: !(await hasMasterKey(database)),
  });
  await verifyMasterKey(database, master.key);
  if (master.source === 'new-file') {
    log.warn({ file: master.file }, 'a new encryption key was made: keep a copy of this file in a safe place');
  }

  const clock = createClock(
    database,
    config.speed === 1 ? undefined : { speed: config.speed, origin: await findOrigin(database) },
  );
  const stores = createStores({
    database,
    masterKey: master.key,
    // Beside the database, never in it: see `RoundKeys`.
    roundKeys: createRoundKeys(path.join(config.dataDirectory, 'round-keys', config.databaseName)),
    clock,
  });
  const queue = await createQueue({
    backend: config.redisUrl
      ? { kind: 'redis', url: config.redisUrl }
      : { kind: 'postgres', connectionString: databaseUrl },
    prefix: config.databaseName,
    log,
  });
  onStop('queue', () => queue.close());

  const client = createClient(config);
  const rest = createRest(config);
  const ownId = createOwnId(rest);
  // What Discord remembers of a nonce goes by real time, in a rehearsal too.
  const channels = withCaucuses(createChannels({ rest, clock: createClock(database), ownId }), stores);
  const courier: RunningCourier = createCourier(
    { posts: stores.posts, channels },
    { chance: Math.random, beforeGivingUp: (letter) => answerDeadLetter(ports, letter), log },
  );
  const floor = createFloor({ client, rest, log });
  const microphones = createMicrophones({
    settle: (workshopId) => settleFloor(ports, workshopId),
    listVoiced: () => stores.agendas.listVoiced(),
    log,
  });
  floor.onVoice(microphones.heard);
  const solver = createSolver();
  onStop('solver', () => solver.stop());
  const ports: Ports = {
    ...stores,
    clock,
    newId: randomUUID,
    alarms: createAlarms(queue.queue, clock, log),
    courier,
    channels,
    rooms: createRooms({ rest, ownId }),
    events: createEvents({ rest, ownId }),
    floor,
    microphones,
    allowances: createAllowances(),
    solver,
  };

  onStop('discord', () => {
    // discord.js announces a reconnect for every connection that closes, this one included.
    client.removeAllListeners(Events.ShardReconnecting);
    return client.destroy();
  });
  const underWay = trackUnderWay(createDispatcher({ commands, buttons, modals }, { ports, log }));
  putToWork(client, { commands, dispatch: underWay.take, log, rest, onLost });
  await client.login(config.token).catch((error: unknown) => {
    throw discordTrouble(error);
  });

  onStop('courier', () => courier.stop());
  courier.start();
  onStop('microphones', () => microphones.stop());
  microphones.start();
  const heart = startHeart(ports, log);
  onStop('heart', () => heart.stop());
  queue.startWorker(createProcessor(jobs, ports, log));
  // The first to close: what is being answered needs everything else, and what it comes to owe is to be sent too.
  onStop('commands', () => underWay.finish());
}

/** The database that comes with the bot, for whoever has none of their own. */
async function ownDatabase(config: LiveConfig, log: Logger, onStop: Hooks['onStop']): Promise<string> {
  const postgres = await startEmbeddedPostgres({
    directory: path.join(config.dataDirectory, 'postgres'),
    log: { info: (message) => log.info(message), warn: (message) => log.warn(message) },
  });
  onStop('postgres', () => postgres.stop());
  await postgres.ensureDatabase(config.databaseName);
  // Rehearsals leave their databases behind; the next one clears them away.
  if (config.databaseName.startsWith(REHEARSALS)) await postgres.dropDatabases(REHEARSALS, [config.databaseName]);
  return postgres.url(config.databaseName);
}

const REHEARSALS = 'rehearsal_';
