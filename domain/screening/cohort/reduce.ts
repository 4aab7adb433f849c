import { grouped } from '../grouped.ts';
import type { Instance, Limit } from './limits.ts';

/**
 * The places of everybody who can be in one of the `depth` best cohorts; the others need not be looked at.
 *
 * Two people are alike when every rule about groups counts them alike, whatever their institutions. Let `i` be in a
 * cohort, and `j` be alike, better (more merit, or as much and earlier by the seed), named by no rule about single
 * people, and not in it: then `j` in the place of `i` makes a better cohort, unless `j`'s institution is full. The
 * other `k - 1` members can keep out only so many: of an institution of which at most `c` may come, it takes `min(b, c)` of them
 * to keep out all `b` that are better and alike. So where the sum of `min(b, c)` over the institutions is at least
 * `k - 1 + depth`, `depth` different better cohorts exist, and `i` is in none of the `depth` best.
 */
export function reduced({ pool, seats, limits }: Instance, depth: number): readonly number[] {
  const groups: number[][] = pool.map(() => []);
  const capOf = new Map<number, { readonly name: number; readonly most: number }>();
  const named = new Set<number>();
  const needed = new Set<number>();
  for (const [index, limit] of limits.entries()) {
    for (const place of limit.of) {
      if (limit.rule.is === 'institution') capOf.set(place, { name: index, most: limit.most });
      else if (isAboutOne(limit)) named.add(place);
      else if (!isCut(limit)) groups[place]?.push(index);
      if (isAboutOne(limit) && limit.least > 0) needed.add(place);
    }
  }

  const better = (a: number, b: number): number => (pool[b]?.merit ?? 0) - (pool[a]?.merit ?? 0) || a - b;
  const alike = grouped(pool.keys(), (place) => groups[place]?.join() ?? '');
  const kept: number[] = [];
  for (const places of alike.values()) {
    const counted = new Map<number, number>();
    let enough = 0;
    for (const place of places.toSorted(better)) {
      if (enough < seats - 1 + depth || needed.has(place)) kept.push(place);
      if (named.has(place)) continue;
      const cap = capOf.get(place);
      const already = cap ? (counted.get(cap.name) ?? 0) : 0;
      if (cap) counted.set(cap.name, already + 1);
      if (!cap || already < cap.most) enough += 1;
    }
  }
  return kept.sort((a, b) => a - b);
}

/** Whether a limit names single people: nobody whom it names can stand for somebody else. */
const isAboutOne = ({ rule, of }: Limit): boolean =>
  rule.is === 'apart' || rule.is === 'include' || (rule.is === 'asked' && of.length === 1);

/** Whether it only says that one whole cohort is not meant: `depth` stands for these. */
const isCut = ({ rule }: Limit): boolean => rule.is === 'asked';
