import type { Interval } from './interval.ts';

/**
 * What an agreement permits, after Krippendorff: from .800 on conclusions can be drawn, from .667 on tentative ones.
 * It closes nothing and lets nobody in: a low one is a reason to talk about what the criterion means.
 */
export type Reading = 'reliable' | 'tentative' | 'unreliable';

const RELIABLE_FROM = 0.8;
const TENTATIVE_FROM = 0.667;

export function readingOf(value: number): Reading {
  if (value >= RELIABLE_FROM) return 'reliable';
  return value >= TENTATIVE_FROM ? 'tentative' : 'unreliable';
}

/** Whether the whole interval says the same: with few applicants it seldom does. */
export const isSureOf = (reading: Reading, { low, high }: Interval): boolean =>
  readingOf(low) === reading && readingOf(high) === reading;
