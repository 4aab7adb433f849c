import { setTimeout as pause } from 'node:timers/promises';

const SECOND = 1_000;

/**
 * A gate through which `perSecond` pass each second, evenly and in the order in which they come.
 *
 * Whoever was held up by a busy machine catches up within the second, and yet of all that pass within
 * one second, wherever that second begins, there are never more than `perSecond`, rounded up: how Discord lays
 * its seconds is not documented, so each of them must do.
 */
export function createPace(perSecond: number): () => Promise<void> {
  /** When the latest passed, the eldest first. */
  const passed: number[] = [];
  let due = 0;
  let before: Promise<void> = Promise.resolve();

  async function pass(cameAt: number): Promise<void> {
    const eldest = passed.length >= perSecond ? passed.shift() : undefined;
    const turn = Math.max(due, cameAt, eldest === undefined ? 0 : eldest + SECOND);
    due = Math.max(due, cameAt) + SECOND / perSecond;
    const wait = turn - performance.now();
    // Rounded up, because timers drop fractions.
    if (wait > 0) await pause(Math.ceil(wait));
    passed.push(performance.now());
  }

  return () => {
    const cameAt = performance.now();
    before = before.then(() => pass(cameAt));
    return before;
  };
}
