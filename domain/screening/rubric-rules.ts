import { KELMAN_RUBRIC, type Rubric, STEP_MOST } from './rubric.ts';
import type { RubricFault } from './rubric-fault.ts';

/** What does not fit together in a rubric, and at which of its criteria or keys. */
export interface Inconsistency {
  readonly path: readonly (string | number)[];
  readonly fault: RubricFault;
  readonly limits?: Readonly<Record<string, number | string>>;
}

/** Criteria for which the bot has words of its own. */
const KNOWN: ReadonlySet<string> = new Set(KELMAN_RUBRIC.criteria.map(({ id }) => id));

/** Fields of the form that are no criteria. */
const RESERVED: ReadonlySet<string> = new Set(['evidence', 'knows']);

/** The first thing by which nobody could be judged, in a rubric whose form is right. */
export function firstInconsistency({ criteria, quorum }: Rubric): Inconsistency | undefined {
  const at = (index: number, key: string): Inconsistency['path'] => ['criteria', index, key];
  const twice = criteria.findIndex(({ id }, index) => criteria.findIndex((one) => one.id === id) < index);
  if (twice >= 0) return { path: at(twice, 'id'), fault: 'twice' };
  const reserved = criteria.findIndex(({ id }) => RESERVED.has(id));
  if (reserved >= 0) return { path: at(reserved, 'id'), fault: 'bad-id' };
  const wordless = criteria.findIndex(({ id, words }) => words === undefined && !KNOWN.has(id));
  if (wordless >= 0) return { path: at(wordless, 'id'), fault: 'no-words' };

  for (const step of ['text', 'identity'] as const) {
    const first = criteria.map((criterion) => criterion.step).indexOf(step);
    const count = criteria.filter((criterion) => criterion.step === step).length;
    if (count > STEP_MOST) return { path: at(first, 'step'), fault: 'step-full', limits: { most: STEP_MOST } };
  }
  if (!criteria.some(({ step }) => step === 'text')) return { path: ['criteria'], fault: 'no-text-step' };
  if (!criteria.some(({ isGate }) => isGate)) return { path: ['criteria'], fault: 'no-gate' };
  for (const side of ['openness', 'influence'] as const) {
    if (!criteria.some((criterion) => criterion.side === side)) {
      return { path: ['criteria'], fault: 'no-side', limits: { allowed: side } };
    }
  }
  if (quorum.knowing + quorum.outside > quorum.reviews) return { path: ['quorum', 'reviews'], fault: 'quorum-sum' };
  return undefined;
}
