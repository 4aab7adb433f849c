/**
 * An order that looks random, yet is the same for everybody who knows `key`, whatever
 * order the items come in. Equals are ordered by it, so that nobody gains by applying
 * first, or by a name early in the alphabet.
 *
 * @returns a comparison of two identifiers, for `sort`.
 */
export function keyedOrder(key: string): (a: string, b: string) => number {
  return (a, b) => {
    const difference = hash(`${key}:${a}`) - hash(`${key}:${b}`);
    if (difference !== 0) return difference;
    return a < b ? -1 : Number(a > b);
  };
}

/** FNV-1a, its bits stirred once more so that texts that differ in their last letter only land far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
