import { hashOf } from '../hash.ts';

/**
 * Numbers from 0 to below 1 that look like chance and follow from the seed: whoever repeats a computation gets the
 * same figures. By Marsaglia's xorshift with the shifts 13, 17 and 5; good for resampling, and no secret.
 */
export function chanceFrom(seed: string): () => number {
  // From 0 it would never move.
  let state = hashOf(seed) || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
