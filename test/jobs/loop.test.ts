import { setTimeout as pause } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { startLoop } from '../../jobs/loop.ts';

const options = { everyMilliseconds: 5, onFault: () => {} };

test('the work is done at once and then again and again, never twice at a time', async () => {
  let underWay = 0;
  let most = 0;
  let runs = 0;
  const loop = startLoop(async () => {
    underWay += 1;
    most = Math.max(most, underWay);
    await pause(10);
    underWay -= 1;
    runs += 1;
  }, options);

  for (let wake = 0; wake < 10; wake += 1) {
    loop.wake();
    await pause(3);
  }
  await vi.waitFor(() => expect(runs).toBeGreaterThan(5));
  await loop.stop();

  expect(most).toBe(1);
});

test('a run that fails is reported, and the next one comes', async () => {
  const faults: unknown[] = [];
  let runs = 0;
  const loop = startLoop(
    async () => {
      runs += 1;
      if (runs === 1) throw new Error('once');
    },
    { everyMilliseconds: 5, onFault: (error) => faults.push(error) },
  );

  await vi.waitFor(() => expect(runs).toBeGreaterThan(1));
  await loop.stop();

  expect(faults).toEqual([new Error('once')]);
});

test('woken during a run, it runs once more right after, however often it was woken', async () => {
  let runs = 0;
  let finish = () => {};
  const loop = startLoop(
    () => {
      runs += 1;
      return runs === 1 ? new Promise((resolve) => (finish = resolve)) : Promise.resolve();
    },
    { everyMilliseconds: 3_600_000, onFault: () => {} },
  );

  loop.wake();
  loop.wake();
  finish();
  await vi.waitFor(() => expect(runs).toBe(2));
  await pause(30);
  await loop.stop();

  expect(runs).toBe(2);
});

test('stopping waits for the run under way, and no other follows', async () => {
  let runs = 0;
  let hasEnded = false;
  const loop = startLoop(async () => {
    runs += 1;
    await pause(30);
    hasEnded = true;
  }, options);

  await loop.stop();
  expect(hasEnded).toBe(true);
  loop.wake();
  await pause(30);

  expect(runs).toBe(1);
});
