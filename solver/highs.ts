import type { Highs, ModelData } from 'highs';
import * as library from 'highs';
import type { Program, ProgramRow, Solution } from '../domain/screening/cohort/program.ts';

/** Solves one program on the spot; nothing else happens in this thread until it is done. */
export type SolveHere = (program: Program, seconds: number) => Solution;

/** Options of HiGHS, by its own names. */
export type HighsSettings = Readonly<Record<string, number>>;

/** With the gaps it has otherwise, HiGHS may stop a ten-thousandth short of the optimum and call it optimal. */
const EXACT: HighsSettings = { mip_rel_gap: 0, mip_abs_gap: 1e-9 };

/** Loads HiGHS. It takes half a second, and memory of its own that grows with the largest program. */
export async function loadHighs(settings: HighsSettings = EXACT): Promise<SolveHere> {
  const highs = await load();
  return (program, seconds) => {
    // Without variables every sum is 0, and HiGHS calls such a model neither optimal nor infeasible.
    if (program.gains.length === 0) return emptySolution(program);
    try {
      return solved(highs, program, { ...settings, time_limit: seconds });
    } catch (error) {
      // The library's own stack repeats its whole source, which is one line of 600 kilobytes.
      throw new Error(`HiGHS: ${error instanceof Error ? error.message.slice(0, 200) : 'failed'}`);
    }
  };
}

/** The package describes itself as CommonJS, whose default would be the whole module; what is imported is an ES module. */
const load = library.default as unknown as () => Promise<Highs>;

const emptySolution = ({ rows }: Program): Solution =>
  rows.every(({ least, most }) => least <= 0 && most >= 0)
    ? { outcome: 'optimal', sum: 0, values: [] }
    : { outcome: 'impossible' };

function solved(highs: Highs, program: Program, settings: HighsSettings): Solution {
  const { optimal, infeasible, unboundedOrInfeasible, timeLimit } = highs.constants.modelStatus;
  // Nothing frees a model but this: without it, each would stay for as long as the process runs.
  return highs.withModel(modelOf(highs, program), (model): Solution => {
    model.options.set({ ...settings, output_flag: false });
    const { modelStatus } = model.run();
    if (modelStatus === timeLimit) return { outcome: 'unfinished' };
    // All variables have a least and a most, so that nothing is ever unbounded.
    if (modelStatus === infeasible || modelStatus === unboundedOrInfeasible) return { outcome: 'impossible' };
    if (modelStatus !== optimal) throw new Error(`status ${modelStatus}`);

    const { colValue, rowDual } = model.getSolution();
    if (program.isContinuous) {
      return { outcome: 'optimal', sum: model.getObjectiveValue(), values: [...colValue], duals: [...rowDual] };
    }
    const values = Array.from(colValue, Math.round);
    return { outcome: 'optimal', sum: sumOf(program.gains, values), values };
  });
}

function modelOf(highs: Highs, { gains, most, rows, isContinuous = false }: Program): ModelData {
  const { integer, continuous } = highs.constants.variableType;
  return {
    numCols: gains.length,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: [...gains],
    colLower: gains.map(() => 0),
    colUpper: most ? most.map((value) => bounded(highs, value)) : gains.map(() => 1),
    rowLower: rows.map(({ least }) => bounded(highs, least)),
    rowUpper: rows.map((row) => bounded(highs, row.most)),
    integrality: gains.map(() => (isContinuous ? continuous : integer)),
    matrix: { format: 'csr', numRows: rows.length, numCols: gains.length, ...sparse(rows) },
  };
}

const bounded = ({ infinity }: Highs, value: number): number => {
  if (value === Number.POSITIVE_INFINITY) return infinity;
  return value === Number.NEGATIVE_INFINITY ? -infinity : value;
};

function sparse(rows: readonly ProgramRow[]): Pick<ModelData['matrix'], 'starts' | 'indices' | 'values'> {
  const starts = [0];
  for (const { of } of rows) starts.push((starts.at(-1) ?? 0) + of.length);
  return {
    starts,
    indices: rows.flatMap(({ of }) => of),
    values: rows.flatMap(({ of, times }) => times ?? of.map(() => 1)),
  };
}

const sumOf = (gains: readonly number[], values: readonly number[]): number =>
  gains.reduce((sum, gain, index) => sum + gain * (values[index] ?? 0), 0);
