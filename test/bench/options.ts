import { parseArgs } from 'node:util';
import type { BackendName } from './servers.ts';

export const BENCHES = ['timers', 'burst', 'pending', 'interactions', 'memory', 'cohort'] as const;
export type BenchName = (typeof BENCHES)[number];

/** What was asked for on the command line. */
export interface BenchOptions {
  readonly benches: readonly BenchName[];
  readonly backends: readonly BackendName[];
  readonly repeats: number;
  /** Small numbers and few repeats, to see that everything runs; its figures prove nothing. */
  readonly quick: boolean;
  /** How many seconds to wait, before each repeat, for others to leave the machine alone. */
  readonly patience: number;
}

/** Reads the command line. @throws an `Error` that says how it is meant. */
export function readOptions(words: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      backend: { type: 'string' },
      repeats: { type: 'string' },
      quick: { type: 'boolean', default: false },
      patience: { type: 'string', default: '0' },
    },
  });
  const benches = BENCHES.filter((name) => positionals.includes('all') || positionals.includes(name));
  const unknown = positionals.find((name) => name !== 'all' && !BENCHES.some((bench) => bench === name));
  const backends = (['postgres', 'redis'] as const).filter((name) => (values.backend ?? name) === name);
  const repeats = Number(values.repeats ?? (values.quick ? 1 : 5));
  if (benches.length === 0 || unknown !== undefined || backends.length === 0 || !(repeats >= 1)) {
    throw new Error(
      `npm run bench -- ${BENCHES.join('|')}|all [--backend postgres|redis] [--repeats 5] [--quick] [--patience 60]`,
    );
  }
  return { benches, backends, repeats, quick: values.quick, patience: Number(values.patience) };
}
