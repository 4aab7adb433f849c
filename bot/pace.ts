import { setTimeout as pause } from 'node:timers/promises';
import { within } from './within.ts';

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
  /** How long it was under way; `undefined` until that is over. */
  took: number | undefined;
  readonly isOver: Promise<unknown>;
}

/**
 * A gate that lets requests pass evenly, in the order in which they come, and gives what they give.
 *
 * Whoever was held up by a busy machine catches up, as far as the span has room. It counts in every span, because how
 * Discord lays its seconds is not documented. And it counts from when a request can last have arrived: what
 * it took longer than the quickest answers do, it may have spent on the way there. A request whose signal says that
 * nobody waits for it any more takes nobody's place.
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
    if (eldest.took === undefined && silence > 0) await within(silence, eldest.isOver).catch(() => undefined);
    const quickest = answers.length > 0 ? Math.min(...answers) : 0;
    const delay = Math.max(0, (eldest.took ?? 0) - quickest);
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
      // It may have arrived just before its way was cut.
      () => {
        one.took = performance.now() - at;
      },
    );
    const one: Passed = { at, took: undefined, isOver };
    passed.push(one);
    return answer;
  }

  return <T>(request: () => Promise<T>, signal?: AbortSignal | null): Promise<T> => {
    const cameAt = performance.now();
    const passing = before.then(async () => {
      const isWanted = signal?.aborted !== true;
      if (isWanted) await turn(cameAt);
      return isWanted;
    });
    before = passing;
    return passing.then((isWanted) => (isWanted ? start(request) : request()));
  };
}
