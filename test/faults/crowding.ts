import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';

/** How much longer than by itself work takes on this machine now, because others want its processors too: 1 on an idle one. */
export interface Crowding {
  /** Over all that was measured so far. */
  ratio(): number;
  stop(): void;
}

const SPIN_MILLISECONDS = 3;
const BETWEEN_MILLISECONDS = 200;

/** Measures from now on: a few milliseconds of work now and then, by the processor's time and by the clock on the wall. */
export function measureCrowding(): Crowding {
  let wall = 0;
  let processor = 0;
  const measure = (): void => {
    const before = process.cpuUsage();
    const began = performance.now();
    let worked = 0;
    while (worked < SPIN_MILLISECONDS * 1_000) {
      const { user, system } = process.cpuUsage(before);
      worked = user + system;
    }
    wall += performance.now() - began;
    processor += worked / 1_000;
  };
  measure();
  const timer = setInterval(measure, BETWEEN_MILLISECONDS);
  return {
    ratio: () => Math.round((10 * wall) / processor) / 10,
    stop: () => clearInterval(timer),
  };
}

/** Up to which crowding the clock of the rounds may run how fast. */
const SPEEDS = [
  { upTo: 1.5, speed: 12 },
  { upTo: 2.5, speed: 8 },
  { upTo: 4, speed: 4 },
] as const;
const SLOWEST = 2;

const PROBES = 4;
const PROBE_MILLISECONDS = 400;
const SPIN = `for (let t = { user: 0, system: 0 }; t.user + t.system < ${PROBE_MILLISECONDS * 1_000}; ) t = process.cpuUsage();`;

/**
 * How fast the clock of the rounds may run here: a minute in five seconds on a machine of our own,
 * more slowly on one that is shared, where nothing could be learned from work that only queues.
 *
 * Several processes work for a moment, as those of the suite will, and the clock on the wall tells the rest.
 */
export async function bearableSpeed(): Promise<number> {
  const began = performance.now();
  await Promise.all(Array.from({ length: PROBES }, () => promisify(execFile)(process.execPath, ['-e', SPIN])));
  const alone = (PROBES * PROBE_MILLISECONDS) / Math.min(PROBES, availableParallelism());
  const ratio = (performance.now() - began) / alone;
  return SPEEDS.find(({ upTo }) => ratio < upTo)?.speed ?? SLOWEST;
}

const MOST_PATIENCE = 4;

/** By how much a bound in seconds is stretched: not at all, unless this machine gives us less than half of what we ask for. */
export const patienceFor = (ratio: number): number => (ratio < 2 ? 1 : Math.min(ratio, MOST_PATIENCE));
