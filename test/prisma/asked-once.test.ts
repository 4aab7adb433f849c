import { setImmediate as soon } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedOnce } from '../../prisma/asked-once.ts';

/** A clock that is slow to answer and sometimes fails; its time is the number of things that have happened. */
function slowClock(delays: readonly number[]) {
  let time = 0;
  let asked = 0;
  let atOnce = 0;
  let mostAtOnce = 0;
  return {
    tick: () => {
      time += 1;
      return time;
    },
    asked: () => asked,
    mostAtOnce: () => mostAtOnce,
    async ask(): Promise<number> {
      const delay = delays[asked % delays.length] ?? 0;
      asked += 1;
      atOnce += 1;
      mostAtOnce = Math.max(mostAtOnce, atOnce);
      // The time is read at some moment between question and answer.
      for (let step = 0; step < delay; step += 1) await soon();
      time += 1;
      const answer = time;
      await soon();
      atOnce -= 1;
      if (delay === 3) throw new Error('the clock stands still');
      return answer;
    },
  };
}

test('nobody is given an answer that is older than their question, and one question is put at a time', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(3), { minLength: 1, maxLength: 5 }),
      fc.array(fc.nat(4), { minLength: 1, maxLength: 40 }),
      async (delays, pauses) => {
        const clock = slowClock(delays);
        const now = askedOnce(clock.ask);
        const answers: Promise<void>[] = [];
        for (const wait of pauses) {
          for (let step = 0; step < wait; step += 1) await soon();
          const askedAt = clock.tick();
          answers.push(
            now().then(
              (answer) => expect(answer).toBeGreaterThan(askedAt),
              (error: unknown) => expect(error).toMatchObject({ message: 'the clock stands still' }),
            ),
          );
        }
        await Promise.all(answers);

        expect(clock.mostAtOnce()).toBe(1);
        expect(clock.asked()).toBeLessThanOrEqual(pauses.length);
      },
    ),
    { verbose: true },
  );
});

test('whoever asks while a question is under way shares the next one', async () => {
  const clock = slowClock([2]);
  const now = askedOnce(clock.ask);

  const [first, ...others] = await Promise.all(Array.from({ length: 50 }, now));

  expect(clock.asked()).toBe(2);
  expect(new Set(others).size).toBe(1);
  expect(others[0]).toBeGreaterThan(first!);
});

test('an answer that was shared at once would be older than some questions', async () => {
  // What `askedOnce` would be if it gave whoever asks the answer that is under way.
  let underWay: Promise<number> | undefined;
  const clock = slowClock([0]);
  const now = () => {
    underWay ??= clock.ask().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };

  const first = now();
  const askedAt = clock.tick();
  expect(await now()).toBeLessThan(askedAt);
  await first;
});
