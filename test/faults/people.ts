import { setTimeout as pause } from 'node:timers/promises';
import type { Deed, Entry } from '../support/storm-history.ts';
import type { Chance } from './chance.ts';
import { type FastClock, realTimeOf } from './clock-of-rounds.ts';
import type { Herd } from './herd.ts';
import type { Room } from './stage.ts';
import type { Sight, Watch } from './watch.ts';
import type { Errand } from './worker-messages.ts';

/** Where and how people play. */
export interface Play {
  readonly herd: Pick<Herd, 'ask'>;
  readonly watch: Watch;
  readonly clock: FastClock;
  readonly history: Entry[];
  readonly chance: Chance;
  readonly manners: Manners;
  /** While it blows people delay the end; when it is over they hurry to it. */
  readonly isWindy: () => boolean;
  readonly tally: Tally;
}

/** What people do, as shares of the ends of rounds; what is left of 1, they let pass. */
export interface Manners {
  readonly extend: number;
  readonly pause: number;
  readonly skip: number;
  /** How many facilitators lie in wait in each room. */
  readonly facilitators: number;
  /** Between two statements of one participant, in milliseconds on average; nobody writes when it is 0. */
  readonly writeEvery: number;
}

/** How often people asked for something, and what they were told. */
export interface Tally {
  asked: number;
  done: number;
  refused: number;
  unanswered: number;
  /** Of those asked: at the end of a round, give or take fifty milliseconds. */
  atTheEnd: number;
  /** How long an answer takes lately, in milliseconds. */
  latency: number;
}

export const newTally = (): Tally => ({ asked: 0, done: 0, refused: 0, unanswered: 0, atTheEnd: 0, latency: 20 });

/** Around the end of a round, so many milliseconds to either side, everybody wants something. */
const AROUND_THE_END = 50;
const GLANCE = 60;

/** Plays one room from its first round to its last; resolves when the agenda is through. */
export async function playRoom(play: Play, room: Room): Promise<void> {
  const { facilitators, writeEvery } = play.manners;
  await Promise.all([
    ...Array.from({ length: facilitators }, () => facilitate(play, room)),
    ...(writeEvery > 0 ? room.participants.map((_, n) => write(play, room, n)) : []),
  ]);
}

async function facilitate(play: Play, room: Room): Promise<void> {
  const { watch, chance } = play;
  const { facilitator: caller } = room;
  for (let sight = watch.of(room); sight !== undefined; sight = watch.of(room)) {
    if (sight !== 'unseen' && sight.status === 'planned') await move(play, room, { deed: 'open', caller });
    if (sight !== 'unseen' && sight.status === 'paused') {
      await pause(chance.between(0, 150));
      await move(play, room, { deed: 'resume', caller });
    }
    if (sight !== 'unseen' && sight.status === 'open') await atTheEnd(play, room, sight);
    await pause(chance.between(GLANCE, 2 * GLANCE));
  }
}

/** Waits for the end of the round, if it is near, and presses something there. */
async function atTheEnd(play: Play, room: Room, { closesAt, roundId, ordinal }: Sight): Promise<void> {
  const { chance, manners, tally, clock } = play;
  const { facilitator: caller } = room;
  if (!play.isWindy()) {
    await move(play, room, { deed: 'skip', caller, roundId }, ordinal);
    return;
  }
  if (!closesAt) return;
  // What is asked for now is decided about when the answer is half-way; on a slow machine nobody knows when that is.
  const left = realTimeOf(clock, closesAt) - Date.now() - tally.latency / 2;
  if (left > 3 * GLANCE) return;
  const drawn = chance.next();
  await pause(Math.max(0, left + chance.between(-AROUND_THE_END - tally.latency / 2, AROUND_THE_END)));
  const { extend, pause: stop, skip } = manners;
  if (drawn >= extend + stop + skip) return;
  tally.atTheEnd += 1;
  if (drawn < extend) await move(play, room, { deed: 'extend', caller });
  else if (drawn < extend + stop) await move(play, room, { deed: 'pause', caller });
  else await move(play, room, { deed: 'skip', caller, roundId }, ordinal);
}

async function write(play: Play, room: Room, nth: number): Promise<void> {
  const { watch, chance, history, manners } = play;
  const caller = room.participants[nth];
  if (!caller) return;
  for (let said = 1; watch.of(room) !== undefined; said += 1) {
    await pause(manners.writeEvery * chance.between(0.5, 1.5));
    const sight = watch.of(room);
    if (sight === undefined || sight === 'unseen' || (sight.status !== 'open' && sight.status !== 'paused')) continue;
    const { roundId, ordinal } = sight;
    const text = `p${nth}s${said}`;
    const answer = await ask(play, { deed: 'state', caller, roundId, text });
    if (answer.is === 'done') history.push({ what: 'stated', room: room.workshopId, ordinal, text });
    if (answer.is === 'unknown') history.push({ what: 'perhaps-stated', room: room.workshopId, ordinal, text });
  }
}

/** Asks for a change of the clock, and writes down what the asker has been told. */
async function move(play: Play, room: Room, errand: Errand & { deed: Deed }, ordinal?: number): Promise<void> {
  const answer = await ask(play, errand);
  const { deed } = errand;
  if (answer.is === 'done') play.history.push({ what: 'moved', room: room.workshopId, deed, round: answer.round });
  if (answer.is === 'unknown') {
    play.history.push({ what: 'unanswered', room: room.workshopId, deed, ...(ordinal !== undefined && { ordinal }) });
  }
}

async function ask({ herd, tally }: Play, errand: Errand) {
  tally.asked += 1;
  const before = Date.now();
  const answer = await herd.ask(errand);
  if (answer.is === 'unknown') tally.unanswered += 1;
  else {
    tally[answer.is] += 1;
    tally.latency = 0.9 * tally.latency + 0.1 * (Date.now() - before);
  }
  return answer;
}
