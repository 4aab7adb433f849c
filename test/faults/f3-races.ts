import { setTimeout as pause } from 'node:timers/promises';
import { judge } from '../support/storm-judge.ts';
import { judged } from './aftermath.ts';
import { bearableSpeed } from './crowding.ts';
import type { FaultOptions } from './options.ts';
import type { Outcome } from './outcome.ts';
import type { Manners, Tally } from './people.ts';
import { agendaOf } from './plans.ts';
import { backendOf, type Servers } from './servers.ts';
import { aStage } from './stage.ts';
import { weather } from './weather.ts';

/** Several facilitators in each room, who let hardly any end pass. */
export const IMPATIENT: Manners = { extend: 0.5, pause: 0.25, skip: 0.15, facilitators: 3, writeEvery: 0 };
const RACES = 10_000;
const RACES_SHORT = 250;
/** Rounds of two seconds where others take five: what matters here are their ends. */
const HASTE = 2.5;

/** F3: four workers close rounds while facilitators extend, pause and skip them, within fifty milliseconds of the end. */
export async function raceForEnds(
  servers: Servers,
  { seed, isShort }: FaultOptions,
  report: (line: string) => void,
): Promise<Outcome> {
  const databaseUrl = await servers.freshDatabase();
  const { directory, workerProgram } = servers;
  const speed = HASTE * (await bearableSpeed());
  const stage = await aStage({ seed, databaseUrl, directory, speed, backend: backendOf(servers, databaseUrl) });
  try {
    const plans = agendaOf(isShort ? 4 : 10);
    for (let nth = 0; nth < (isShort ? 10 : 40); nth += 1) await stage.openRoom(plans);
    const aftermath = await weather({
      ...{ stage, seed, report, manners: IMPATIENT, again: plans },
      // Nothing is sent: what is judged are the clocks, and what the rooms are owed.
      herd: { program: workerProgram, size: 4, spares: 0, withCourier: false },
      wind: (_, tally) => untilAsked(tally, isShort ? RACES_SHORT : RACES, report),
      patience: 180_000,
    });
    const firedOld = judge(aftermath.history).lost.filter((complaint) => /^round \d+ (was )?closed/.test(complaint));
    return judged(stage, aftermath, { figures: { races: aftermath.tally.atTheEnd, firedOld: firedOld.length } });
  } finally {
    await stage.close();
  }
}

/** Waits until people have asked so often for something at the end of a round. */
export async function untilAsked(tally: Tally, races: number, report: (line: string) => void): Promise<void> {
  let told = 0;
  while (tally.atTheEnd < races) {
    await pause(200);
    if (tally.atTheEnd < told + 1_000) continue;
    told = tally.atTheEnd;
    report(`${told} of ${races} races`);
  }
}
