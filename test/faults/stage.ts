import { createSecretKey, randomBytes } from 'node:crypto';
import path from 'node:path';
import pg from 'pg';
import type { RoundPlan } from '../../domain/rounds/round.ts';
import type { Caller } from '../../domain/server.ts';
import type { QueueBackend } from '../../jobs/backend.ts';
import { createDatabase, type Database } from '../../prisma/client.ts';
import { createKeyRing, type KeyRing } from '../../prisma/key-ring.ts';
import { createClock } from '../../prisma/stores/clock.ts';
import { createStores, type Stores } from '../../prisma/stores.ts';
import { type RehearsalServer, startRehearsalServer } from '../../rehearsal/discord/server.ts';
import {
  aCaller,
  aConvention,
  anAgenda,
  aParticipant,
  aServer,
  aWorkshopUnderWay,
  idOf,
  memberOf,
} from '../support/build.ts';
import { createMemoryRoundKeys } from '../support/memory/round-keys.ts';
import type { Ablation } from './ablations.ts';
import { createChance } from './chance.ts';
import type { FastClock } from './clock-of-rounds.ts';
import { type Herd, startHerd } from './herd.ts';
import { keepJournal } from './journal.ts';
import type { WorkerSettings } from './worker-messages.ts';

/** One workshop whose room is open and whose rounds are planned. */
export interface Room {
  readonly workshopId: string;
  readonly channelId: string;
  readonly facilitator: Caller;
  readonly participants: readonly Caller[];
}

export interface StageOptions {
  readonly seed: number;
  readonly databaseUrl: string;
  readonly backend: QueueBackend;
  /** The run's own folder. */
  readonly directory: string;
  /** How fast the rounds' clock runs; or the clock of a database that runs fast itself. */
  readonly speed: number;
  readonly clock?: FastClock;
  /** Another clock for Discord than the machine's. */
  readonly discordClock?: () => Date;
}

/** A database, a rehearsed Discord, and workshops in both. */
export interface Stage {
  readonly clock: FastClock;
  readonly discord: RehearsalServer;
  readonly stores: Stores;
  /** For questions of this suite, which the product's own stores do not answer. */
  readonly pool: pg.Pool;
  readonly database: Database;
  readonly keys: KeyRing;
  readonly rooms: readonly Room[];
  /** Opens one more room with these rounds ahead. */
  openRoom(plans: readonly RoundPlan[]): Promise<Room>;
  /** Sends workers to work here. */
  startHerd(options: HerdWishes): Promise<Herd>;
  /** Where workers write down at which point they end themselves. */
  readonly suicideJournal: string;
  close(): Promise<void>;
}

export interface HerdWishes {
  readonly program: string;
  readonly size: number;
  readonly spares: number;
  readonly suicide?: number;
  /** How far the clock of the nth process is ahead. */
  readonly skew?: (nth: number) => number;
  readonly withCourier?: boolean;
  readonly ablation?: Ablation;
}

/** In each room. Enough for aliases to be shown. */
const PARTICIPANTS = 3;

/** Sets a stage; close it when the play is over. */
export async function aStage(options: StageOptions): Promise<Stage> {
  const { seed, databaseUrl, speed } = options;
  const key = randomBytes(32);
  const masterKey = createSecretKey(key);
  const clock: FastClock = options.clock ?? { speed, origin: new Date() };
  const database = createDatabase(databaseUrl);
  const stores = createStores({
    ...{ database, masterKey, roundKeys: createMemoryRoundKeys() },
    clock: createClock(database, clock),
  });
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 3 });
  // Servers that are killed cut idle connections, which is no event here.
  pool.on('error', () => undefined);
  await keepJournal(pool);
  await stores.servers.save(aServer());
  await stores.conventions.add(aConvention());
  const discord = await startRehearsalServer({
    seed,
    people: [{ name: 'Olena', locale: 'uk', owner: true }],
    ...(options.discordClock && { clock: options.discordClock }),
  });
  const rooms: Room[] = [];
  let opened = 0;
  const herds: Herd[] = [];
  const token = randomBytes(4).toString('hex');
  const suicideJournal = path.join(options.directory, `suicides-${token}`);

  const settingsOf = (wishes: HerdWishes, nth: number): WorkerSettings => ({
    databaseUrl,
    masterKey: key.toString('base64'),
    backend: options.backend,
    prefix: `faults-${process.pid}-${token}`,
    apiBase: discord.apiBase,
    botToken: discord.botToken,
    ...clock,
    seed: seed * 100_003 + nth,
    suicide: wishes.suicide ?? 0,
    journal: suicideJournal,
    log: path.join(options.directory, 'workers.log'),
    skewMilliseconds: wishes.skew?.(nth) ?? 0,
    withCourier: wishes.withCourier ?? true,
    ...(wishes.ablation && { ablation: wishes.ablation }),
  });

  return {
    clock,
    discord,
    stores,
    pool,
    database,
    keys: createKeyRing(database, masterKey),
    rooms,
    suicideJournal,
    async openRoom(plans) {
      opened += 1;
      const room = await openRoom({ stores, discord, nth: opened, plans });
      rooms.push(room);
      return room;
    },
    async startHerd(wishes) {
      const herd = await startHerd({
        program: wishes.program,
        size: wishes.size,
        spares: wishes.spares,
        settings: (nth) => settingsOf(wishes, nth),
        chance: createChance(seed * 7 + 1),
      });
      herds.push(herd);
      return herd;
    },
    async close() {
      for (const herd of herds) await herd.stop();
      await discord.close();
      await pool.end();
      await database.close();
    },
  };
}

interface NewRoom {
  readonly stores: Stores;
  readonly discord: RehearsalServer;
  readonly nth: number;
  readonly plans: readonly RoundPlan[];
}

async function openRoom({ stores, discord, nth, plans }: NewRoom): Promise<Room> {
  const name = `room-${nth}`;
  discord.byHand.createChannel(name);
  const channelId = [...discord.discord.world.channels.values()].find((channel) => channel.name === name)?.id;
  if (channelId === undefined) throw new Error('the rehearsed Discord made no channel');
  const workshopId = idOf('workshop', nth);
  await stores.workshops.add(aWorkshopUnderWay({ id: workshopId, roomChannelId: channelId }));
  const cohort = Array.from({ length: PARTICIPANTS }, (_, index) =>
    aParticipant({
      id: idOf('participant', nth * 10 + index),
      workshopId,
      memberId: memberOf(nth * 10 + index),
      alias: index,
      partyId: `party-${(index % 2) + 1}`,
      status: 'ready',
    }),
  );
  await stores.participants.propose(workshopId, cohort);
  const rounds = plans.map((plan, index) => ({
    id: idOf('round', nth * 100 + index),
    ordinal: index + 1,
    plan,
    status: 'planned' as const,
  }));
  await stores.agendas.put(anAgenda({ workshopId, roomChannelId: channelId, rounds }), 0);
  return {
    workshopId,
    channelId,
    facilitator: aCaller({ channelId, roleIds: ['facilitator-role'] }),
    participants: cohort.map(({ memberId }) => aCaller({ memberId, channelId })),
  };
}
