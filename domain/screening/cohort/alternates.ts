import type { Contender } from './contender.ts';
import type { Instance } from './limits.ts';

/**
 * Who takes each seat if its holder does not come: the best of the same party with whom, everybody else staying,
 * every rule still holds. The same person may be the alternate of several seats.
 *
 * @param cohort the places of everybody chosen.
 * @returns for each of them the alternate's place; `undefined` where nobody fits.
 */
export function alternatesOf(
  { pool, limits }: Instance,
  cohort: readonly number[],
): ReadonlyMap<number, number | undefined> {
  const limitsOn: number[][] = pool.map(() => []);
  for (const [index, { of }] of limits.entries()) for (const place of of) limitsOn[place]?.push(index);
  const counts = limits.map(() => 0);
  for (const place of cohort) for (const index of limitsOn[place] ?? []) counts[index] = (counts[index] ?? 0) + 1;

  const chosen = new Set(cohort);
  const waiting = [...pool.keys()].filter((place) => !chosen.has(place)).sort(bestFirst(pool));

  return new Map(
    cohort.map((seat) => {
      const left = [...counts];
      for (const index of limitsOn[seat] ?? []) left[index] = (left[index] ?? 0) - 1;
      const missed = limits.flatMap(({ least }, index) => ((left[index] ?? 0) < least ? [index] : []));
      const fits = (place: number): boolean => {
        const own = limitsOn[place] ?? [];
        return (
          pool[place]?.partyId === pool[seat]?.partyId &&
          missed.every((index) => own.includes(index)) &&
          own.every((index) => (left[index] ?? 0) < (limits[index]?.most ?? 0))
        );
      };
      return [seat, waiting.find(fits)];
    }),
  );
}

/** The places of everybody of a party who is not chosen, the best first; equals by the seed. */
export function reserveOf(
  { pool }: Pick<Instance, 'pool'>,
  cohort: readonly number[],
  partyId: string,
): readonly number[] {
  const chosen = new Set(cohort);
  return [...pool.keys()]
    .filter((place) => pool[place]?.partyId === partyId && !chosen.has(place))
    .sort(bestFirst(pool));
}

const bestFirst =
  (pool: readonly Contender[]) =>
  (a: number, b: number): number =>
    (pool[b]?.merit ?? 0) - (pool[a]?.merit ?? 0) || a - b;
