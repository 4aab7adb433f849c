import { setTimeout as pause } from 'node:timers/promises';
import { judged } from './aftermath.ts';
import type { FastClock } from './clock-of-rounds.ts';
import { shownAt } from './clock-of-rounds.ts';
import { hasten } from './fast-database.ts';
import type { FaultOptions } from './options.ts';
import { bounded, type Outcome } from './outcome.ts';
import type { Manners } from './people.ts';
import { agendaOf } from './plans.ts';
import { backendOf, type Servers } from './servers.ts';
import { aStage, type Stage } from './stage.ts';
import { weather } from './weather.ts';

const MANNERS: Manners = { extend: 0.15, pause: 0.05, skip: 0.05, facilitators: 1, writeEvery: 5_000 };
/** The clocks of the database and of Discord run so much faster: ten minutes take half a minute, or a quarter. */
const SPEED = 20;
const SPEED_SHORT = 40;
const OUTAGE_MINUTES = 10;
const POSTS = 'create_message';

/** F5: Discord fails, cuts lines after it has accepted, refuses for coming too fast, and is away for ten minutes. */
export async function failDiscord(
  servers: Servers,
  { seed, isShort }: FaultOptions,
  report: (line: string) => void,
): Promise<Outcome> {
  const databaseUrl = await servers.freshDatabase();
  const clock: FastClock = { speed: isShort ? SPEED_SHORT : SPEED, origin: new Date(), isInDatabase: true };
  const { speed } = clock;
  await hasten(databaseUrl, clock);
  const { directory, workerProgram } = servers;
  const stage = await aStage({
    ...{ seed, databaseUrl, directory, clock, speed },
    // Not in the same database: a queue has a clock of its own.
    backend: backendOf(servers, servers.redis ? databaseUrl : await servers.freshDatabase()),
    discordClock: () => shownAt(clock, new Date()),
  });
  try {
    const plans = agendaOf(isShort ? 4 : 10);
    for (let nth = 0; nth < (isShort ? 5 : 10); nth += 1) await stage.openRoom(plans);
    let held = 0;
    const aftermath = await weather({
      ...{ stage, seed, report, manners: MANNERS, again: plans },
      herd: { program: workerProgram, size: 1, spares: 1 },
      wind: async () => {
        // Longer than the product waits for at a stretch.
        stage.discord.faults.next({ kind: '429', retryAfter: 20, match: POSTS }, 3);
        await troubles(stage, seed, isShort ? 6_000 : 30_000);
        report('the outage begins');
        held = await outage(stage);
        report(`the outage is over; ${held} posts have waited for it`);
        await troubles(stage, seed + 1, isShort ? 4_000 : 20_000);
        stage.discord.faults.off();
      },
      patience: 120_000,
    });
    const readBacks = stage.discord.trace.operations().get('list_messages') ?? 0;
    return judged(stage, aftermath, {
      figures: {
        outageSeconds: OUTAGE_MINUTES * 60,
        clockSpeed: speed,
        heldByOutage: held,
        readBacks,
        rateLimited: stage.discord.rateLimited,
      },
      broken: [
        ...bounded('posts that did not wait for the outage', held > 0 ? 0 : 1, 0),
        ...(readBacks > 0 ? [] : ['nothing was read back after the outage']),
      ],
    });
  } finally {
    await stage.close();
  }
}

/** Five requests in a hundred fail, five are done and their answers lost; now and then many at once come too fast. */
async function troubles({ discord }: Stage, seed: number, milliseconds: number): Promise<void> {
  discord.faults.random({ seed, probability: { '5xx': 0.05, 'cut-after-accept': 0.05 }, match: POSTS });
  for (const until = Date.now() + milliseconds; Date.now() < until; await pause(milliseconds / 3)) {
    discord.faults.next({ kind: '429', retryAfter: 0.5, match: POSTS }, 10);
  }
}

/** Discord accepts and cuts, then is away for so long that it has forgotten what it had accepted. Tells what was owed at the end. */
async function outage({ discord, pool, clock }: Stage): Promise<number> {
  discord.faults.off();
  discord.faults.random({ seed: 1, probability: { 'cut-after-accept': 1 }, match: POSTS });
  for (const before = discord.faults.injected.get('cut-after-accept') ?? 0; ; await pause(20)) {
    if ((discord.faults.injected.get('cut-after-accept') ?? 0) > before + 2) break;
  }
  discord.faults.random({ seed: 1, probability: { '5xx': 1 } });
  await pause((OUTAGE_MINUTES * 60_000) / clock.speed);
  const { rows } = await pool.query<{ count: number }>(`SELECT count(*)::int FROM "Post" WHERE state = 'owed'`);
  return rows[0]?.count ?? 0;
}
