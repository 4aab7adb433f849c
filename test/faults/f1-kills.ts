import { setTimeout as pause } from 'node:timers/promises';
import { judged } from './aftermath.ts';
import { createChance } from './chance.ts';
import { CRASH_POINTS } from './crash-points.ts';
import { bearableSpeed } from './crowding.ts';
import type { Herd } from './herd.ts';
import type { FaultOptions } from './options.ts';
import type { Outcome } from './outcome.ts';
import type { Manners } from './people.ts';
import { agendaOf } from './plans.ts';
import { backendOf, type Servers } from './servers.ts';
import { MOST_BEHIND, owedNow } from './settle.ts';
import { aStage, type Stage } from './stage.ts';
import { weather } from './weather.ts';

export const MANNERS: Manners = { extend: 0.2, pause: 0.1, skip: 0.1, facilitators: 1, writeEvery: 4_000 };
const WORKERS = 4;
const BETWEEN_KILLS = [350, 900] as const;
/** At each of the points that a unit of work passes, of which it passes about four: one unit in a hundred dies. */
const SUICIDE = 0.0025;

/** F1: workers are killed at random moments, and end themselves at named points, while Discord fails now and then. */
export async function killWorkers(
  servers: Servers,
  { kills, seed, isShort }: FaultOptions,
  report: (line: string) => void,
): Promise<Outcome> {
  const databaseUrl = await servers.freshDatabase();
  const { directory, workerProgram } = servers;
  const speed = await bearableSpeed();
  const stage = await aStage({ seed, databaseUrl, directory, speed, backend: backendOf(servers, databaseUrl) });
  try {
    const plans = agendaOf(isShort ? 4 : 10);
    for (let nth = 0; nth < (isShort ? 12 : 40); nth += 1) await stage.openRoom(plans);
    failSometimes(stage, seed);
    const aftermath = await weather({
      ...{ stage, seed, report, manners: MANNERS, again: plans },
      herd: { program: workerProgram, size: WORKERS, spares: 2, suicide: SUICIDE },
      wind: (herd) => killAll(stage, herd, { workers: WORKERS, kills, seed, report }),
    });
    return judged(stage, aftermath, { figures: { kills, crashPoints: CRASH_POINTS.length } });
  } finally {
    await stage.close();
  }
}

/** Two requests in a hundred fail, two are done and their answers lost. */
export const failSometimes = ({ discord }: Stage, seed: number): void =>
  discord.faults.random({ seed, probability: { '5xx': 0.02, 'cut-after-accept': 0.02 }, match: 'create_message' });

interface Killing {
  /** How many are at work when nobody is missing. */
  readonly workers: number;
  readonly kills: number;
  readonly seed: number;
  readonly report: (line: string) => void;
}

/** Whether all are at work, one of them leads, and the rooms have not fallen behind by more than a post each. */
const keepsUp = async (stage: Stage, herd: Herd, workers: number): Promise<boolean> =>
  herd.atWork() >= workers && herd.hasLeader() && (await owedNow(stage)) <= MOST_BEHIND;

/** Nobody dies until the work keeps up again: where everything only queues, a death hits nothing. */
export async function killAll(stage: Stage, herd: Herd, { workers, kills, seed, report }: Killing): Promise<void> {
  const chance = createChance(seed + 17);
  for (let nth = 1; nth <= kills; nth += 1) {
    herd.setMood(true);
    await pause(chance.between(...BETWEEN_KILLS));
    while (!(await keepsUp(stage, herd, workers))) {
      herd.setMood(false);
      await pause(100);
    }
    await herd.kill();
    if (nth % 25 === 0) report(`${nth} of ${kills} killed, ${herd.deaths.suicides} ended themselves`);
  }
}
