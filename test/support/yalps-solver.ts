import { solve } from 'yalps';
import type { Solver } from '../../services/ports.ts';

/** Another solver behind the same port, which shares no line with HiGHS: what both say is believed. */
export const yalpsSolver: Solver = {
  async solve({ gains, most, rows }) {
    const coefficients = gains.map((gain): [string, number][] => [['sum', gain]]);
    const constraints: [string, { min?: number; max?: number }][] = [];
    for (const [index, row] of rows.entries()) {
      const name = `row-${index}`;
      constraints.push([
        name,
        {
          ...(row.least > Number.NEGATIVE_INFINITY && { min: row.least }),
          ...(row.most < Number.POSITIVE_INFINITY && { max: row.most }),
        },
      ]);
      for (const [at, variable] of row.of.entries()) coefficients[variable]?.push([name, row.times?.[at] ?? 1]);
      // YALPS looks at a row only where some variable is in it.
      if (row.of.length === 0 && (row.least > 0 || row.most < 0)) return { outcome: 'impossible' };
    }
    for (const [variable, entries] of coefficients.entries()) {
      const upper = most?.[variable] ?? 1;
      constraints.push([`most-${variable}`, { max: upper }]);
      entries.push([`most-${variable}`, 1]);
    }
    const solution = solve(
      {
        direction: 'maximize',
        objective: 'sum',
        constraints,
        variables: coefficients.map((entries, variable) => [String(variable), entries]),
        integers: true,
      },
      { tolerance: 0, timeout: 60_000, maxIterations: Number.POSITIVE_INFINITY },
    );
    if (solution.status === 'infeasible') return { outcome: 'impossible' };
    if (solution.status !== 'optimal') return { outcome: 'unfinished' };
    const values = gains.map(() => 0);
    for (const [variable, value] of solution.variables) values[Number(variable)] = Math.round(value);
    return { outcome: 'optimal', sum: gains.reduce((sum, gain, index) => sum + gain * values[index]!, 0), values };
  },
};
