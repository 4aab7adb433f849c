import { availableParallelism, loadavg } from 'node:os';

/** One figure of a benchmark: repeats of the subject beside those of its control, measured in turns in the same run. */
export interface Figure {
  readonly bench: string;
  readonly backend: string;
  /** What was measured, such as `lateness p95, 100 due in 10 s`. */
  readonly figure: string;
  readonly unit: string;
  /** Which values are good: low ones unless told. */
  readonly good?: 'low' | 'high';
  readonly subject: readonly number[];
  readonly control: { readonly name: string; readonly values: readonly number[] };
  /** What the figure is to reach, in words, and whether it did. Absent where nothing is promised. */
  readonly target?: { readonly text: string; readonly met: boolean };
}

/** Prints a figure as one line of JSON, with the median and the worst of each side and the ratio of the medians. */
export function print({ bench, backend, figure, unit, good = 'low', subject, control, target }: Figure): void {
  const worst = (values: readonly number[]): number => (good === 'low' ? Math.max(...values) : Math.min(...values));
  const line = {
    bench,
    backend,
    figure,
    unit,
    median: round(median(subject)),
    worst: round(worst(subject)),
    control: {
      name: control.name,
      median: round(median(control.values)),
      worst: round(worst(control.values)),
    },
    ratio: ratioOf(median(subject), median(control.values)),
    repeats: subject.length,
    // How many processes wanted to compute when it was measured, of how many cores.
    load: `${round(loadavg()[0] ?? 0)} of ${availableParallelism()}`,
    ...(target ? { target: target.text, met: target.met } : {}),
  };
  console.log(JSON.stringify(line));
}

/** The value in the middle; of an even number, the mean of the two there. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1 + (sorted.length % 2)], sorted[middle]];
  return (low + high) / 2;
}

/** The value that a share of all values does not exceed: `quantile(values, 0.95)`. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

const ratioOf = (subject: number, control: number): number | undefined =>
  control === 0 || Number.isNaN(control) ? undefined : round(subject / control);

/** Three digits are more than a shared machine can tell. */
const round = (value: number): number => Number(value.toPrecision(value >= 1_000 ? 5 : 3));
