import { setMaxListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { environmentFor, prepareBot } from '../bot-process.ts';
import { createChance } from '../cast/chance.ts';
import { createPatience } from '../cast/patience.ts';
import type { RehearsalServer } from '../discord/server.ts';
import { startRehearsalServer } from '../discord/server.ts';
import { createStoryClock } from '../story-clock.ts';
import { emptyBook } from './book.ts';
import { figuresOf, type HeldSeason } from './figures.ts';
import { castSeason } from './people.ts';
import type { SeasonPlan } from './plan.ts';
import { playSeason } from './season.ts';
import type { SeasonStage } from './stage.ts';

/** On a busy machine: what is proved here is who learns what, not how soon. */
const ANSWER_MS = 15_000;
const THINKING_MS = 120_000;

/** Holds a season: a Discord on this machine, the bot as a process of its own, and a cast. @throws whatever ended it early */
export async function holdSeason(plan: SeasonPlan): Promise<HeldSeason> {
  const startedAt = Date.now();
  const chance = createChance(plan.seed);
  const cast = castSeason(chance.fork('cast'), plan.size);
  const server = await startRehearsalServer({
    people: cast.people,
    seed: plan.seed,
    guildName: 'Association for River Studies',
    answerMs: ANSWER_MS,
    thinkingMs: THINKING_MS,
    ...(plan.traceFile === undefined ? {} : { traceFile: plan.traceFile }),
  });
  const bot = prepareBot({
    arguments: plan.bot,
    dataDirectory: plan.dataDirectory,
    environment: {
      ...environmentFor(server, plan.speed),
      REDIS_URL: plan.redisUrl ?? '',
    },
  });
  const over = new AbortController();
  // Whoever waits listens to it, and many wait at the same time.
  setMaxListeners(0, over.signal);
  bot.onDeath(({ lastWords }) => over.abort(new Error(`the bot ended by itself: ${lastWords}`)));
  const stage: SeasonStage = {
    server,
    plan,
    cast,
    chance,
    clock: createStoryClock(plan.speed, new Date()),
    patience: createPatience(server, over.signal),
    book: emptyBook(),
    now: () => server.trace.entries.length,
    progress: (line) => plan.say(`${String(Math.round((Date.now() - startedAt) / 1000)).padStart(4)} s  ${line}`),
  };
  try {
    bot.start();
    await stage.patience.online();
    await playSeason(stage);
    await silence(server);
    return figuresOf(stage, (Date.now() - startedAt) / 1000);
  } finally {
    over.abort(new Error('the season is over'));
    await bot.stop();
    await server.close();
  }
}

/** Waits until the bot has nothing more to say: what is still owed belongs to the season. */
async function silence({ botMessages }: RehearsalServer): Promise<void> {
  for (let before = -1; before !== botMessages.length; ) {
    before = botMessages.length;
    await delay(3_000);
  }
}
