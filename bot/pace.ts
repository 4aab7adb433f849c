import { setTimeout as pause } from 'node:timers/promises';

const SECOND = 1_000;
/** Whoever has no answer by then is no longer waited for: others would stand at the gate because of one. */
const LONGEST_SILENCE = 5_000;

/** How fast how many may pass a gate. */
export interface PaceOptions {
  /** As long as there is room within the span, so many pass each second, evenly. */
  readonly perSecond: number;
  /** Of all that arrive within a span, wherever it begins, there are never more than this. */
  readonly most: number;
  readonly spanMilliseconds: number;
}

/** A request that has passed the gate. Times are those of `performance.now()`. */
interface Passed {
  readonly at: number;
  /** How long its answer took; `undefined` until it is there, and when none came. */
  took: number | undefined;
  readonly isOver: Promise<unknown>;
}

/**
 * A gate that lets requests pass evenly, in the order in which they come, and gives what they give.
 *
 * Whoever was held up by a busy machine catches up, as far as the span has room. It counts in every span, because how
 * Discord lays its seconds is not documented. And it counts from when a request can last have arrived: what
 * its answer took longer than the quickest answers do, it may have spent on the way there.
 */
export function createPace({ perSecond, most, spanMilliseconds }: PaceOptions) {
  /** The latest, the eldest first. */
  const passed: Passed[] = [];
  /** How long the latest answers took, as many as may pass within a span: networks change. */
  const answers: number[] = [];
  let due = 0;
  let before: Promise<unknown> = Promise.resolve();

  async function turn(cameAt: number): Promise<void> {
    const room = passed.length >= most ? await roomAfter(passed.shift()) : 0;
    const at = Math.max(due, cameAt, room);
    due = Math.max(due, cameAt) + SECOND / perSecond;
    const wait = at - performance.now();
    // Rounded up, because timers drop fractions.
    if (wait > 0) await pause(Math.ceil(wait));
  }

  /** From when on there is room for another in the span of this one. */
  async function roomAfter(eldest: Passed | undefined): Promise<number> {
    if (!eldest) return 0;
    const silence = eldest.at + LONGEST_SILENCE - performance.now();
    if (eldest.took === undefined && silence > 0) {
      const giveUp = new AbortController();
      const longest = pause(silence, undefined, { signal: giveUp.signal }).catch(() => undefined);
      await Promise.race([eldest.isOver, longest]);
      giveUp.abort();
    }
    const delay = eldest.took === undefined ? 0 : Math.max(0, eldest.took - Math.min(...answers));
    return eldest.at + delay + spanMilliseconds;
  }

  function start<T>(request: () => Promise<T>): Promise<T> {
    const at = performance.now();
    const answer = request();
    const isOver = answer.then(
      () => {
        one.took = performance.now() - at;
        answers.push(one.took);
        if (answers.length > most) answers.shift();
      },
      () => undefined,
    );
    const one: Passed = { at, took: undefined, isOver };
    passed.push(one);
    return answer;
  }

  return <T>(request: () => Promise<T>): Promise<T> => {
    const cameAt = performance.now();
    const passing = before.then(() => turn(cameAt));
    before = passing;
    return passing.then(() => start(request));
  };
}
