import type { RoundKind } from '../../../domain/rounds/kinds/index.ts';
import { pauseWords } from './break.ts';
import { caucusWords } from './caucus.ts';
import { constraintsWords } from './constraints.ts';
import { diagnosisPrognosisTherapyWords } from './diagnosis-prognosis-therapy.ts';
import { discussionWords } from './discussion.ts';
import { expressWords } from './express.ts';
import type { KindWords } from './kind-words.ts';
import { optionsWords } from './options.ts';
import { perceptionGapWords } from './perception-gap.ts';
import { reactionsWords } from './reactions.ts';
import { scenarioWords } from './scenario.ts';
import { sealedSignalsWords } from './sealed-signals.ts';
import { statementsWords } from './statements.ts';
import { temperatureWords } from './temperature.ts';
import { trialBalloonWords } from './trial-balloon.ts';
import { turnsWords } from './turns.ts';

/** The words of every kind of round. The compiler asks for those of a new kind. */
export const KIND_WORDS: Readonly<Record<RoundKind, KindWords>> = {
  discussion: discussionWords,
  break: pauseWords,
  turns: turnsWords,
  caucus: caucusWords,
  statements: statementsWords,
  reactions: reactionsWords,
  temperature: temperatureWords,
  express: expressWords,
  'diagnosis-prognosis-therapy': diagnosisPrognosisTherapyWords,
  'perception-gap': perceptionGapWords,
  scenario: scenarioWords,
  options: optionsWords,
  constraints: constraintsWords,
  'trial-balloon': trialBalloonWords,
  'sealed-signals': sealedSignalsWords,
};
