import type { RoundRules } from '../kind.ts';
import type { PlanBase } from '../plan.ts';
import { pause } from './break.ts';
import { caucus } from './caucus.ts';
import { constraints } from './constraints.ts';
import { diagnosisPrognosisTherapy } from './diagnosis-prognosis-therapy.ts';
import { discussion } from './discussion.ts';
import { express } from './express.ts';
import { options } from './options.ts';
import { perceptionGap } from './perception-gap.ts';
import { reactions } from './reactions.ts';
import { scenario } from './scenario.ts';
import { sealedSignals } from './sealed-signals.ts';
import { statements } from './statements.ts';
import { temperature } from './temperature.ts';
import { trialBalloon } from './trial-balloon.ts';
import { turns } from './turns.ts';

/** Every kind of round. A new one is a file beside these, a file of the same name in `bot/views/kinds`, and a line in each of the two lists. */
export const KINDS = {
  discussion,
  turns,
  statements,
  reactions,
  temperature,
  express,
  'diagnosis-prognosis-therapy': diagnosisPrognosisTherapy,
  caucus,
  break: pause,
  'perception-gap': perceptionGap,
  scenario,
  options,
  constraints,
  'trial-balloon': trialBalloon,
  'sealed-signals': sealedSignals,
} as const;

export type RoundKind = keyof typeof KINDS;

/** What is asked in a round: the part of the agenda that people wrote. */
export type RoundPlan = (typeof KINDS)[RoundKind]['plan'];

/** The kinds in which people wrote and answered before there were others: posts from then do not name theirs. */
export const FIRST_KINDS = { words: 'statements', answers: 'reactions' } as const satisfies Readonly<
  Record<string, RoundKind>
>;

/** The rules of the kind of this plan. */
export const rulesOf = <Plan extends PlanBase & { readonly kind: RoundKind }>({ kind }: Plan): RoundRules<Plan> =>
  // The rules at this name are those for plans of this name; the compiler cannot follow that through the index.
  KINDS[kind] as unknown as RoundRules<Plan>;
