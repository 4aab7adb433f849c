/*
 * Many workshops turn within one second, each owing its room one post (a warning) or two (a round makes way for the next).
 *
 * Subject: the product's alarms, services, courier and REST client in a process of its own, against a rehearsal Discord
 * in another that answers after 80 ms and takes 50 requests a second, and 5 messages in 5 seconds to one channel. On
 * Redis also four processes, of which the one with the leader lock sends and all answer alarms.
 * Measured: when the last post arrives, in seconds after the first workshop is due; how many requests are refused (429);
 * and, for fairness, how long the worst-off workshop waits for its last post against the median.
 * Controls: Discord's bound, N·k/50 s (and at least the second in which they turn); and discord.js by itself, which is
 * handed every post at its due time from memory, without order and without surviving anything.
 */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { REST, Routes } from 'discord.js';
import { pino } from 'pino';
import { createQueue } from '../../jobs/queue.ts';
import { newKey } from '../../prisma/sealing.ts';
import { idOf } from '../support/build.ts';
import type { Setting } from './bench.ts';
import { type Child, startChild } from './child.ts';
import type { Account, DiscordPlace, DiscordQuestions } from './discord-process.ts';
import { median, print, quantile } from './figures.ts';
import { each, inTurns, until } from './repeats.ts';
import type { TurnQuestions } from './turn-process.ts';
import { aWorkshopInEach, type Workshops } from './workshops.ts';

interface Load {
  readonly workshops: number;
  readonly posts: 1 | 2;
}

/** The one that is promised comes first. */
const COUNTS = [200, 25, 50, 100, 500, 1_000];
/** Loads from here on take minutes, and are repeated twice at most. */
const HEAVY = 500;
const PER_SECOND = 50;
/** As long as a message to Discord takes, about. */
const LATENCY_MILLISECONDS = 80;
/** Alarms are set before the first is due. */
const LEAD_MILLISECONDS = 3_000;
const LEAD_PER_WORKSHOP = 15;
const PATIENCE_MILLISECONDS = 180_000;
const MOST_OF_BOUND = 1.1;

export async function benchBurst(setting: Setting): Promise<void> {
  const counts = setting.quick ? [25, 200] : COUNTS;
  const loads = counts.flatMap((workshops): Load[] =>
    [1, 2].map((posts) => ({ workshops, posts: posts === 1 ? 1 : 2 })),
  );
  if (setting.backend === 'redis') {
    await benchProcesses(
      setting,
      4,
      loads.filter(({ workshops }) => workshops === 200),
    );
  }
  await benchProcesses(setting, 1, loads);
}

/** What came of one turn of all workshops. */
interface Turned {
  readonly lastSeconds: number;
  readonly refused: number;
  /** Of each workshop, how long after its own due time it had its last post, in seconds. */
  readonly waits: readonly number[];
  /** What the bot's processes have computed for it, in seconds. */
  readonly computing: number;
}

async function benchProcesses(setting: Setting, processes: number, loads: readonly Load[]): Promise<void> {
  const { servers, backend, repeats } = setting;
  const databaseUrl = await servers.freshDatabase();
  const where = servers.backendAt(backend, databaseUrl);
  const prefix = `bench-${process.pid}-${randomBytes(4).toString('hex')}`;
  const masterKey = newKey();
  const discord = startChild<DiscordQuestions>('discord-process.ts');
  const rooms = Math.max(...loads.map(({ workshops }) => workshops));
  const place = await discord.ask('open', { rooms, people: 2, latencyMs: LATENCY_MILLISECONDS });
  const queue = await createQueue({ backend: where, prefix, log: pino({ enabled: false }) });
  const workshops = await aWorkshopInEach({ databaseUrl, masterKey, queue, channelIds: place.channelIds });
  const bots = Array.from({ length: processes }, () => startChild<TurnQuestions>('turn-process.ts'));
  const { apiBase, botToken } = place;
  for (const bot of bots) {
    await bot.ask('start', { databaseUrl, backend: where, prefix, masterKey: masterKey.export(), apiBase, botToken });
  }
  try {
    // Nobody's first turn counts: the engine has yet to compile what it runs.
    await turn({ discord, place, workshops, bots }, { workshops: Math.min(rooms, 200), posts: 2 });
    for (const load of loads) {
      const measured = await inTurns(
        load.workshops >= HEAVY ? Math.min(2, repeats) : repeats,
        () => turn({ discord, place, workshops, bots }, load),
        () => handOver({ discord, place }, load),
      );
      tell({ backend, processes, load }, measured.subject, measured.control);
    }
  } finally {
    for (const bot of bots) await bot.end();
    await queue.close();
    await workshops.close();
    await discord.end();
  }
}

interface Stage {
  readonly discord: Child<DiscordQuestions>;
  readonly place: DiscordPlace;
}

interface BotStage extends Stage {
  readonly workshops: Workshops;
  readonly bots: readonly Child<TurnQuestions>[];
}

