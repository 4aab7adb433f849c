import { hashOf } from './hash.ts';

/**
 * An order that looks random, yet is the same for everybody who knows `key`, whatever
 * order the items come in. Equals are ordered by it, so that nobody gains by applying
 * first, or by a name early in the alphabet.
 *
 * @returns a comparison of two identifiers, for `sort`.
 */
export function keyedOrder(key: string): (a: string, b: string) => number {
  return (a, b) => {
    const difference = hashOf(`${key}:${a}`) - hashOf(`${key}:${b}`);
    if (difference !== 0) return difference;
    return a < b ? -1 : Number(a > b);
  };
}
