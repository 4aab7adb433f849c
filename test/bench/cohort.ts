/*
 * How long the best cohort takes, how much memory, and what the bot notices of it meanwhile.
 *
 * n people want 24 seats of three parties (10, 10 and a third-party panel of 4). At most two come from one institution, of which
 * there is one for every eight people, twenty at least; at least 8 women and 8 men, 2 women in each party, 5 people of civil society, 6 early
 * in their career; at most 3 officials. Scores are thousandths as means of three reviewers make them, so ties abound. "10 % conflict pairs" means that every tenth
 * person is one of two who cannot sit together: n / 20 pairs.
 *
 * `best cohort`: the product's own search, with HiGHS in its thread, down to the one cohort that the seed prefers, which
 * takes two to four programs. `most merit`: its first program alone. `whole program`: the same without leaving out those who
 * can never be chosen. Control of all: YALPS on that first program, or on the whole one, in the caller's thread. It must find the same sum.
 * Delay of the main loop: the longest that a timer of 10 milliseconds came late while the search ran; the control is
 * the same without a search.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Instance } from '../../domain/screening/cohort/limits.ts';
import type { Program } from '../../domain/screening/cohort/program.ts';
import { reduced } from '../../domain/screening/cohort/reduce.ts';
import { gainsAt, programOf } from '../../domain/screening/cohort/to-program.ts';
import type { Solver } from '../../services/ports.ts';
import { bestCohort, bestSum } from '../../services/screening/cohort-search.ts';
import { createSolver } from '../../solver/solver.ts';
import { yalpsSolver } from '../support/yalps-solver.ts';
import type { Setting } from './bench.ts';
import { manyContenders } from './cohort-people.ts';
import { median, print } from './figures.ts';
import { inTurns } from './repeats.ts';

const SIZES = [50, 200, 1_000, 5_000];
const MOST_SECONDS = (size: number): number => (size <= 200 ? 1 : 6);
/** Where a press may wait so much longer than usual, in milliseconds. */
const DELAY_MOST = 100;

export async function benchCohort({ backend, repeats, quick }: Setting): Promise<void> {
  // It touches neither database nor queue: once is enough.
  if (backend !== 'postgres') return;
  for (const size of quick ? SIZES.slice(0, 2) : SIZES) await benchSize(size, repeats);
}

async function benchSize(size: number, repeats: number): Promise<void> {
  const solver = createSolver();
  try {
    // The thread is started and HiGHS loaded by the first program, whatever its size.
    const cold = await timed(() => solver.solve({ gains: [1], rows: [] }));
    const idle = process.memoryUsage().rss;
    let grown = 0;
    const measured = await inTurns(
      repeats,
      async (turn) => {
        const instance = manyContenders(size, turn);
        const usual = await longestDelay(() => pause(300));
        let found: Awaited<ReturnType<typeof searched>> | undefined;
        const delay = await longestDelay(async () => {
          found = await searched(solver, instance);
        });
        grown = Math.max(grown, process.memoryUsage().rss - idle);
        const merit = await timed(() => bestSum({ solver, instance, seed: SEED }));
        return { ...found!, merit, usual, delay, looked: reduced(instance, 1).length };
      },
      async (turn) => {
        const instance = manyContenders(size, turn);
        const merits = gainsAt(0, instance.pool, SEED);
        const [least, whole] = [reduced(instance, 1), [...instance.pool.keys()]].map((kept) =>
          programOf(instance, kept, merits),
        );
        const found = await solved(yalpsSolver, least!);
        const foundWhole = await solved(yalpsSolver, whole!);
        const highs = await solved(solver, whole!);
        if (found.sum !== highs.sum) throw new Error(`the two solvers disagree about ${size} people, turn ${turn}`);
        return { ...found, whole: foundWhole.seconds, wholeHighs: highs.seconds };
      },
    );
    const { subject, control } = measured;
    for (const [turn, { sum }] of subject.entries()) {
      if (sum !== control[turn]!.sum) throw new Error(`the two solvers disagree about ${size} people, turn ${turn}`);
    }
    const common = { bench: 'cohort', backend: 'none' };
    const seconds = subject.map((one) => one.seconds);
    const most = MOST_SECONDS(size);
    print({
      ...common,
      figure: `best cohort of ${size} people`,
      unit: 's',
      subject: seconds,
      control: { name: 'yalps, most merit only', values: control.map((one) => one.seconds) },
      target: { text: `median <= ${most} s`, met: median(seconds) <= most },
    });
    print({
      ...common,
      figure: `most merit of ${size} people`,
      unit: 's',
      subject: subject.map(({ merit }) => merit),
      control: { name: 'yalps, same program', values: control.map((one) => one.seconds) },
    });
    print({
      ...common,
      figure: `whole program of ${size} people, nobody left out`,
      unit: 's',
      subject: control.map((one) => one.wholeHighs),
      control: { name: 'yalps, same program', values: control.map((one) => one.whole) },
    });
    const extra = subject.map(({ delay, usual }) => delay - usual);
    print({
      ...common,
      figure: `longest delay of the main loop, ${size} people`,
      unit: 'ms',
      subject: subject.map(({ delay }) => delay),
      control: { name: 'without a search', values: subject.map(({ usual }) => usual) },
      target: { text: `median <= ${DELAY_MOST} ms more`, met: median(extra) <= DELAY_MOST },
    });
    print({
      ...common,
      figure: `memory of the process, ${size} people`,
      unit: 'MB',
      subject: [grown / 2 ** 20],
      control: { name: 'before the first program', values: [idle / 2 ** 20] },
    });
    print({
      ...common,
      figure: `people left to look at, of ${size}`,
      unit: 'people',
      subject: subject.map(({ looked }) => looked),
      control: { name: 'all', values: [size] },
    });
    print({
      ...common,
      figure: 'start of the thread',
      unit: 's',
      subject: [cold],
      control: { name: 'none', values: [0] },
    });
  } finally {
    await solver.stop();
  }
}

const SEED = 'bench';

async function searched(solver: Solver, instance: Instance) {
  const start = performance.now();
  const found = await bestCohort({ solver, instance, seed: SEED });
  const seconds = (performance.now() - start) / 1000;
  if (!found) throw new Error('the people of the benchmark make no cohort');
  return { seconds, sum: found.sum };
}

async function solved(solver: Solver, program: Program) {
  const start = performance.now();
  const solution = await solver.solve(program);
  const seconds = (performance.now() - start) / 1000;
  if (solution.outcome !== 'optimal') throw new Error(`a program of the benchmark was ${solution.outcome}`);
  return { seconds, sum: solution.sum };
}

async function timed(deed: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await deed();
  return (performance.now() - start) / 1000;
}

/** The longest that the main loop was kept from a timer while something was done, in milliseconds. */
async function longestDelay(deed: () => Promise<unknown>): Promise<number> {
  const watch = monitorEventLoopDelay({ resolution: 10 });
  watch.enable();
  await deed();
  // What came late at the very end is only seen by the next timer.
  await pause(30);
  watch.disable();
  return watch.max / 1e6;
}
