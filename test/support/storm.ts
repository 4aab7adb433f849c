import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { isFinished } from '../../domain/rounds/agenda.ts';
import type { Contribution } from '../../domain/rounds/contribution.ts';
import type { RoundPlan } from '../../domain/rounds/round.ts';
import { resultsByParty } from '../../domain/transmission/results.ts';
import { createAlarms } from '../../jobs/alarms.ts';
import type { QueueBackend } from '../../jobs/backend.ts';
import { startHeart } from '../../jobs/heart.ts';
import { jobs } from '../../jobs/index.ts';
import { type AlarmQueue, createQueue } from '../../jobs/queue.ts';
import { createProcessor } from '../../jobs/worker.ts';
import type { Clock, Ports } from '../../services/ports.ts';
import { showAgenda } from '../../services/rounds/import-agenda.ts';
import type { Deed, Entry, History } from './storm-history.ts';
import { facilitate, move, type Part, takePart } from './storm-people.ts';
import { aStage, NO_ALARMS, type Stage, type StageRoom, silent } from './storm-stage.ts';

/** How hard it blows. */
export interface StormOptions {
  readonly seed: number;
  /** Where the alarms lie. */
  readonly backend: 'postgres' | { readonly redisUrl: string };
  readonly workshops?: number;
  /** How long rounds are still extended, paused and skipped. */
  readonly seconds?: number;
}

/** What came of it. */
export interface Storm {
  readonly history: History;
  /** How often each thing happened: a storm in which nothing did proves nothing. */
  readonly counts: Readonly<Record<string, number>>;
}

const WORKERS = 3;
const FACILITATORS = 3;
const PARTICIPANTS = 12;
/** A minute of a round lasts a second. */
const SPEED = 60;
/** How far the second worker's clock is ahead, so that its alarms ring early. */
const SKEW_MILLISECONDS = 10_000;
const PATIENCE_MILLISECONDS = 40_000;

const statements = (minutes: number): RoundPlan => ({
  kind: 'statements',
  title: 'Needs',
  prompt: 'What do you need?',
  minutes,
  statementsEach: 500,
});
const reactions: RoundPlan = {
  kind: 'reactions',
  title: 'Ideas',
  prompt: 'React.',
  minutes: 1,
  propositions: ['Share data.', 'Meet again.'],
  vocabulary: 'agreement',
};
const PLANS: readonly RoundPlan[] = [
  statements(30),
  { kind: 'discussion', title: 'Talk', prompt: 'Talk.', minutes: 1 },
  reactions,
  statements(1),
  statements(3),
];

/**
 * Several workshops at once, in which everything happens at the same moments: rounds end
 * while facilitators press buttons and participants write, alarms are answered by several
 * workers, and Discord loses answers, fails and cuts the line.
 */
export async function storm({ seed, backend, workshops = 4, seconds = 5 }: StormOptions): Promise<Storm> {
  const stage = await aStage({ seed, workshops, participants: PARTICIPANTS, plans: PLANS, speed: SPEED });
  const queues: AlarmQueue[] = [];
  try {
    const where: QueueBackend =
      backend === 'postgres'
        ? { kind: 'postgres', connectionString: stage.databaseUrl }
        : { kind: 'redis', url: backend.redisUrl };
    const prefix = `storm-${process.pid}-${randomBytes(4).toString('hex')}`;
    for (let n = 0; n < WORKERS; n += 1) queues.push(await createQueue({ backend: where, prefix, log: silent }));
    const { clock } = stage.portsWith(NO_ALARMS);
    const fast: Clock = { ...clock, now: async () => new Date((await clock.now()).getTime() + SKEW_MILLISECONDS) };
    const workers = queues.map(({ queue }, n) => stage.portsWith(createAlarms(queue, n === 1 ? fast : clock, silent)));
    for (const [n, queue] of queues.entries()) queue.startWorker(createProcessor(jobs, workers[n]!, silent));
    return await rage(stage, workers, { seed, seconds });
  } finally {
    await Promise.all(queues.map((queue) => queue.close()));
    await stage.close();
  }
}

