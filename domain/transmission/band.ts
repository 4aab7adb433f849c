/** Agreement as the public may see it: never a count, never a share, open at both ends. */
export type Band = 'broad-opposition' | 'leaning-against' | 'divided' | 'leaning-for' | 'broad-support';

/** How much of something a group feels, where no side is taken: never the mean itself. */
export type Degree = 'very-low' | 'low' | 'middle' | 'high' | 'very-high';

/**
 * Fewest answers of a party, and of a room, that may be shown at all. Passes do not
 * count: a band over one answer and four passes would be that one person's answer.
 */
export const PARTY_LEAST = 5;
export const ROOM_LEAST = 10;

/**
 * The place of a mean from 0 to 1 on a ladder of five. Both ends take in a fifth, so that no band of
 * five answers or more is a count: one who disagrees alone is in the same band as none.
 */
export const rungOf = <Rung>(
  mean: number,
  [lowest, low, middle, high, highest]: readonly [Rung, Rung, Rung, Rung, Rung],
) => {
  if (mean <= 0.2) return lowest;
  if (mean < 0.4) return low;
  if (mean <= 0.6) return middle;
  return mean < 0.8 ? high : highest;
};

export const BANDS = ['broad-opposition', 'leaning-against', 'divided', 'leaning-for', 'broad-support'] as const;
export const DEGREES = ['very-low', 'low', 'middle', 'high', 'very-high'] as const;
