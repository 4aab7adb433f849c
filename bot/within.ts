/** Thrown by {@link within} when nothing came in time. */
class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

/**
 * What the promise gives, if it gives it within `milliseconds`.
 *
 * The work itself goes on; only the waiting ends.
 *
 * @throws a {@link TooSlow} afterwards.
 */
export async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow(`nothing within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([promise, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
