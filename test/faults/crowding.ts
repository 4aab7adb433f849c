import { setTimeout as pause } from 'node:timers/promises';

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

const SPEEDS = [
  { below: 1.5, speed: 12 },
  { below: 3, speed: 8 },
  { below: 6, speed: 5 },
] as const;
const SLOWEST = 2.5;

/**
 * How fast the clock of the rounds may run here: a minute in five seconds on a machine of our own,
 * more slowly on one that is shared, where nothing could be learned from work that only queues.
 */
export async function bearableSpeed(): Promise<number> {
  const crowding = measureCrowding();
  await pause(2_000);
  crowding.stop();
  const ratio = crowding.ratio();
  return SPEEDS.find(({ below }) => ratio < below)?.speed ?? SLOWEST;
}

const MOST_PATIENCE = 4;

/** By how much a bound in seconds is stretched: not at all, unless this machine gives us less than half of what we ask for. */
export const patienceFor = (ratio: number): number => (ratio < 2 ? 1 : Math.min(ratio, MOST_PATIENCE));
