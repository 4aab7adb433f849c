/**
 * Kendall's tau-a of two lists of the same length: 1 for the same order, -1 for the reverse; a tie is worth as much as a
 * guess. (Tau-b would reward whoever leaves many tied.)
 */
export function tau(a: readonly number[], b: readonly number[]): number {
  let agreed = 0;
  for (let i = 0; i < a.length; i += 1) {
    for (let j = i + 1; j < a.length; j += 1) {
      agreed += sign(a[i]! - a[j]!) * sign(b[i]! - b[j]!);
    }
  }
  return agreed / ((a.length * (a.length - 1)) / 2);
}

/** Less than a millionth of a point is no difference: that is how far estimates are worked out. */
const sign = (difference: number): number => (Math.abs(difference) < 1e-6 ? 0 : Math.sign(difference));
