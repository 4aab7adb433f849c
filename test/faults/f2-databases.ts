import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { judged } from './aftermath.ts';
import { type Chance, createChance } from './chance.ts';
import { realTimeOf } from './clock-of-rounds.ts';
import { bearableSpeed, measureCrowding, patienceFor } from './crowding.ts';
import { failSometimes, MANNERS } from './f1-kills.ts';
import type { Herd } from './herd.ts';
import { readJournal } from './journal.ts';
import { type MortalPostgres, startMortalPostgres } from './mortal-postgres.ts';
import type { FaultOptions } from './options.ts';
import { bounded, type Outcome, percentile, secondsOf } from './outcome.ts';
import { agendaOf } from './plans.ts';
import { backendOf, copyOfTemplate, makeTemplate, type Servers } from './servers.ts';
import { MOST_BEHIND, owedNow } from './settle.ts';
import { aStage, type Stage } from './stage.ts';
import { weather } from './weather.ts';

/** When a server was there again, and from when on a round could have been expected to move. */
interface Return {
  readonly of: 'postgres' | 'redis' | 'flush';
  readonly expectedFrom: number;
}

const FIRST_ROUND_SECONDS = 3;
const BETWEEN_KILLS = [700, 2_000] as const;

/** F2: the servers that keep rows and alarms are killed, again and again, and Redis forgets everything. */
export async function killDatabases(
  servers: Servers,
  { seed, isShort, kills }: FaultOptions,
  report: (line: string) => void,
): Promise<Outcome> {
  const postgres = await startMortalPostgres(path.join(servers.directory, 'mortal-postgres'));
  try {
    await makeTemplate(postgres.url);
    const databaseUrl = await copyOfTemplate(postgres.url);
    const { directory, workerProgram } = servers;
    const speed = await bearableSpeed();
    const stage = await aStage({ seed, databaseUrl, directory, speed, backend: backendOf(servers, databaseUrl) });
    try {
      const plans = agendaOf(isShort ? 4 : 10);
      for (let nth = 0; nth < (isShort ? 8 : 20); nth += 1) await stage.openRoom(plans);
      failSometimes(stage, seed);
      const returns: Return[] = [];
      const crowding = measureCrowding();
      const aftermath = await weather({
        ...{ stage, seed, report, manners: MANNERS, again: plans },
        herd: { program: workerProgram, size: 4, spares: 2 },
        wind: (herd) =>
          killServers(
            { stage, herd, postgres, servers, returns, report, chance: createChance(seed + 29) },
            planned(kills, servers),
          ),
        patience: 120_000,
      });
      crowding.stop();
      const waits = await waitsAfter(stage, returns);
      const longest = Math.max(...waits);
      return judged(stage, aftermath, {
        figures: {
          ...tallyOf(returns),
          firstRoundSeconds: { median: secondsOf(percentile(waits, 0.5) ?? 0), longest: secondsOf(longest) },
        },
        broken: bounded(
          'seconds from a server being there again until the first round moved',
          secondsOf(longest),
          FIRST_ROUND_SECONDS * patienceFor(crowding.ratio()),
        ),
      });
    } finally {
      await stage.close();
    }
  } finally {
    await postgres.stop();
  }
}

/** A tenth of the kills of F1, of each server; and of Redis, forgetting a fiftieth. */
function planned(kills: number, { redis }: Servers): readonly Return['of'][] {
  const each = Math.max(3, Math.round(kills / 10));
  return Array.from({ length: each }, (_, nth): readonly Return['of'][] => {
    if (!redis) return ['postgres'];
    return nth % 5 === 4 || nth === 2 ? ['postgres', 'redis', 'flush'] : ['postgres', 'redis'];
  }).flat();
}

interface Scene {
  readonly stage: Stage;
  readonly herd: Herd;
  readonly postgres: MortalPostgres;
  readonly servers: Servers;
  readonly returns: Return[];
  readonly report: (line: string) => void;
  readonly chance: Chance;
}

async function killServers(scene: Scene, victims: readonly Return['of'][]): Promise<void> {
  const { stage, herd, returns, chance, report } = scene;
  for (const [nth, victim] of victims.entries()) {
    await pause(chance.between(...BETWEEN_KILLS));
    while (!herd.hasLeader() || (await owedNow(stage)) > MOST_BEHIND) await pause(50);
    await strike(scene, victim);
    returns.push({ of: victim, expectedFrom: Math.max(Date.now(), await nextDue(stage)) });
    if ((nth + 1) % 10 === 0) report(`${nth + 1} of ${victims.length} struck, ${herd.deaths.letGo} workers let go`);
  }
}

/** Resolves when the server is there again. */
async function strike({ postgres, servers, chance }: Scene, victim: Return['of']): Promise<void> {
  if (victim === 'flush') return await servers.redis?.flush();
  const server = victim === 'postgres' ? postgres : servers.redis;
  await server?.kill();
  await pause(chance.between(0, 500));
  await server?.start();
}

/** When something is due next, in real milliseconds. */
async function nextDue({ pool, clock }: Stage): Promise<number> {
  for (;;) {
    try {
      const { rows } = await pool.query<{ due: Date | null }>('SELECT min("dueAt") AS due FROM "Agenda"');
      return rows[0]?.due ? realTimeOf(clock, rows[0].due) : 0;
    } catch {
      // A connection of the pool that has not noticed yet; the next one is new.
      await pause(5);
    }
  }
}

/** For each return, how long it took until a round opened, closed or revealed, in milliseconds. */
async function waitsAfter({ pool }: Stage, returns: readonly Return[]): Promise<readonly number[]> {
  const moves = (await readJournal(pool)).filter(({ was, became }) => was !== became).map(({ at }) => at.getTime());
  return returns.map(({ expectedFrom }) => {
    const first = moves.find((at) => at >= expectedFrom);
    // None after the last return, when everybody was waiting for a person.
    return first === undefined ? 0 : first - expectedFrom;
  });
}

function tallyOf(returns: readonly Return[]): Readonly<Record<string, number>> {
  const of = (kind: Return['of']) => returns.filter((one) => one.of === kind).length;
  return { postgresKills: of('postgres'), redisKills: of('redis'), flushes: of('flush') };
}
