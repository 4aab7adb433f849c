import { parseArgs } from 'node:util';

/** The tests of this suite, in the order in which they run. */
export const TESTS = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8'] as const;

export type TestId = (typeof TESTS)[number];

/** Where the alarms lie. The rows lie in PostgreSQL in either case. */
export type BackendName = 'postgres' | 'redis';

/** What is asked for on the command line. */
export interface FaultOptions {
  /** Processes to be killed in F1; the other tests take their numbers from it. */
  readonly kills: number;
  readonly seed: number;
  readonly backend: BackendName;
  readonly only: readonly TestId[];
  /** A minute of everything instead of an hour. */
  readonly isShort: boolean;
}

export const USAGE = 'npm run faults -- [--kills 500] [--seed 1] [--backend postgres|redis] [--only F1,F3] [--short]';

/** Reads the command line. @throws an `Error` with a sentence. */
export function readOptions(args: readonly string[]): FaultOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      kills: { type: 'string' },
      seed: { type: 'string', default: '1' },
      backend: { type: 'string', default: 'postgres' },
      only: { type: 'string', default: TESTS.join() },
      short: { type: 'boolean', default: false },
    },
  });
  const { backend, short: isShort } = values;
  if (backend !== 'postgres' && backend !== 'redis') throw new Error(`--backend is postgres or redis, not ${backend}`);
  const only = values.only.split(',').map((name) => name.trim().toUpperCase());
  const unknown = only.find((name) => !TESTS.some((test) => test === name));
  if (unknown !== undefined) throw new Error(`there is no test ${unknown}; there are ${TESTS.join(', ')}`);
  return {
    kills: wholeNumber('kills', values.kills ?? (isShort ? '25' : '500')),
    seed: wholeNumber('seed', values.seed),
    backend,
    only: TESTS.filter((test) => only.includes(test)),
    isShort,
  };
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`--${name} is a whole number from 1 on, not ${text}`);
  return value;
}
