// npm run faults -- [--kills 500] [--seed 1] [--backend postgres|redis] [--only F1,F3] [--short]
//
// Kills, cuts, starves and confuses the product, and judges afterwards whether it has kept its promises. One line of
// JSON for each test on the output; what is going on, and why a test has failed, on the error output.
import { killWorkers } from './f1-kills.ts';
import { killDatabases } from './f2-databases.ts';
import { raceForEnds } from './f3-races.ts';
import { skewClocks } from './f4-clocks.ts';
import { failDiscord } from './f5-discord.ts';
import { startAfterAccidents } from './f6-starts.ts';
import { compareWithModel } from './f7-model.ts';
import { takeSafetiesAway } from './f8-ablations.ts';
import { type FaultOptions, readOptions, type TestId, USAGE } from './options.ts';
import { lineOf, type Outcome, secondsOf } from './outcome.ts';
import { type Servers, startServers } from './servers.ts';

type Test = (servers: Servers, options: FaultOptions, report: (line: string) => void) => Promise<Outcome>;

const RUNS: Readonly<Record<TestId, Test>> = {
  F1: killWorkers,
  F2: killDatabases,
  F3: raceForEnds,
  F4: skewClocks,
  F5: failDiscord,
  F6: startAfterAccidents,
  F7: compareWithModel,
  F8: takeSafetiesAway,
};

async function main(): Promise<number> {
  let options: FaultOptions;
  try {
    options = readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
    return 2;
  }
  const servers = await startServers(options.backend);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Servers have sessions of their own, and would go on without us.
    process.once(signal, () => void servers.close().finally(() => process.exit(130)));
  }
  let failed = 0;
  try {
    for (const test of options.only) failed += (await run(test, servers, options)) ? 0 : 1;
  } finally {
    await servers.close();
  }
  return failed === 0 ? 0 : 1;
}

async function run(test: TestId, servers: Servers, options: FaultOptions): Promise<boolean> {
  const report = (line: string): void => console.error(`${test} ${line}`);
  const began = Date.now();
  report(`begins: ${options.backend}, seed ${options.seed}`);
  const outcome = await RUNS[test](servers, options, report);
  console.log(lineOf(test, options, outcome, secondsOf(Date.now() - began)));
  const failures = outcome.broken.filter((sentence) => !options.isShort || !isOfTime(sentence));
  for (const sentence of outcome.broken) report(`${failures.includes(sentence) ? 'FAILED' : 'SLOW'}: ${sentence}`);
  return failures.length === 0;
}

/** In the short form times are told and not judged: on a shared machine they say little. */
const isOfTime = (sentence: string): boolean => sentence.startsWith('seconds ');

process.exitCode = await main();
