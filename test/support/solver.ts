import type { Solver } from '../../services/ports.ts';
import { loadHighs, type SolveHere } from '../../solver/highs.ts';

let loaded: Promise<SolveHere> | undefined;

/** HiGHS in this very thread: tests wait for it, and nobody else is kept waiting. It is loaded when it is first needed. */
export const solverHere: Solver = {
  async solve(program) {
    loaded ??= loadHighs();
    return (await loaded)(program, 60);
  },
};
