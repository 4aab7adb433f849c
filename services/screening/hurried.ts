import type { Solver } from '../ports.ts';

/** Longest that all programs of one request may take together, in milliseconds: Discord waits fifteen minutes for an answer, and others wait for the solver. */
const REQUEST_MOST = 300_000;

/** The same solver for as long as one request may take, from now on; after that, all is unfinished. */
export function hurried(solver: Solver): Solver {
  const isOver = AbortSignal.timeout(REQUEST_MOST);
  return {
    solve: async (program) => (isOver.aborted ? { outcome: 'unfinished' } : await solver.solve(program, isOver)),
  };
}