async function turn(stage: BotStage, load: Load): Promise<Turned> {
  const { discord, place, bots } = stage;
  const { from, due } = await arm(stage, load);
  const before = await computed(bots);
  await pause(Math.max(0, from + 1_000 - Date.now()));
  const posts: Account['posts'][number][] = [];
  let refused = 0;
  await until(
    async () => {
      const account = await discord.ask('account', undefined);
      posts.push(...account.posts);
      refused += account.refused;
      for (const finding of account.findings) console.error(finding);
      await pause(200);
      return posts.length >= load.workshops * load.posts;
    },
    PATIENCE_MILLISECONDS,
    'posts',
  );
  const computing = (await computed(bots)) - before;
  return { ...turned(load, place, { from, due, posts, refused }), computing };
}

const computed = async (bots: BotStage['bots']): Promise<number> =>
  (await Promise.all(bots.map((bot) => bot.ask('computed', undefined)))).reduce((one, other) => one + other, 0);

/** Sets the clocks of all workshops before the first is due; on a busy machine that may take several tries. */
async function arm({ discord, workshops }: BotStage, load: Load) {
  for (let lead = LEAD_MILLISECONDS + load.workshops * LEAD_PER_WORKSHOP; ; lead *= 2) {
    await until(async () => (await workshops.owed()) === 0, PATIENCE_MILLISECONDS, 'the posts of before');
    await forgotten();
    await discord.ask('account', undefined);
    const from = Date.now() + lead;
    const due = dueTimes(load, from);
    await each([...due.entries()], 8, ([index, at]) => workshops.arm(index + 1, load.posts, new Date(at)));
    if (Date.now() < from - 500) return { from, due };
  }
}

/** Discord has forgotten what was sent before. */
const forgotten = (): Promise<void> => pause(5_500);

const dueTimes = ({ workshops }: Load, from: number): readonly number[] =>
  Array.from({ length: workshops }, (_, n) => from + Math.floor((n * 1_000) / workshops));

interface Observed {
  readonly from: number;
  readonly due: readonly number[];
  readonly posts: Account['posts'];
  readonly refused: number;
}

function turned(load: Load, place: DiscordPlace, { from, due, posts, refused }: Observed) {
  if (posts.length !== load.workshops * load.posts) console.error(`${posts.length} posts, which are too many`);
  const lastOf = new Map<string, number>();
  for (const { channelId, at } of posts) lastOf.set(channelId, Math.max(lastOf.get(channelId) ?? 0, at));
  return {
    lastSeconds: (Math.max(...posts.map(({ at }) => at)) - from) / 1_000,
    refused,
    waits: due.map((at, index) => ((lastOf.get(place.channelIds[index] ?? '') ?? Number.NaN) - at) / 1_000),
  };
}

/** discord.js alone: every post is handed over when it is due. */
async function handOver({ discord, place }: Stage, load: Load): Promise<Turned> {
  await forgotten();
  await discord.ask('account', undefined);
  const rest = new REST({ api: place.apiBase }).setToken(place.botToken);
  const from = Date.now() + 200;
  const due = dueTimes(load, from);
  await Promise.all(
    due.map(async (at, index) => {
      await pause(at - Date.now());
      const route = Routes.channelMessages(place.channelIds[index] ?? '');
      const send = (n: number) => rest.post(route, { body: { content: `post ${idOf('workshop', index)} ${n}` } });
      await Promise.all(Array.from({ length: load.posts }, (_, n) => send(n)));
    }),
  );
  const { posts, refused } = await discord.ask('account', undefined);
  return { ...turned(load, place, { from, due, posts, refused }), computing: 0 };
}

interface About {
  readonly backend: string;
  readonly processes: number;
  readonly load: Load;
}

function tell({ backend, processes, load }: About, subject: readonly Turned[], control: readonly Turned[]): void {
  const { workshops, posts } = load;
  const bound = Math.max(1, (workshops * posts) / PER_SECOND);
  const of = `${workshops} workshops, ${posts} posts each, ${processes} ${processes === 1 ? 'process' : 'processes'}`;
  const common = { bench: 'burst', backend };
  const isMeasure = workshops === 200 && posts === 2;
  const last = {
    ...common,
    figure: `last post, ${of}`,
    unit: 's',
    subject: subject.map(({ lastSeconds }) => lastSeconds),
  };
  print({
    ...last,
    control: { name: "Discord's bound", values: [bound] },
    ...(isMeasure
      ? { target: { text: `<= ${MOST_OF_BOUND} of the bound`, met: median(last.subject) <= MOST_OF_BOUND * bound } }
      : {}),
  });
  print({ ...last, control: { name: 'discord.js alone', values: control.map(({ lastSeconds }) => lastSeconds) } });
  const refusals = subject.map(({ refused }) => refused);
  print({
    ...common,
    figure: `requests refused (429), ${of}`,
    unit: 'requests',
    subject: refusals,
    control: { name: 'discord.js alone', values: control.map(({ refused }) => refused) },
    target: { text: 'none in any repeat', met: Math.max(...refusals) === 0 },
  });
  const unfairness = ({ waits }: Turned): number => Math.max(...waits) / quantile(waits, 0.5);
  print({
    ...common,
    figure: `worst wait of a workshop over the median, ${of}`,
    unit: 'ratio',
    subject: subject.map(unfairness),
    control: { name: 'discord.js alone', values: control.map(unfairness) },
  });
  print({
    ...common,
    figure: `computing time for each post, ${of}`,
    unit: 'ms',
    subject: subject.map(({ computing }) => (computing * 1_000) / (workshops * posts)),
    control: { name: 'a post every 21.2 ms', values: [1_060 / 50] },
  });
}
