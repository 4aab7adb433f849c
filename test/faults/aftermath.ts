import { judge } from '../support/storm-judge.ts';
import { countsOf } from './conclude.ts';
import { patienceFor } from './crowding.ts';
import { bounded, type Outcome, outcomeOf, secondsOf } from './outcome.ts';
import type { Stage } from './stage.ts';
import type { Aftermath } from './weather.ts';

/** After the last fault everything that was due or owed is done within so many seconds. */
const SETTLED_SECONDS = 5;

/** What a stage and its weather come to, with whatever else a test has to tell. */
export function judged(
  { discord, clock, rooms }: Stage,
  aftermath: Aftermath,
  { figures, broken = [] }: { readonly figures: Outcome['figures']; readonly broken?: readonly string[] },
): Outcome {
  const { deaths, tally, points, crowding, settledMilliseconds } = aftermath;
  const settledSeconds = settledMilliseconds === undefined ? undefined : secondsOf(settledMilliseconds);
  const { latency: _, ...told } = tally;
  return outcomeOf(
    judge(aftermath.history),
    {
      ...figures,
      killed: deaths.killed,
      suicides: deaths.suicides,
      leadersKilled: deaths.leaders,
      letGo: deaths.letGo,
      failedStarts: deaths.failedStarts,
      silences: deaths.silences,
      settledSeconds,
      crowding,
      minuteSeconds: secondsOf(60_000 / clock.speed),
      workshops: rooms.length,
      told,
      counts: countsOf(aftermath.history),
      injected: Object.fromEntries(discord.faults.injected),
      ...(deaths.suicides > 0 && { points }),
      ...(deaths.faults.size > 0 && { faults: [...deaths.faults].slice(0, 5) }),
    },
    [...bounded('seconds until settled', settledSeconds, SETTLED_SECONDS * patienceFor(crowding)), ...broken],
  );
}
