import { setTimeout as pause } from 'node:timers/promises';

const SECOND = 1_000;

/** How fast how many may pass a gate. */
export interface PaceOptions {
  /** As long as there is room within the span, so many pass each second, evenly. */
  readonly perSecond: number;
  /** Of all that pass within a span, wherever it begins, there are never more than this. */
  readonly most: number;
  readonly spanMilliseconds: number;
}

/**
 * A gate that lets pass evenly, in the order in which they come.
 *
 * Whoever was held up by a busy machine catches up, as far as the span has room. It counts in every span, because how
 * Discord lays its seconds is not documented.
 */
export function createPace({ perSecond, most, spanMilliseconds }: PaceOptions): () => Promise<void> {
  /** When the latest passed, the eldest first. */
  const passed: number[] = [];
  let due = 0;
  let before: Promise<void> = Promise.resolve();

  async function pass(cameAt: number): Promise<void> {
    const eldest = passed.length >= most ? passed.shift() : undefined;
    const turn = Math.max(due, cameAt, eldest === undefined ? 0 : eldest + spanMilliseconds);
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
