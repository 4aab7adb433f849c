import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Limit, RuleRef } from '../../domain/screening/cohort/limits.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { openCohortCase, partiesClosed, searchIn } from './cohort-case.ts';
import { type BrokenRule, bestSum, leastBroken } from './cohort-search.ts';
import { isCertain } from './shown-rules.ts';

/** A rule that costs merit, and what the best cohort would gain if it were looser by one person. */
export interface BindingRule {
  readonly rule: RuleRef;
  readonly side: 'least' | 'most';
  /** In thousandths of a point. */
  readonly gain: number;
}

export type Relaxation = {
  readonly workshop: Workshop;
} /** A cohort is possible: which rules cost something, the dearest first, and how many cost nothing. */ & (
  | { readonly outcome: 'possible'; readonly binding: readonly BindingRule[]; readonly free: number }
  /** None is: the fewest rules that would have to give way. */
  | { readonly outcome: 'impossible'; readonly broken: readonly BrokenRule[] }
);

/**
 * Which rules bind, or which would have to give way. Each line has been worked out anew, with that rule loosened.
 *
 * @throws {@link Refusal} `party-closed` for an organizer to whom a case is closed: what rules cost would tell of it.
 */
export async function relaxRules(ports: Ports, caller: Caller, workshopId: string): Promise<Relaxation> {
  const found = await openCohortCase(ports, caller, workshopId);
  if (partiesClosed(found).size > 0) throw new Refusal('party-closed', {});
  const search = searchIn(ports, found);
  const best = await bestSum(search);
  if (best === undefined) {
    const broken = await leastBroken(search);
    // Two people who cannot sit together never make it impossible: an empty room keeps them apart.
    if (!broken || !(await isCertain(search, broken))) throw new Error('an explanation did not hold');
    return { workshop: found.workshop, outcome: 'impossible', broken };
  }

  const binding: BindingRule[] = [];
  const loosenings = loosened(found.instance.limits);
  for (const { rule, side, limits } of loosenings) {
    const sum = await bestSum({ ...search, instance: { ...found.instance, limits } });
    if (sum !== undefined && sum > best) binding.push({ rule, side, gain: sum - best });
  }
  return {
    workshop: found.workshop,
    outcome: 'possible',
    binding: binding.toSorted((a, b) => b.gain - a.gain),
    free: loosenings.length - binding.length,
  };
}

interface Loosening extends Pick<BindingRule, 'rule' | 'side'> {
  readonly limits: readonly Limit[];
}

/** Each rule looser by one: the seats of all parties together, since one alone could not move; a cap in all institutions. */
function loosened(limits: readonly Limit[]): readonly Loosening[] {
  const names = new Map(limits.map((limit) => [nameOf(limit.rule), limit.rule]));
  names.delete(nameOf({ is: 'total' }));
  return [...names].flatMap(([name, rule]) => {
    const own = limits.filter((limit) => nameOf(limit.rule) === name);
    const looser = (side: 'least' | 'most'): Loosening => ({
      rule,
      side,
      limits: limits.map((limit) => (own.includes(limit) ? byOne(limit, name === 'seats' ? 'both' : side) : limit)),
    });
    const isLeast = own.some(({ least }) => least > 0);
    const isMost = own.some(({ most, of }) => most < of.length);
    if (name === 'seats') return [looser('most')];
    return [...(isLeast ? [looser('least')] : []), ...(isMost ? [looser('most')] : [])];
  });
}

const byOne = ({ least, most, ...limit }: Limit, side: 'least' | 'most' | 'both'): Limit => ({
  ...limit,
  least: side === 'most' ? least : least - 1,
  most: side === 'least' ? most : most + 1,
});

/** Rules of one name are loosened together. */
const nameOf = (rule: RuleRef): string =>
  rule.is === 'seats' || rule.is === 'institution' ? rule.is : JSON.stringify(rule);
