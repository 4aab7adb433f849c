import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createPace } from '../../bot/pace.ts';

const PACE = { perSecond: 52, most: 48, spanMilliseconds: 1_060 };

/** When each of so many passed, while the machine now and then does nothing else for a while. */
async function passing(pass: () => Promise<void>, count: number): Promise<readonly number[]> {
  const times: number[] = [];
  const stalls = setInterval(() => stall(200), 450);
  await Promise.all(Array.from({ length: count }, () => pass().then(() => times.push(performance.now()))));
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
function createSchedule(perSecond: number): () => Promise<void> {
  let due = 0;
  return async () => {
    due = Math.max(due + 1_000 / perSecond, performance.now());
    await pause(Math.ceil(due - performance.now()));
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

  await Promise.all(Array.from({ length: 20 }, (_, n) => pass().then(() => passed.push(n))));

  expect(passed).toEqual(Array.from({ length: 20 }, (_, n) => n));
});

test('a gate that nobody has passed for a while is open', async () => {
  const pass = createPace({ perSecond: 0.001, most: 1, spanMilliseconds: 1_000 });

  await pass();

  // A second one would wait for a quarter of an hour.
  expect(await Promise.race([pass().then(() => 'passed'), pause(20, 'waits')])).toBe('waits');
});
