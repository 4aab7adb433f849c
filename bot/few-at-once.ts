/**
 * Lets at most so many pieces of work be done at a time; the others wait in the order in which they came.
 *
 * When a whole convention presses its buttons at once, those who were first are answered soon
 * instead of everybody late, and whoever presses now is still acknowledged in time.
 */
export function fewAtOnce(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let underWay = 0;

  return async (work) => {
    if (underWay >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else underWay += 1;
    try {
      return await work();
    } finally {
      // Whoever comes next takes over the place.
      const next = waiting.shift();
      if (next) next();
      else underWay -= 1;
    }
  };
}
