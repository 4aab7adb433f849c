import { setImmediate as soon } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fewAtOnce } from '../../bot/few-at-once.ts';

test('never more are at work than allowed, everybody has a turn, and in the order of coming', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.record({ steps: fc.nat(4), fails: fc.boolean(), late: fc.boolean() }), { maxLength: 30 }),
      async (most, works) => {
        const inTurn = fewAtOnce(most);
        const begun: number[] = [];
        let atWork = 0;
        let mostAtWork = 0;
        const done: Promise<unknown>[] = [];
        for (const [n, { steps, fails, late }] of works.entries()) {
          if (late) await soon();
          const work = inTurn(async () => {
            begun.push(n);
            atWork += 1;
            mostAtWork = Math.max(mostAtWork, atWork);
            for (let step = 0; step < steps; step += 1) await soon();
            atWork -= 1;
            if (fails) throw new Error('failed');
            return n;
          });
          done.push(work.catch(() => 'failed'));
        }

        const results = await Promise.all(done);

        expect(results).toEqual(works.map(({ fails }, n) => (fails ? 'failed' : n)));
        expect(begun).toEqual(works.map((_, n) => n));
        expect(mostAtWork).toBeLessThanOrEqual(most);
      },
    ),
    { verbose: true },
  );
});

test('as many as allowed are at work together', async () => {
  const inTurn = fewAtOnce(3);
  let letGo = (): void => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let atWork = 0;
  const work = () =>
    inTurn(async () => {
      atWork += 1;
      await gate;
    });

  const all = Promise.all([work(), work(), work(), work()]);
  await soon();
  expect(atWork).toBe(3);
  letGo();
  await all;
  expect(atWork).toBe(4);
});
