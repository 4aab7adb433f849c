import { setTimeout as delay } from 'node:timers/promises';
import { type BotProcess, environmentFor, prepareBot } from './bot-process.ts';
import { planRounds } from './cast/agenda.ts';
import { createChance } from './cast/chance.ts';
import { createPatience } from './cast/patience.ts';
import { everybody } from './cast/people.ts';
import { emptyRecord, type RehearsalRecord } from './cast/record.ts';
import { createSaboteur } from './cast/saboteur.ts';
import type { Stage } from './cast/stage.ts';
import { type OnPhase, PHASES, playStory } from './cast/story.ts';
import { type RehearsalServer, startRehearsalServer } from './discord/server.ts';
import type { RehearsalPlan } from './options.ts';
import { createStoryClock, type StoryClock } from './story-clock.ts';

/** A rehearsal that has been set up: a Discord, a bot, a cast. */
export interface Performance {
  readonly server: RehearsalServer;
  readonly bot: BotProcess;
  readonly clock: StoryClock;
  /** Plays the story to its end; gives the summary, part by part. @throws whatever ended it early */
  play(on: Listener): Promise<readonly string[]>;
  /** What there is to judge, so far. */
  record(): RehearsalRecord;
  /** Ends the story, the bot and the server, in this order. */
  close(): Promise<void>;
}

/** Told how far the story is. */
export interface Listener {
  readonly phase: (number: number, of: number, title: string) => void;
  readonly progress: (how: string) => void;
}

/** The bot ended by itself; the message is what it said last. */
export class BotDied extends Error {
  override readonly name = 'BotDied';
}

/** People do not wait longer for a bot that is thinking. */
const THINKING_MS = 12_000;

/** Starts the Discord and the bot of a rehearsal. Nothing has been played yet. */
export async function preparePerformance(plan: RehearsalPlan): Promise<Performance> {
  const server = await startRehearsalServer({
    people: everybody(),
    seed: plan.seed,
    guildName: 'Association for River Studies',
    thinkingMs: THINKING_MS,
    ...(plan.traceFile === undefined ? {} : { traceFile: plan.traceFile }),
  });
  const bot = prepareBot({
    arguments: plan.bot,
    dataDirectory: plan.dataDirectory,
    environment: environmentFor(server, plan.speed),
  });
  const over = new AbortController();
  const clock = createStoryClock(plan.speed, new Date());
  const record = emptyRecord();
  bot.onDeath(({ lastWords, code }) => over.abort(new BotDied(lastWords || `The bot ended with code ${code}.`)));

  return {
    server,
    bot,
    clock,
    async play({ phase, progress }) {
      const stage = createStage({ plan, server, bot, clock, record, signal: over.signal, progress });
      const onPhase: OnPhase = (number, title) => phase(number, PHASES, title);
      bot.start();
      await stage.patience.online();
      clock.set(new Date(), new Date());
      return await playStory(stage, createSaboteur(stage, over.signal), onPhase);
    },
    record: () => ({
      ...record,
      agenda: planRounds(plan.speed),
      speed: plan.speed,
      messages: server.botMessages,
      findings: server.findings.length + server.trace.unknown().length,
    }),
    async close() {
      over.abort(new Error('the rehearsal is over'));
      await endBot(server, bot);
      await server.close();
    },
  };
}

/** A killed bot leaves its database running: only a bot that ends in order takes it along. */
async function endBot(server: RehearsalServer, bot: BotProcess): Promise<void> {
  if (bot.pid !== undefined && !bot.isRunning() && bot.wasKilled()) {
    bot.start();
    await Promise.race([server.whenBotOnline(), delay(30_000, undefined, { ref: false })]);
  }
  await bot.stop();
}

interface Surroundings {
  readonly plan: RehearsalPlan;
  readonly server: RehearsalServer;
  readonly bot: BotProcess;
  readonly clock: StoryClock;
  readonly record: Stage['record'];
  readonly signal: AbortSignal;
  readonly progress: Stage['progress'];
}

function createStage({ plan, server, bot, clock, record, signal, progress }: Surroundings): Stage {
  const patience = createPatience(server, signal);
  let breakdowns: Promise<void> = Promise.resolve();

  return {
    server,
    plan,
    clock,
    record,
    patience,
    progress,
    lists: new Map(),
    chance: createChance(plan.seed),
    actor: server.actor,
    breath: (milliseconds) => (plan.exit ? Promise.resolve() : delay(milliseconds, undefined, { signal })),
    breakdown(awayMilliseconds) {
      // One at a time: a bot that is down cannot break down.
      const next = breakdowns.then(async () => {
        await patience.online();
        const at = new Date();
        await bot.kill();
        record.kills.push({ at, storyAt: clock.at(at) });
        await patience.until('the bot is gone', () => !server.botIsOnline());
        await delay(awayMilliseconds, undefined, { signal });
        bot.start();
        await patience.online();
      });
      breakdowns = next.catch(() => undefined);
      return next;
    },
    secret: (script) => (plan.secrets?.[script] === undefined ? '' : ` ${plan.secrets[script]}`),
  };
}
