import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { RoundPlan } from '../../domain/rounds/round.ts';
import type { Entry, History } from '../support/storm-history.ts';
import { createChance } from './chance.ts';
import { conclude } from './conclude.ts';
import { measureCrowding } from './crowding.ts';
import type { Deaths, Herd } from './herd.ts';
import { type Manners, newTally, type Play, playRoom, type Tally } from './people.ts';
import { MOST_BEHIND, owedNow, paid, settled } from './settle.ts';
import type { HerdWishes, Room, Stage } from './stage.ts';
import { startWatch, type Watch } from './watch.ts';

/** What blows over a stage on which workshops run. */
export interface Weather {
  readonly stage: Stage;
  readonly seed: number;
  readonly herd: HerdWishes;
  readonly manners: Manners;
  /** While it blows, another workshop with these rounds begins where one has ended. */
  readonly again?: readonly RoundPlan[];
  /** Begins when every room is in its first round; when it resolves, the wind has laid. */
  readonly wind: (herd: Herd, tally: Tally) => Promise<void>;
  readonly report: (line: string) => void;
  /** Whether the rooms are left as they are when all has settled, because what follows would mend them. */
  readonly endsThere?: boolean;
  /** How long rooms have to come to their end afterwards, in milliseconds. */
  readonly patience?: number;
}

/** What came of it. */
export interface Aftermath {
  readonly history: History;
  readonly deaths: Deaths;
  readonly tally: Tally;
  /** How often a process ended itself at each point. */
  readonly points: Readonly<Record<string, number>>;
  /** From the end of the wind until all was done that was due or owed then. */
  readonly settledMilliseconds: number | undefined;
  /** How crowded the machine was meanwhile. */
  readonly crowding: number;
}

const PATIENCE_MILLISECONDS = 60_000;
const WATCH_MILLISECONDS = 80;

/** Plays all rooms of the stage in this weather, to their ends. */
export async function weather(options: Weather): Promise<Aftermath> {
  const { stage, seed, again, report, patience = PATIENCE_MILLISECONDS } = options;
  const herd = await stage.startHerd(options.herd);
  const watch = startWatch(stage.pool, stage.rooms, WATCH_MILLISECONDS);
  const history: Entry[] = [];
  const tally = newTally();
  const isSent = options.herd.withCourier !== false;
  let isWindy = true;
  const play: Play = {
    ...{ herd, watch, history, tally, clock: stage.clock, chance: createChance(seed), manners: options.manners },
    isWindy: () => isWindy,
  };
  const playing = Promise.all(
    stage.rooms.map(async (first) => {
      await playRoom(play, first);
      while (again && isWindy) await playRoom(play, await another(stage, again, isSent));
    }),
  );
  let fault: unknown;
  playing.catch((error: unknown) => {
    fault = error;
  });

  await Promise.race([allBegun(watch, stage), pause(patience, undefined, { ref: false })]);
  await options.wind(herd, tally);
  herd.setMood(false);
  const crowding = measureCrowding();
  const settledMilliseconds = await settled(stage, { patience, isSent });
  crowding.stop();
  report(`settled after ${settledMilliseconds} ms; ${stage.rooms.length} workshops run to their end`);
  isWindy = false;
  if (!options.endsThere) await Promise.race([playing, pause(patience, undefined, { ref: false })]);
  if (isSent && !options.endsThere) await paid(stage, patience);
  await watch.stop();
  await herd.stop();
  if (fault) throw fault;
  return {
    history: await conclude(stage, history, { odd: herd.deaths.odd, isSent }),
    deaths: herd.deaths,
    tally,
    points: await pointsIn(stage.suicideJournal),
    settledMilliseconds,
    crowding: crowding.ratio(),
  };
}

/** One more room, as soon as the posts of the others keep up and the database lets it be opened. */
async function another(stage: Stage, plans: readonly RoundPlan[], isSent: boolean): Promise<Room> {
  for (;;) {
    try {
      if (!isSent || (await owedNow(stage)) <= MOST_BEHIND) return await stage.openRoom(plans);
    } catch {
      // It is down; what has been written of this room stays unused.
    }
    await pause(WATCH_MILLISECONDS);
  }
}

/** The wind waits until every room is in its first round. */
async function allBegun(watch: Watch, { rooms }: Stage): Promise<void> {
  const hasBegun = (room: Room): boolean => {
    const sight = watch.of(room);
    return sight !== 'unseen' && sight?.status !== 'planned';
  };
  while (!rooms.every(hasBegun)) await pause(WATCH_MILLISECONDS);
}

async function pointsIn(file: string): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  for (const point of lines.filter((line) => line !== '')) counts[point] = (counts[point] ?? 0) + 1;
  return counts;
}
