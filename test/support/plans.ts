import { KINDS, type RoundKind, type RoundPlan } from '../../domain/rounds/kinds/index.ts';
import type { PlanKey } from '../../domain/rounds/plan-keys.ts';

/** The name of every kind of round. */
export const ROUND_KINDS = Object.keys(KINDS) as readonly RoundKind[];

/** A plan of this kind, with the fewest and shortest texts that its keys allow, or with the most and longest, made of `letter`. */
export function aPlanOf(kind: RoundKind, size: 'least' | 'most' = 'least', letter = 'щ'): RoundPlan {
  const keys: Readonly<Record<string, PlanKey>> = KINDS[kind].keys;
  const own = Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, longOrShort(key, size, letter)]));
  const plan = { kind, title: 'A round', prompt: 'What do you think?', minutes: 15, ...own };
  // The keys of a kind are what its plan is made of; the compiler cannot follow that through the index.
  return plan as unknown as RoundPlan;
}

function longOrShort(key: PlanKey, size: 'least' | 'most', letter: string): unknown {
  switch (key.is) {
    case 'text':
      return letter.repeat(size === 'most' ? key.most : 1);
    case 'texts':
      return Array.from({ length: key[size] }, () => letter.repeat(size === 'most' ? key.each : 1));
    case 'count':
    case 'share':
    case 'choice':
      return key.otherwise;
  }
}
