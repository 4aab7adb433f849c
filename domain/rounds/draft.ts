import type { PhaseRule } from './plan.ts';
import type { RoundPlan } from './round.ts';

/** An agenda as it is written, before a workshop has it. */
export interface AgendaDraft {
  /** For its writer: which agenda this is. No workshop keeps it. */
  readonly title?: string;
  /** What the order is checked for, where that is not the default. Used on the way in; what is kept is the order itself. */
  readonly phaseRules?: Readonly<Partial<Record<PhaseRule, boolean>>>;
  readonly rounds: readonly RoundPlan[];
}
