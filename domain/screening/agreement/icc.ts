import { mean } from '../middle.ts';

/** Intraclass correlations of a complete table, by the names of Shrout and Fleiss (1979). */
export interface IntraclassCorrelations {
  /** Between applicants, within them, between reviewers, and what is left. */
  readonly squares: { readonly bms: number; readonly wms: number; readonly jms: number; readonly ems: number };
  /** How reliable one reviewer is: applicants each scored by others, by the same of many, or by these and no others. */
  readonly single: Forms;
  /** The same of the mean of all reviewers. */
  readonly average: Forms;
}

/** `undefined` where there is nothing to divide by. */
interface Forms {
  readonly one: number | undefined;
  readonly two: number | undefined;
  readonly three: number | undefined;
}

/**
 * ICC(1,1) to ICC(3,k), from the mean squares of an analysis of variance in two directions.
 *
 * @param rows one for each applicant, with the scores of the same reviewers in the same order.
 * @returns `undefined` for fewer than two applicants or reviewers, and where a score is missing: then alpha alone can be told.
 */
export function intraclassOf(rows: readonly (readonly number[])[]): IntraclassCorrelations | undefined {
  const n = rows.length;
  const k = rows[0]?.length ?? 0;
  if (n < 2 || k < 2 || rows.some(({ length }) => length !== k)) return undefined;

  const all = rows.flat();
  const grand = mean(all) ?? 0;
  const columns = Array.from({ length: k }, (_, judge) => rows.map((row) => row[judge] ?? 0));
  const total = squares(all, grand);
  const between = k * squares(means(rows), grand);
  const judges = n * squares(means(columns), grand);

  const bms = between / (n - 1);
  const wms = (total - between) / (n * (k - 1));
  const jms = judges / (k - 1);
  const ems = (total - between - judges) / ((n - 1) * (k - 1));
  return {
    squares: { bms, wms, jms, ems },
    single: {
      one: ratio(bms - wms, bms + (k - 1) * wms),
      two: ratio(bms - ems, bms + (k - 1) * ems + (k * (jms - ems)) / n),
      three: ratio(bms - ems, bms + (k - 1) * ems),
    },
    average: {
      one: ratio(bms - wms, bms),
      two: ratio(bms - ems, bms + (jms - ems) / n),
      three: ratio(bms - ems, bms),
    },
  };
}

const means = (rows: readonly (readonly number[])[]): readonly number[] => rows.map((row) => mean(row) ?? 0);

const squares = (values: readonly number[], middle: number): number =>
  values.reduce((sum, value) => sum + (value - middle) ** 2, 0);

/** Sums of squares of whole numbers that should cancel leave this much behind. */
const ALMOST_ZERO = 1e-9;

const ratio = (above: number, below: number): number | undefined =>
  Math.abs(below) < ALMOST_ZERO ? undefined : above / below;
