import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { holdSeason } from './hold.ts';
import { DEFAULT_SEASON, FULL, type SeasonPlan, SMALL } from './plan.ts';

const USAGE = 'Usage: season [--seed N] [--small] [--redis URL] [--data DIR] [--trace FILE]';

/** Reads the command line. @throws an `Error` whose message is the one sentence to show */
function planFrom(args: readonly string[]): SeasonPlan {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string', default: '1' },
      small: { type: 'boolean', default: false },
      redis: { type: 'string' },
      data: { type: 'string' },
      trace: { type: 'string' },
    },
  });
  const seed = Number(values.seed);
  if (!Number.isInteger(seed) || seed < 0) throw new Error('--seed must be a whole number from 0 on.');
  return {
    ...DEFAULT_SEASON,
    seed,
    size: values.small ? SMALL : FULL,
    say: (line) => console.error(line),
    ...(values.redis === undefined ? {} : { redisUrl: values.redis }),
    ...(values.data === undefined ? {} : { dataDirectory: values.data }),
    ...(values.trace === undefined ? {} : { traceFile: values.trace }),
  };
}

/** Holds a season and gives the exit code: 0 only when it came to its end and nothing was wrong with it. */
async function runAsProgram(args: readonly string[]): Promise<number> {
  let plan: SeasonPlan;
  try {
    plan = planFrom(args);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return 2;
  }
  try {
    const { figures, complaints } = await holdSeason(plan);
    for (const complaint of complaints) console.error(complaint);
    console.log(JSON.stringify(figures));
    return complaints.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exit(await runAsProgram(process.argv.slice(2)));
}