async function rage(stage: Stage, workers: readonly Ports[], { seed, seconds }: { seed: number; seconds: number }) {
  const { server, rooms, history, courier } = stage;
  await warmUp(workers, rooms);
  const until = Date.now() + seconds * 1_000;
  const given = new Map<string, Contribution>();
  const partOf = (room: StageRoom, n: number): Part => ({
    ports: workers[n % workers.length]!,
    room,
    history,
    chance: chanceOf(seed * 1_000_003 + n),
    isWindy: () => Date.now() < until,
  });

  server.faults.random({ seed, probability: { '5xx': 0.05, 'cut-after-accept': 0.05 }, match: 'create_message' });
  server.faults.next({ kind: '5xx', status: 503, match: 'create_message' });
  server.faults.next({ kind: 'cut-after-accept', match: 'create_message' });
  setTimeout(() => server.faults.dropSocket(), (seconds / 2) * 1_000).unref();
  courier.start();
  const heart = startHeart(workers[0]!, silent);

  const people = rooms.flatMap((room, r) => {
    const facilitators = Array.from({ length: FACILITATORS }, (_, n) =>
      facilitate(partOf(room, r * 100 + n), firstDeeds(n)),
    );
    const participants = room.participants.map((caller, n) => takePart(partOf(room, r * 100 + 50 + n), caller, given));
    return [move(partOf(room, r * 100 + 99), 'open'), ...facilitators, ...participants].map((playing) =>
      playing.catch(
        (error: unknown) => void history.push({ what: 'broke', room: room.workshopId, fault: String(error) }),
      ),
    );
  });
  await Promise.race([Promise.all(people), pause(PATIENCE_MILLISECONDS, undefined, { ref: false })]);
  await paid(stage, workers[0]!);
  await heart.stop();
  history.push(...(await answered(workers[0]!, rooms, given)));

  const concluded = await stage.conclude();
  return { history: concluded, counts: countsOf(concluded, stage) };
}

/** In the first round everything happens at least once, also on a machine too slow to press anything in time later. */
const firstDeeds = (facilitator: number): readonly Deed[] =>
  facilitator === 0 ? ['extend', 'pause', 'resume', 'skip'] : ['extend'];

/** The first calls of a process are slow, and would miss the end of the first round. */
async function warmUp(workers: readonly Ports[], rooms: readonly StageRoom[]): Promise<void> {
  for (let n = 0; n < 30; n += 1) {
    await Promise.all(
      workers.map((ports) => Promise.all(rooms.map(({ facilitator }) => showAgenda(ports, facilitator)))),
    );
  }
}

/** Waits until nothing is owed any more, or patience ends. */
async function paid(stage: Stage, { posts }: Ports): Promise<void> {
  const until = Date.now() + PATIENCE_MILLISECONDS / 2;
  while (Date.now() < until && (await posts.count()).owed > 0) {
    stage.courier.wake();
    await pause(100);
  }
}

/** The bands that the accepted answers come to, for every round of reactions that is over. */
async function answered(ports: Ports, rooms: readonly StageRoom[], given: ReadonlyMap<string, Contribution>) {
  const entries: Entry[] = [];
  for (const { workshopId } of rooms) {
    const [workshop, agenda] = [await ports.workshops.find(workshopId), await ports.agendas.find(workshopId)];
    if (!workshop || !agenda || !isFinished(agenda)) continue;
    for (const { id, ordinal, plan } of agenda.rounds) {
      if (plan.kind !== 'reactions') continue;
      const contributions = [...given.values()].filter(({ roundId }) => roundId === id);
      const participants = await ports.participants.list(workshopId);
      const results = resultsByParty(plan.propositions, { contributions, participants, parties: workshop.parties });
      entries.push({ what: 'answered', room: workshopId, ordinal, results });
    }
  }
  return entries;
}

function countsOf(history: History, { server }: Stage): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const entry of history) {
    const name = entry.what === 'moved' ? entry.deed : entry.what;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  const bands = history.flatMap((entry) => (entry.what === 'answered' ? entry.results : []));
  counts['bands'] = bands.filter(({ byParty, room }) => byParty ?? room).length;
  return { ...counts, ...Object.fromEntries(server.faults.injected) };
}

/** Numbers from 0 up to 1, the same sequence for the same seed (mulberry32). */
function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
