/** The first moment Discord's ids can express: 2015-01-01T00:00:00Z. */
const EPOCH = 1_420_070_400_000;

export interface Snowflakes {
  /** A new id, larger than every earlier one, carrying the time `at` (now unless told). */
  next(at?: Date): string;
}

/**
 * Makes ids as Discord does: milliseconds in the upper bits, so that clients read the creation time out of an id.
 *
 * The seed fills the worker bits; two servers with one seed found their guild with the same ids.
 */
export function createSnowflakes(seed: number, clock: () => Date): Snowflakes {
  const worker = BigInt(seed & 0x3ff) << 12n;
  let last = 0n;
  return {
    next(at = clock()) {
      const timed = (BigInt(at.getTime() - EPOCH) << 22n) | worker;
      last = timed > last ? timed : last + 1n;
      return last.toString();
    },
  };
}

/** When the thing with this id was made. */
export function createdAtOf(id: string): Date {
  return new Date(Number(BigInt(id) >> 22n) + EPOCH);
}
