import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createPace, type PaceOptions } from '../../bot/pace.ts';

const PACE = { perSecond: 52, most: 48, spanMilliseconds: 1_060 };

type Gate = (request: () => Promise<void>) => Promise<void>;

const atOnce = async (): Promise<void> => undefined;

/** When each of so many passed, while the machine now and then does nothing else for a while. */
async function passing(pass: Gate, count: number): Promise<readonly number[]> {
  const times: number[] = [];
  const stalls = setInterval(() => stall(200), 450);
  await Promise.all(Array.from({ length: count }, () => pass(async () => void times.push(performance.now()))));
  clearInterval(stalls);
  return times;
}

function stall(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

/** The most that passed within any one span. */
const mostInASpan = (times: readonly number[]): number =>
  Math.max(
    ...times.map((from) => times.filter((time) => time >= from && time < from + PACE.spanMilliseconds - 1).length),
  );

/** Evenly by the clock, whatever has happened meanwhile: what the gate would be without its count. */
function createSchedule(perSecond: number): Gate {
  let due = 0;
  return async (request) => {
    due = Math.max(due + 1_000 / perSecond, performance.now());
    await pause(Math.ceil(due - performance.now()));
    await request();
  };
}

test('however busy the machine is, within no span do more pass than are to', async () => {
  const times = await passing(createPace(PACE), 140);

  expect(times).toHaveLength(140);
  expect(mostInASpan(times)).toBeLessThanOrEqual(PACE.most);
});

test('without the count of the last span a busy machine would let too many pass', async () => {
  expect(mostInASpan(await passing(createSchedule(PACE.perSecond), 140))).toBeGreaterThan(PACE.most);
});

test('as long as the span has room, they pass one after the other and not in a heap', async () => {
  const times = await passing(createPace({ ...PACE, most: 1_000 }), 20);

  expect(times.at(-1)! - times[0]!).toBeGreaterThanOrEqual((19 * 1_000) / PACE.perSecond - 10);
});

test('who came first passes first', async () => {
  const pass = createPace({ perSecond: 1_000, most: 1_000, spanMilliseconds: 1_000 });
  const passed: number[] = [];

  await Promise.all(Array.from({ length: 20 }, (_, n) => pass(async () => void passed.push(n))));

  expect(passed).toEqual(Array.from({ length: 20 }, (_, n) => n));
});

test('a gate that nobody has passed for a while is open', async () => {
  const pass = createPace({ perSecond: 0.001, most: 1, spanMilliseconds: 1_000 });

  await pass(atOnce);

  // A second one would wait for a quarter of an hour.
  expect(await Promise.race([pass(atOnce).then(() => 'passed'), pause(20, 'waits')])).toBe('waits');
});

describe('a request that is held up on its way', () => {
  const LIMIT = { perSecond: 1_000, most: 3, spanMilliseconds: 300 };
  const HELD_UP = 150;

  /** When each of six arrives, of which the first takes longer on its way than the others. */
  async function arriving(pass: Gate): Promise<readonly number[]> {
    const times: number[] = [];
    await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        pass(async () => {
          await pause(n === 0 ? HELD_UP : 1);
          times[n] = performance.now();
        }),
      ),
    );
    return times;
  }

  test('counts from when it can last have arrived', async () => {
    const times = await arriving(createPace(LIMIT));

    expect(times[3]! - times[0]!).toBeGreaterThanOrEqual(LIMIT.spanMilliseconds - 20);
  });

  test('would otherwise arrive together with those for whom it made way', async () => {
    const times = await arriving(countingDepartures(LIMIT));

    expect(times[3]! - times[0]!).toBeLessThan(LIMIT.spanMilliseconds - 20);
  });

  test('that is never answered keeps nobody waiting for long', async () => {
    const pass = createPace({ ...LIMIT, most: 1 });
    void pass(() => new Promise(() => undefined));

    expect(await pass(async () => 'passed')).toBe('passed');
  }, 10_000);

  test('that fails counts from when its way was cut, and its failure is told to whoever asked', async () => {
    const pass = createPace({ ...LIMIT, most: 1 });
    const cut = async () => {
      await pause(HELD_UP);
      throw new Error('cut');
    };

    await expect(pass(cut)).rejects.toThrow('cut');
    const cutAt = performance.now();
    expect(await pass(async () => 'passed')).toBe('passed');
    expect(performance.now() - cutAt).toBeGreaterThanOrEqual(LIMIT.spanMilliseconds - 20);
  });

  test('that nobody waits for any more takes nobody’s place', async () => {
    const pass = createPace({ ...LIMIT, most: 1, spanMilliseconds: 10_000 });

    await pass(async () => 'given up', AbortSignal.abort());

    expect(await Promise.race([pass(async () => 'passed'), pause(1_000, 'waits')])).toBe('passed');
  });
});

/** The same gate, except that it takes every answer for a quick one. */
function countingDepartures(options: PaceOptions): Gate {
  const pass = createPace(options);
  return async (request) => {
    let arrived: Promise<void> = Promise.resolve();
    await pass(async () => {
      arrived = request();
    });
    await arrived;
  };
}
