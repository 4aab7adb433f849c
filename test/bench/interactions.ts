/*
 * How soon somebody who presses a button is acknowledged: from the press leaving Discord's gateway until the bot's first
 * answer reaches Discord, which shows "failed" after three seconds. And how soon they see an answer in words.
 *
 * Subject: the whole product as `npm start` runs it, in a process of its own. 10, 100 and 300 presses a second for ten
 * seconds, of a button that answers a proposition: acknowledged, checked against seat and round, written to the
 * database, answered with the next proposition. Meanwhile it owes more posts than Discord takes.
 * Control, in turns with it: a bare discord.js bot that answers every press at once and does nothing else but post as
 * many messages, against the same kind of rehearsal Discord, which adds no delay of its own.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { customId } from '../../bot/custom-id.ts';
import { createDatabase } from '../../prisma/client.ts';
import { newKey } from '../../prisma/sealing.ts';
import { createClock } from '../../prisma/stores/clock.ts';
import { createStores } from '../../prisma/stores.ts';
import {
  aConvention,
  anAgenda,
  anOpenRound,
  aParticipant,
  aPost,
  aServer,
  aWorkshopUnderWay,
  idOf,
} from '../support/build.ts';
import { createMemoryRoundKeys } from '../support/memory/round-keys.ts';
import type { BareBotQuestions } from './bare-bot-process.ts';
import type { Setting } from './bench.ts';
import { startChild } from './child.ts';
import type { DiscordPlace, DiscordQuestions, Pressing, Waits } from './discord-process.ts';
import { median, print, quantile } from './figures.ts';
import { each, inTurns, until } from './repeats.ts';

const RATES = [10, 100, 300];
const ROOMS = 10;
/** Posts go to other rooms, so many that none of them has its own limit in the way. */
const OTHER_ROOMS = 100;
const PEOPLE_IN_A_ROOM = 10;
const PROPOSITIONS = 12;
const POSTS_PER_SECOND = 47;
const LATE_MILLISECONDS = 3_000;
const MOST_OF_BARE = 3;

export async function benchInteractions(setting: Setting): Promise<void> {
  const seconds = setting.quick ? 3 : 10;
  const product = await aProduct(setting);
  const bare = await aBareBot();
  try {
    for (const perSecond of RATES) {
      const pressed = (bot: Pressed) => async () => {
        await bot.owe(seconds * POSTS_PER_SECOND);
        const waits = await bot.discord.ask('press', { perSecond, seconds, rooms: bot.rooms });
        await bot.rest();
        return waits;
      };
      // Nobody's first presses count: the engine has yet to compile what it runs.
      if (perSecond === RATES[0]) await inTurns(1, pressed(product), pressed(bare));
      const measured = await inTurns(setting.repeats, pressed(product), pressed(bare));
      tell(setting.backend, perSecond, measured);
    }
  } finally {
    await product.close();
    await bare.close();
  }
}

/** A bot under the fingers of the people of a rehearsal. */
interface Pressed {
  readonly discord: { readonly ask: ReturnType<typeof startChild<DiscordQuestions>>['ask'] };
  readonly rooms: Pressing['rooms'];
  /** Gives the bot so many posts to send. */
  readonly owe: (count: number) => Promise<void>;
  /** Waits until nothing is left to do. */
  readonly rest: () => Promise<void>;
  readonly close: () => Promise<void>;
}

