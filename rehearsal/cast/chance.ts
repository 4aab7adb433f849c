/** Seeded chance: the same seed gives the same story. */
export interface Chance {
  /** From 0 up to 1. */
  next(): number;
  /** From `least` up to `most`. */
  between(least: number, most: number): number;
  pick<T>(from: readonly T[]): T;
  shuffled<T>(all: readonly T[]): T[];
  /** A source of its own for another part of the story, so that one more draw here changes nothing there. */
  fork(name: string): Chance;
}

/** Mulberry32: small, and good enough to shuffle people. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number): number => least + next() * (most - least);
  const index = (length: number): number => Math.floor(next() * length);

  return {
    next,
    between,
    pick(from) {
      const picked = from[index(from.length)];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
    shuffled(all) {
      const keyed = all.map((one) => ({ one, key: next() }));
      return keyed.toSorted((a, b) => a.key - b.key).map(({ one }) => one);
    },
    fork: (name) =>
      createChance(
        [...name].reduce((sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 16777619), seed | 1),
      ),
  };
}
