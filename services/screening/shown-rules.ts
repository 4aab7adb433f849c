import type { Limit, RuleRef } from '../../domain/screening/cohort/limits.ts';
import { type CohortCase, partiesClosed } from './cohort-case.ts';
import { type BrokenRule, bestSum, type Search } from './cohort-search.ts';

/** Whether a cohort is possible when exactly these rules are loosened by exactly so much. */
export async function isCertain(search: Search, broken: readonly BrokenRule[]): Promise<boolean> {
  const limits = search.instance.limits.map((limit): Limit => {
    const own = broken.filter(({ rule }) => rule === limit.rule);
    const down = own.filter(({ is }) => is === 'too-few').reduce((sum, { by }) => sum + by, 0);
    const up = own.filter(({ is }) => is === 'too-many').reduce((sum, { by }) => sum + by, 0);
    return { ...limit, least: limit.least - down, most: limit.most + up };
  });
  return (await bestSum({ ...search, instance: { ...search.instance, limits } })) !== undefined;
}

/** Those of these rules that tell an organizer nothing of a case that is closed to them. */
export function rulesShown(found: CohortCase, broken: readonly BrokenRule[]): readonly BrokenRule[] {
  const closed = partiesClosed(found);
  if (closed.size === 0) return broken;
  return broken.filter(({ rule }) => isAboutOpen(rule, closed));
}

/** Rules about everybody count the closed cases too, so only those about one party that is open remain. */
function isAboutOpen(rule: RuleRef, closed: ReadonlySet<string>): boolean {
  if (rule.is === 'seats') return !closed.has(rule.partyId);
  return rule.is === 'quota' && rule.partyId !== undefined && !closed.has(rule.partyId);
}
