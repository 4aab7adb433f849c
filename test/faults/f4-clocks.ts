import { setTimeout as pause } from 'node:timers/promises';
import { WARNING_MINUTES } from '../../domain/rounds/agenda.ts';
import type { Ablation } from './ablations.ts';
import { judged } from './aftermath.ts';
import { type FastClock, realTimeOf, shownWhenWritten } from './clock-of-rounds.ts';
import { bearableSpeed } from './crowding.ts';
import { type Change, readJournal } from './journal.ts';
import type { FaultOptions } from './options.ts';
import { bounded, type Outcome, percentile } from './outcome.ts';
import type { Manners } from './people.ts';
import { planOf } from './plans.ts';
import { backendOf, type Servers } from './servers.ts';
import { aStage } from './stage.ts';
import { weather } from './weather.ts';

/** Everything is left to the clocks. */
const PATIENT: Manners = { extend: 0, pause: 0, skip: 0, facilitators: 1, writeEvery: 3_000 };
const SKEW_MILLISECONDS = 10_000;
const EARLY_MILLISECONDS = 50;
/** Rounds of three minutes, which are warned of their end; each lasts a few seconds. */
const MINUTES = 3;
const HASTE = 4;

/** F4: one worker's clock is ten seconds fast, another's ten seconds slow. */
export async function skewClocks(
  servers: Servers,
  { seed, isShort }: FaultOptions,
  report: (line: string) => void,
  ablation?: Ablation,
): Promise<Outcome> {
  const databaseUrl = await servers.freshDatabase();
  const { directory, workerProgram } = servers;
  const speed = HASTE * (await bearableSpeed());
  const stage = await aStage({ seed, databaseUrl, directory, speed, backend: backendOf(servers, databaseUrl) });
  try {
    const plans = Array.from({ length: isShort ? 4 : 10 }, () => planOf('statements', MINUTES));
    for (let nth = 0; nth < (isShort ? 5 : 16); nth += 1) await stage.openRoom(plans);
    const aftermath = await weather({
      ...{ stage, seed, report, manners: PATIENT, again: plans },
      herd: {
        ...{ program: workerProgram, size: 4, spares: 0, ...(ablation && { ablation }) },
        skew: (nth) => [SKEW_MILLISECONDS, -SKEW_MILLISECONDS][nth] ?? 0,
      },
      wind: () => pause(isShort ? 10_000 : 90_000),
    });
    const moments = (await readJournal(stage.pool)).flatMap((change) => latenessOf(stage.clock, change));
    const early = moments.filter((lateness) => lateness < -EARLY_MILLISECONDS).length;
    return judged(stage, aftermath, {
      figures: {
        moments: moments.length,
        early,
        earliestMilliseconds: Math.round(Math.min(...moments)),
        lateMilliseconds: { p50: percentile(moments, 0.5), p95: percentile(moments, 0.95) },
      },
      broken: [
        ...bounded('rounds that ended or were warned too early', early, 0),
        ...(moments.length > 0 ? [] : ['no round ended']),
      ],
    });
  } finally {
    await stage.close();
  }
}

/** How much later than due a round closed by its clock, or was warned, in real milliseconds: less than nothing is too early. */
function latenessOf(
  clock: FastClock,
  { at, became, was, wasClosingAt, closedAt, isWarned, wasWarned }: Change,
): number[] {
  const now = shownWhenWritten(clock, at);
  const due = dueOf();
  return due ? [realTimeOf(clock, now) - realTimeOf(clock, due)] : [];

  function dueOf(): Date | undefined {
    if (was !== 'open' || !wasClosingAt) return undefined;
    // Whoever skips a round closes it before its end; nobody else may.
    if (became === 'closing') return closedAt && closedAt < wasClosingAt && closedAt <= now ? undefined : wasClosingAt;
    return isWarned && !wasWarned ? new Date(wasClosingAt.getTime() - WARNING_MINUTES * 60_000) : undefined;
  }
}
