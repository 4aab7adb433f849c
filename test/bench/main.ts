// npm run bench -- NAME [--backend postgres|redis] [--repeats 5] [--quick] [--patience SECONDS]
//
// Measures the product and prints one line of JSON per figure: the subject and its control, measured in turns, the
// median and the worst of the repeats, their ratio, and whether a target was met. What each benchmark measures stands
// at the head of its file. Believe the ratios more than the absolute figures: `load` says how much else the machine
// had to do; --patience waits before each repeat for others to leave it alone.

import type { Bench } from './bench.ts';
import { benchBurst } from './burst.ts';
import { waitForCalm } from './calm.ts';
import { benchCohort } from './cohort.ts';
import { benchInteractions } from './interactions.ts';
import { benchMemory } from './memory.ts';
import { BENCHES, type BenchName, readOptions } from './options.ts';
import { benchPending } from './pending.ts';
import { startServers } from './servers.ts';
import { benchTimers } from './timers.ts';

const BENCH: Readonly<Record<BenchName, Bench>> = {
  timers: benchTimers,
  burst: benchBurst,
  pending: benchPending,
  interactions: benchInteractions,
  memory: benchMemory,
  cohort: benchCohort,
};

const { benches, backends, repeats, quick, patience } = readOptions(process.argv.slice(2));
waitForCalm(patience);
const servers = await startServers(backends.includes('redis'));
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void servers.stop().finally(() => process.exit(1)));
}
try {
  for (const name of BENCHES.filter((bench) => benches.includes(bench))) {
    for (const backend of backends) await BENCH[name]({ servers, backend, repeats, quick });
  }
} finally {
  await servers.stop();
}
