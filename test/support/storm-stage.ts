import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { createChannels } from '../../bot/channels.ts';
import { createClient } from '../../bot/client.ts';
import { createFloor } from '../../bot/floor.ts';
import { createOwnId } from '../../bot/own-id.ts';
import { createRest } from '../../bot/rest.ts';
import { createRooms } from '../../bot/rooms.ts';
import type { Post } from '../../domain/post.ts';
import { currentRound } from '../../domain/rounds/agenda.ts';
import type { RoundPlan } from '../../domain/rounds/round.ts';
import type { Caller } from '../../domain/server.ts';
import { createCourier, type RunningCourier } from '../../jobs/courier.ts';
import { createDatabase, type Database } from '../../prisma/client.ts';
import { newKey } from '../../prisma/sealing.ts';
import { createClock } from '../../prisma/stores/clock.ts';
import { createStores } from '../../prisma/stores.ts';
import { type RehearsalServer, startRehearsalServer } from '../../rehearsal/discord/server.ts';
import type { AgendaStore, Alarms, Channels, Clock, Ports } from '../../services/ports.ts';
import { createAllowances } from '../../services/rounds/allowances.ts';
import { answerDeadLetter } from '../../services/rounds/answer-dead-letter.ts';
import { withCaucuses } from '../../services/rounds/caucuses.ts';
import { aCaller, aConvention, anAgenda, aParticipant, aServer, aWorkshopUnderWay, idOf, memberOf } from './build.ts';
import { freshDatabase } from './database.ts';
import { createMemoryRoundKeys } from './memory/round-keys.ts';
import { solverHere } from './solver.ts';
import type { Entry, History } from './storm-history.ts';

/** One workshop whose room is open and whose rounds are planned. */
export interface StageRoom {
  readonly workshopId: string;
  readonly channelId: string;
  readonly facilitator: Caller;
  readonly participants: readonly Caller[];
}

/** How a stage is set. */
export interface StageOptions {
  readonly seed: number;
  readonly workshops: number;
  readonly participants: number;
  readonly plans: readonly RoundPlan[];
  /** How fast the database's clock runs; or a clock of the test's own. */
  readonly speed?: number;
  readonly clock?: Clock;
  /** Takes a safety away: whatever is done on this stage is done with these ports instead. */
  readonly ablated?: (ports: Ports) => Ports;
  readonly ablatedDatabase?: (database: Database) => Database;
}

/** Real stores, a real courier and a rehearsed Discord; the alarms are for whoever uses it to supply. */
export interface Stage {
  readonly databaseUrl: string;
  readonly database: Database;
  readonly server: RehearsalServer;
  readonly rooms: readonly StageRoom[];
  readonly history: Entry[];
  readonly courier: RunningCourier;
  readonly portsWith: (alarms: Alarms) => Ports;
  /** The history with what Discord was given and how everything stands. */
  readonly conclude: () => Promise<History>;
  readonly close: () => Promise<void>;
}

export const NO_ALARMS: Alarms = { set: async () => {} };
export const silent = pino({ enabled: false });

