import { cpus } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_MILLISECONDS = 1_000;
/** Of all cores together. */
const IDLE_LEAST = 0.7;

/** Longest to wait in all, in milliseconds: see {@link waitForCalm}. */
let patience = 0;

/** From now on {@link calm} waits, for so many seconds at most each time. */
export function waitForCalm(seconds: number): void {
  patience = seconds * 1_000;
}

/** Resolves when the machine has been mostly idle for a second, or when patience ends: others may be at work on it. */
export async function calm(): Promise<void> {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    const before = spent();
    await pause(LOOK_MILLISECONDS);
    const after = spent();
    if ((after.idle - before.idle) / (after.all - before.all) >= IDLE_LEAST) return;
  }
}

/** What all cores have done since the machine started, in milliseconds. */
function spent(): { readonly idle: number; readonly all: number } {
  const times = cpus().map((cpu) => cpu.times);
  const sum = (values: readonly number[]): number => values.reduce((one, other) => one + other, 0);
  return { idle: sum(times.map(({ idle }) => idle)), all: sum(times.flatMap((time) => Object.values(time))) };
}
