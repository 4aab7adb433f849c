import type { Verdict } from '../support/storm-judge.ts';
import type { FaultOptions, TestId } from './options.ts';

/** What came of one test. */
export interface Outcome {
  /** What must be zero, judged from the history. */
  readonly lost: number;
  readonly duplicates: number;
  readonly outOfOrder: number;
  readonly stuck: number;
  /** What else is telling: counts, times in seconds. */
  readonly figures: Readonly<Record<string, unknown>>;
  /** Why the test has failed, a sentence each. */
  readonly broken: readonly string[];
}

/** Sentences beyond this are only counted: a broken run breaks the same thing again and again. */
const COMPLAINTS_SHOWN = 12;

/** An outcome from a judge's verdict: every complaint is one too many. */
export function outcomeOf(
  { lost, duplicate, outOfOrder, stuck }: Verdict,
  figures: Outcome['figures'],
  broken: readonly string[] = [],
): Outcome {
  const complaints = [
    ...lost.map((what) => `lost: ${what}`),
    ...duplicate.map((what) => `duplicate: ${what}`),
    ...outOfOrder.map((what) => `out of order: ${what}`),
    ...stuck.map((what) => `stuck: ${what}`),
  ];
  const rest = complaints.length - COMPLAINTS_SHOWN;
  return {
    lost: lost.length,
    duplicates: duplicate.length,
    outOfOrder: outOfOrder.length,
    stuck: stuck.length,
    figures,
    broken: [...complaints.slice(0, COMPLAINTS_SHOWN), ...(rest > 0 ? [`and ${rest} more`] : []), ...broken],
  };
}

/** An outcome of a test in which nothing is posted. */
export const plainOutcome = (figures: Outcome['figures'], broken: readonly string[]): Outcome => ({
  lost: 0,
  duplicates: 0,
  outOfOrder: 0,
  stuck: 0,
  figures,
  broken,
});

/** The one line that a test prints. */
export function lineOf(test: TestId, { backend, seed }: FaultOptions, outcome: Outcome, seconds: number): string {
  const { figures, broken, ...zeros } = outcome;
  return JSON.stringify({ test, backend, seed, ...zeros, ...figures, seconds, passed: broken.length === 0 });
}

/** A sentence when a figure is above its bound; none when it is not. */
export const bounded = (name: string, value: number | undefined, most: number): readonly string[] =>
  value !== undefined && value <= most ? [] : [`${name}: ${value ?? 'never'}, may be ${most} at most`];

/** Seconds with two digits, from milliseconds. */
export const secondsOf = (milliseconds: number): number => Math.round(milliseconds / 10) / 100;

/** The value below which a share of all lie: `percentile(values, 0.95)`. */
export function percentile(values: readonly number[], share: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