/** Sets a stage; close it when the play is over. */
export async function aStage(options: StageOptions): Promise<Stage> {
  const { seed, speed = 1, ablated = (ports) => ports, ablatedDatabase = (same) => same } = options;
  const fresh = await freshDatabase();
  const database = createDatabase(fresh.url);
  const clock =
    options.clock ?? createClock(database, speed === 1 ? undefined : { speed, origin: await databaseTime(database) });
  const stores = createStores({
    database: ablatedDatabase(database),
    masterKey: newKey(),
    roundKeys: createMemoryRoundKeys(),
    clock,
  });
  const server = await startRehearsalServer({ seed, people: [{ name: 'Olena', locale: 'uk', owner: true }] });
  const client = createClient({ apiBase: server.apiBase });
  await client.login(server.botToken);

  const rest = createRest({ apiBase: server.apiBase, token: server.botToken });
  const ownId = createOwnId(rest);
  const tried = new Map<string, Post>();
  const discord = rememberingNonces(createChannels({ rest, clock: createClock(database), ownId }), tried);
  const channels = withCaucuses(discord, stores);
  const history: Entry[] = [];
  const agendas = watchingCloses(stores.agendas, clock, history);
  const basis = {
    ...stores,
    agendas,
    clock,
    newId: randomUUID,
    channels,
    rooms: createRooms({ rest, ownId }),
    events: { announce: async () => undefined },
    floor: createFloor({ client, rest, log: silent }),
    microphones: { wake: () => {} },
    allowances: createAllowances(),
    solver: solverHere,
  };
  const courier: RunningCourier = createCourier(ablated({ ...basis, alarms: NO_ALARMS, courier: { wake: () => {} } }), {
    chance: () => 0.5,
    beforeGivingUp: (letter) => answerDeadLetter(portsWith(NO_ALARMS), letter),
    log: silent,
  });
  const portsWith = (alarms: Alarms): Ports => ablated({ ...basis, alarms, courier });

  const rooms = await openRooms(portsWith(NO_ALARMS), server, options);
  const roomOf = new Map(rooms.map(({ channelId, workshopId }) => [channelId, workshopId]));

  return {
    databaseUrl: fresh.url,
    database,
    server,
    rooms,
    history,
    courier,
    portsWith,
    async conclude() {
      const posted = server.botMessages.flatMap(({ channelId, nonce = '', text }): readonly Entry[] => {
        const [room, post] = [roomOf.get(channelId), tried.get(nonce)];
        return room && post ? [{ what: 'posted', room, key: post.key, content: post.content, text }] : [];
      });
      const ended = await Promise.all(rooms.map(({ workshopId }) => endOf(basis, workshopId)));
      return [...history, ...posted, ...ended];
    },
    async close() {
      await courier.stop();
      await client.destroy();
      await server.close();
      await database.close();
      await fresh.drop();
    },
  };
}

async function endOf({ agendas, posts }: Pick<Ports, 'agendas' | 'posts'>, room: string): Promise<Entry> {
  const agenda = await agendas.find(room);
  if (!agenda) throw new Error('a room without an agenda');
  const { owed, dead } = await posts.count(room);
  return { what: 'ended', room, agenda, owed, dead };
}

/** Writes down when each round was closed by the clock, whoever asked for it. */
const watchingCloses = (agendas: AgendaStore, clock: Clock, history: Entry[]): AgendaStore => ({
  ...agendas,
  save: async (agenda, owed) => {
    const isSaved = await agendas.save(agenda, owed);
    const round = currentRound(agenda);
    if (!isSaved || round?.status !== 'closing') return isSaved;
    const { ordinal, closedAt } = round;
    history.push({ what: 'closed', room: agenda.workshopId, ordinal, closedAt, at: await clock.now() });
    return isSaved;
  },
});

/** Discord knows a message by its nonce; what was meant by it is known here. */
const rememberingNonces = (channels: Channels, tried: Map<string, Post>): Channels => ({
  deliver: (claimed) => {
    tried.set(claimed.nonce, claimed.post);
    return channels.deliver(claimed);
  },
});

async function openRooms(ports: Ports, server: RehearsalServer, options: StageOptions): Promise<readonly StageRoom[]> {
  await ports.servers.save(aServer());
  await ports.conventions.add(aConvention());
  const rooms: StageRoom[] = [];
  for (let n = 1; n <= options.workshops; n += 1) {
    server.byHand.createChannel(`room-${n}`);
    const channelId = [...server.discord.world.channels.values()].find(({ name }) => name === `room-${n}`)!.id;
    const id = idOf('workshop', n);
    await ports.workshops.add(aWorkshopUnderWay({ id, roomChannelId: channelId }));
    const cohort = Array.from({ length: options.participants }, (_, index) => {
      const p = n * 100 + index;
      return aParticipant({
        id: idOf('participant', p),
        workshopId: id,
        memberId: memberOf(p),
        alias: index,
        partyId: `party-${(index % 2) + 1}`,
        status: 'ready',
      });
    });
    await ports.participants.propose(id, cohort);
    const rounds = options.plans.map((plan, index) => ({
      id: idOf('round', n * 100 + index),
      ordinal: index + 1,
      plan,
      status: 'planned' as const,
    }));
    await ports.agendas.put(anAgenda({ workshopId: id, roomChannelId: channelId, rounds }), 0);
    rooms.push({
      workshopId: id,
      channelId,
      facilitator: aCaller({ channelId, roleIds: ['facilitator-role'] }),
      participants: cohort.map(({ memberId }) => aCaller({ memberId, channelId })),
    });
  }
  return rooms;
}

async function databaseTime(database: Database): Promise<Date> {
  return await createClock(database).now();
}
