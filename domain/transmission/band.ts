/** Agreement as the public may see it: never a count, never a share, open at both ends. */
export type Band = 'broad-opposition' | 'leaning-against' | 'divided' | 'leaning-for' | 'broad-support';

/** Answers to one proposition by one group of people. */
export interface Tally {
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
}

/**
 * Fewest answers of a party, and of a room, that may be shown at all. Passes do not
 * count: a band over one answer and four passes would be that one person's answer.
 */
export const PARTY_LEAST = 5;
export const ROOM_LEAST = 10;

/** How many took a side. */
export const answersGiven = ({ agree, disagree }: Tally): number => agree + disagree;

/**
 * The band of agree ÷ (agree + disagree). Both ends take in a fifth, so that no band of
 * five answers or more is a count: one who disagrees alone is in the same band as none.
 *
 * @returns `undefined` when everybody passed: silence has no direction.
 */
export function bandOf({ agree, disagree }: Tally): Band | undefined {
  if (agree + disagree === 0) return undefined;
  const share = agree / (agree + disagree);
  if (share <= 0.2) return 'broad-opposition';
  if (share < 0.4) return 'leaning-against';
  if (share <= 0.6) return 'divided';
  if (share < 0.8) return 'leaning-for';
  return 'broad-support';
}