async function aProduct({ servers, backend }: Setting): Promise<Pressed> {
  const databaseUrl = await servers.freshDatabase();
  const where = servers.backendAt(backend, databaseUrl);
  const masterKey = newKey();
  const database = createDatabase(databaseUrl);
  const { posts, ...stores } = createStores({
    database,
    masterKey,
    roundKeys: createMemoryRoundKeys(),
    clock: createClock(database),
  });
  const { discord, place } = await aDiscord();
  const rooms = await writeRooms(stores, place);
  const home = await mkdtemp(path.join(tmpdir(), 'antechamber-bench-'));
  const bot = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), path.resolve(import.meta.dirname, '../../main.ts')],
    {
      cwd: home,
      env: {
        PATH: process.env['PATH'],
        DISCORD_TOKEN: place.botToken,
        DISCORD_APPLICATION_ID: place.applicationId,
        DISCORD_API_BASE: place.apiBase,
        DATABASE_URL: databaseUrl,
        DATABASE_NAME: `bench_${randomBytes(4).toString('hex')}`,
        ENCRYPTION_KEY: Buffer.from(masterKey.export()).toString('base64'),
        DATA_DIR: home,
        LOG_LEVEL: 'error',
        ...(where.kind === 'redis' ? { REDIS_URL: where.url } : {}),
      },
      // Its log is no figure.
      stdio: ['ignore', 2, 2],
    },
  );
  const gone = once(bot, 'exit').then(() => Promise.reject(new Error('the bot ended')));
  // Later it may end as it likes.
  gone.catch(() => undefined);
  await Promise.race([discord.ask('online', undefined), gone]);

  return {
    discord,
    rooms,
    owe: (count) =>
      posts.owe(
        Array.from({ length: count }, (_, n) => {
          const to = { kind: 'channel', channelId: place.channelIds[ROOMS + (n % OTHER_ROOMS)] ?? '' } as const;
          return aPost({ key: randomUUID(), workshopId: idOf('workshop', (n % ROOMS) + 1), to });
        }),
      ),
    rest: () => until(async () => (await posts.count()).owed === 0, 120_000, 'posts'),
    async close() {
      await ended(bot);
      await discord.end();
      await database.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function ended(bot: ChildProcess): Promise<void> {
  if (bot.exitCode !== null || bot.signalCode !== null) return;
  const end = once(bot, 'exit');
  bot.kill('SIGTERM');
  await end;
}

async function aBareBot(): Promise<Pressed> {
  const { discord, place } = await aDiscord();
  const bot = startChild<BareBotQuestions>('bare-bot-process.ts');
  await bot.ask('start', place);
  return {
    discord,
    rooms: roomsOf(place),
    owe: (count) => bot.ask('post', { channelIds: place.channelIds.slice(ROOMS), count }),
    rest: () => pause(2_000),
    async close() {
      await bot.end();
      await discord.end();
    },
  };
}

async function aDiscord() {
  const discord = startChild<DiscordQuestions>('discord-process.ts');
  const place = await discord.ask('open', {
    rooms: ROOMS + OTHER_ROOMS,
    people: ROOMS * PEOPLE_IN_A_ROOM,
    latencyMs: 0,
  });
  return { discord, place };
}

const roundOf = (room: number): string => idOf('round', room + 1);

/** Who presses what in each room: each person answers all propositions, one after the other, and then again. */
const roomsOf = ({ channelIds, memberIds }: DiscordPlace): Pressing['rooms'] =>
  channelIds.slice(0, ROOMS).map((channelId, room) => ({
    channelId,
    memberIds: memberIds.slice(room * PEOPLE_IN_A_ROOM, (room + 1) * PEOPLE_IN_A_ROOM),
    customIds: Array.from({ length: PROPOSITIONS }, (_, item) =>
      customId('react-answer', roundOf(room), String(item), 'agree'),
    ),
  }));

type Written = Pick<
  ReturnType<typeof createStores>,
  'servers' | 'conventions' | 'workshops' | 'participants' | 'agendas'
>;

/** One workshop for each room, in which a round of propositions is open for hours. */
async function writeRooms(stores: Written, place: DiscordPlace): Promise<Pressing['rooms']> {
  const serverId = place.guildId;
  await stores.servers.save(aServer({ id: serverId }));
  await stores.conventions.add(aConvention({ serverId }));
  const rooms = roomsOf(place);
  await each([...rooms.entries()], 1, async ([room, { channelId, memberIds }]) => {
    const workshopId = idOf('workshop', room + 1);
    await stores.workshops.add(aWorkshopUnderWay({ id: workshopId, serverId, roomChannelId: channelId }));
    const cohort = memberIds.map((memberId, n) => {
      const id = idOf('participant', room * 100 + n);
      return aParticipant({ id, workshopId, memberId, alias: n, partyId: `party-${(n % 2) + 1}`, status: 'ready' });
    });
    await stores.participants.propose(workshopId, cohort);
    const now = Date.now();
    const propositions = Array.from({ length: PROPOSITIONS }, (_, n) => `Share gauge data, version ${n + 1}.`);
    const open = anOpenRound({
      id: roundOf(room),
      plan: {
        kind: 'reactions',
        title: 'First steps',
        prompt: 'Could you live with these?',
        minutes: 600,
        propositions,
        vocabulary: 'agreement',
      },
      openedAt: new Date(now),
      closesAt: new Date(now + 600 * 60_000),
    });
    await stores.agendas.put(anAgenda({ workshopId, roomChannelId: channelId, rounds: [open] }), 0);
  });
  return rooms;
}

type Turns = { readonly subject: readonly Waits[]; readonly control: readonly Waits[] };

function tell(backend: string, perSecond: number, { subject, control }: Turns): void {
  const at = `${perSecond} presses a second`;
  const bare = 'a bare discord.js bot';
  const common = { bench: 'interactions', backend, unit: 'ms' };
  const of = (runs: readonly Waits[], what: keyof Waits, share: number): readonly number[] =>
    runs.map((run) =>
      quantile(
        run[what].map((wait) => wait ?? Number.POSITIVE_INFINITY),
        share,
      ),
    );
  for (const [name, share] of [
    ['p50', 0.5],
    ['p99', 0.99],
    ['max', 1],
  ] as const) {
    const [ours, theirs] = [of(subject, 'acknowledged', share), of(control, 'acknowledged', share)];
    const isMeasure = name === 'p99' && perSecond === 100;
    const met = median(ours) <= MOST_OF_BARE * median(theirs);
    print({
      ...common,
      figure: `acknowledged, ${name}, ${at}`,
      subject: ours,
      control: { name: bare, values: theirs },
      ...(isMeasure ? { target: { text: `<= ${MOST_OF_BARE} times the bare bot's`, met } } : {}),
    });
  }
  for (const [name, share] of [
    ['p50', 0.5],
    ['p99', 0.99],
  ] as const) {
    print({
      ...common,
      figure: `answered in words, ${name}, ${at}`,
      subject: of(subject, 'answered', share),
      control: { name: bare, values: of(control, 'answered', share) },
    });
  }
  const late = ({ acknowledged }: Waits) =>
    acknowledged.filter((wait) => wait === null || wait > LATE_MILLISECONDS).length;
  const ours = subject.map(late);
  print({
    ...common,
    unit: 'presses',
    figure: `acknowledged after 3 s or never, ${at}`,
    subject: ours,
    control: { name: bare, values: control.map(late) },
    target: { text: 'none in any repeat', met: Math.max(...ours) === 0 },
  });
}
