import { Refusal } from '../refusal.ts';
import type { AgendaDraft } from './draft.ts';
import { rulesOf } from './kinds/index.ts';
import { PHASE_RULES, type PhaseRule } from './plan.ts';
import type { RoundPlan } from './round.ts';

/** A round that stands where a rule does not want it. */
export interface BrokenRule {
  readonly ordinal: number;
  readonly rule: PhaseRule;
}

/** Where the order of an agenda breaks the rules that it sets itself, round by round. */
export const brokenRules = ({ phaseRules, rounds }: Omit<AgendaDraft, 'title'>): readonly BrokenRule[] =>
  rounds.flatMap((plan, index) =>
    RULES.filter((rule) => (phaseRules?.[rule] ?? PHASE_RULES[rule]) && breaks[rule](plan, rounds.slice(0, index))).map(
      (rule) => ({ ordinal: index + 1, rule }),
    ),
  );

/** @throws {@link Refusal} `phase-rule-broken`, with the first round in a wrong place. */
export function requirePhaseRules(draft: Omit<AgendaDraft, 'title'>): void {
  const [first] = brokenRules(draft);
  if (first) throw new Refusal('phase-rule-broken', { ...first, key: first.rule });
}

/** The rules that must be off for this order to stand: what an agenda that is kept says of the rules it was read with. */
export function phaseRulesOf(rounds: readonly RoundPlan[]): AgendaDraft['phaseRules'] {
  const broken = brokenRules({ rounds }).map(({ rule }) => rule);
  return broken.length === 0 ? undefined : Object.fromEntries(broken.map((rule) => [rule, false]));
}

const RULES = Object.keys(PHASE_RULES) as readonly PhaseRule[];

/** Whether this round breaks the rule, after those rounds. */
const breaks: Readonly<Record<PhaseRule, (plan: RoundPlan, earlier: readonly RoundPlan[]) => boolean>> = {
  noObjectionsWhileThinking: (plan) => plan.phase === 'solutions' && rulesOf(plan).objects(plan),
  needsBeforeSolutions: (plan, earlier) =>
    plan.phase === 'solutions' && !earlier.some(({ phase }) => phase === 'needs'),
  constraintsAfterOptions: (plan, earlier) => rulesOf(plan).buildsOnEarlier && !earlier.some(bringsOptions),
  signalsAfterOptions: (plan, earlier) => rulesOf(plan).isSealed && !earlier.some(bringsOptions),
};

const bringsOptions = (plan: RoundPlan): boolean => rulesOf(plan).bringsOptions;
