import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { loadHighs } from '../../solver/highs.ts';
import { createSolver, type RunningSolver } from '../../solver/solver.ts';

const running: RunningSolver[] = [];
afterEach(async () => {
  for (const solver of running.splice(0)) await solver.stop();
  await rm(process.env['DIED'] ?? '', { force: true });
});

const started = (thread?: URL): RunningSolver => {
  const solver = createSolver(thread && { thread });
  running.push(solver);
  return solver;
};

/** A thread that dies when it is told to; each has its own note of having died. */
function dyingThread(): URL {
  process.env['DIED'] = path.join(tmpdir(), `antechamber-died-${randomUUID()}`);
  return new URL('./dying-thread.mjs', import.meta.url);
}

const program = (gain: number) => ({ gains: [gain], rows: [] });

describe('the solver’s thread', () => {
  test('solves what comes, in the order in which it comes', async () => {
    const solver = started();
    const rows = [
      { least: 0, most: 2, of: [0, 1, 2] },
      { least: 0, most: 1, of: [0, 1] },
    ];
    const solved = await Promise.all([
      solver.solve({ gains: [3, 2, 1], rows }),
      solver.solve({ gains: [1, 2, 3], rows }),
      solver.solve({ gains: [], rows: [{ least: 1, most: 1, of: [] }] }),
    ]);
    expect(solved).toEqual([
      { outcome: 'optimal', sum: 4, values: [1, 0, 1] },
      { outcome: 'optimal', sum: 5, values: [0, 1, 1] },
      { outcome: 'impossible' },
    ]);
  });

  test('that dies is replaced, and the program it was at is tried once more', async () => {
    const solver = started(dyingThread());
    expect(await solver.solve(program(7))).toMatchObject({ sum: 7 });
  });

  test('that dies again of the same program fails that one, and no other', async () => {
    const solver = started(dyingThread());
    const [deadly, next] = await Promise.allSettled([solver.solve(program(13)), solver.solve(program(2))]);
    expect(deadly).toMatchObject({ status: 'rejected', reason: { name: 'ThreadLost' } });
    expect(next).toMatchObject({ status: 'fulfilled', value: { sum: 2 } });
  });

  test('tells of a fault, and goes on', async () => {
    const solver = started(dyingThread());
    await expect(solver.solve(program(5))).rejects.toThrow('no such program');
    expect(await solver.solve(program(2))).toMatchObject({ sum: 2 });
  });

  test('does not begin what is no longer wanted when its turn comes', async () => {
    const solver = started();
    const time = new AbortController();
    const first = solver.solve(program(7), time.signal);
    const second = solver.solve(program(3), time.signal);
    const other = solver.solve(program(2));
    await first.then(() => time.abort());
    expect(await Promise.all([first, other])).toMatchObject([{ sum: 7 }, { sum: 2 }]);
    expect(await solver.solve(program(3), time.signal)).toEqual({ outcome: 'unfinished' });
    expect(['optimal', 'unfinished']).toContain((await second).outcome);
  });

  test('that was stopped takes nothing more', async () => {
    const solver = started(dyingThread());
    await solver.solve(program(2));
    await solver.stop();
    await expect(solver.solve(program(2))).rejects.toThrow('stopped');
  });
});

test('a mistake in a program is told without the library’s source', async () => {
  const solve = await loadHighs();
  const wrong = () => solve({ gains: [1], rows: [{ least: 0, most: 1, of: [3] }] }, 1);
  expect(wrong).toThrow(/^HiGHS: .{1,200}$/);
});
