import { judge } from '../support/storm-judge.ts';
import { ABLATIONS, type Ablation } from './ablations.ts';
import { bearableSpeed } from './crowding.ts';
import { killAll, MANNERS } from './f1-kills.ts';
import { IMPATIENT, untilAsked } from './f3-races.ts';
import { skewClocks } from './f4-clocks.ts';
import type { FaultOptions } from './options.ts';
import { type Outcome, plainOutcome } from './outcome.ts';
import { agendaOf } from './plans.ts';
import { backendOf, type Servers } from './servers.ts';
import { aStage, type Stage } from './stage.ts';
import { weather } from './weather.ts';

/** What was found while a safety was missing, as sentences: none would mean that this suite is blind. */
type Findings = readonly string[];

interface Trial {
  readonly servers: Servers;
  readonly options: FaultOptions;
  readonly report: (line: string) => void;
}

const TRIALS: Readonly<Record<Ablation, (trial: Trial) => Promise<Findings>>> = {
  nonce: withoutNonce,
  epoch: withoutEpoch,
  reconcile: withoutReconcile,
  clock: withoutClock,
};

/** F8: each safety is taken away in turn, and the same judges must find the product guilty. */
export async function takeSafetiesAway(
  servers: Servers,
  options: FaultOptions,
  report: (line: string) => void,
): Promise<Outcome> {
  const found: Record<string, number> = {};
  const examples: Record<string, string | undefined> = {};
  for (const ablation of ABLATIONS) {
    const findings = await TRIALS[ablation]({ servers, options, report: (line) => report(`${ablation}: ${line}`) });
    found[ablation] = findings.length;
    examples[ablation] = findings[0];
    report(`without ${ablation}: ${findings.length} complaints, such as: ${findings[0] ?? 'none'}`);
  }
  const unseen = ABLATIONS.filter((ablation) => found[ablation] === 0);
  return plainOutcome(
    { found, examples },
    unseen.map((ablation) => `the suite does not notice that ${ablation} is missing`),
  );
}

/** Processes die between sending and writing it down, and answers are lost: posts appear twice. */
async function withoutNonce({ servers, options, report }: Trial): Promise<Findings> {
  return await onStage(servers, options, async (stage, plans) => {
    const { seed } = options;
    stage.discord.faults.random({ seed, probability: { 'cut-after-accept': 0.1 }, match: 'create_message' });
    const { history } = await weather({
      ...{ stage, seed, report, manners: MANNERS, again: plans },
      herd: { program: servers.workerProgram, size: WORKERS, spares: 1, suicide: 0.0025, ablation: 'nonce' },
      wind: (herd) => killAll(stage, herd, { workers: WORKERS, kills: 5, seed, report }),
    });
    return judge(history).duplicate.filter((complaint) => complaint.startsWith('agenda-'));
  });
}

/** Whoever reads an agenda first and writes it last undoes what was done between: ends are fired that had been moved. */
async function withoutEpoch({ servers, options, report }: Trial): Promise<Findings> {
  return await onStage(servers, options, async (stage, plans) => {
    const { history } = await weather({
      ...{ stage, seed: options.seed, report, manners: IMPATIENT, again: plans },
      herd: { program: servers.workerProgram, size: WORKERS, spares: 0, withCourier: false, ablation: 'epoch' },
      wind: (_, tally) => untilAsked(tally, 120, report),
      patience: FORBEARANCE,
    });
    const { lost, duplicate, outOfOrder, stuck } = judge(history);
    return [...lost, ...duplicate, ...outOfOrder, ...stuck];
  });
}

/** Alarms are lost with those who were about to set them, and nobody looks after the rounds. */
async function withoutReconcile({ servers, options, report }: Trial): Promise<Findings> {
  return await onStage(servers, options, async (stage, plans) => {
    const { seed } = options;
    const { settledMilliseconds } = await weather({
      ...{ stage, seed, report, manners: { ...MANNERS, skip: 0 }, again: plans },
      herd: { program: servers.workerProgram, size: WORKERS, spares: 1, suicide: 0.03, ablation: 'reconcile' },
      wind: (herd) => killAll(stage, herd, { workers: WORKERS, kills: 8, seed, report }),
      ...{ patience: FORBEARANCE, endsThere: true },
    });
    const isLate = settledMilliseconds === undefined || settledMilliseconds > FORBEARANCE / 2;
    return isLate ? ['what was due when the last process died was not done in time'] : [];
  });
}

/** A worker whose machine is ten seconds fast ends rounds ten seconds early. */
async function withoutClock({ servers, options, report }: Trial): Promise<Findings> {
  return (await skewClocks(servers, { ...options, isShort: true }, report, 'clock')).broken;
}

/** Fewer than elsewhere: it is a safety that is missing, not a hand. */
const WORKERS = 2;
const FORBEARANCE = 15_000;

async function onStage(
  servers: Servers,
  { seed }: FaultOptions,
  play: (stage: Stage, plans: ReturnType<typeof agendaOf>) => Promise<Findings>,
): Promise<Findings> {
  const databaseUrl = await servers.freshDatabase();
  const { directory } = servers;
  const speed = await bearableSpeed();
  const stage = await aStage({ seed, databaseUrl, directory, speed, backend: backendOf(servers, databaseUrl) });
  try {
    const plans = agendaOf(4);
    for (let nth = 0; nth < 6; nth += 1) await stage.openRoom(plans);
    return await play(stage, plans);
  } finally {
    await stage.close();
  }
}
