import { defineCommand } from '../../bot/command.ts';
import { explainChoice } from '../../services/screening/explain-choice.ts';
import { applicationOption } from './application-option.ts';
import { explanationView } from './explanation-view.ts';

export const cohortExplain = defineCommand({
  path: 'cohort explain',
  description: 'command.cohort.explain',
  reply: 'private',
  options: { application: applicationOption },
  execute: async ({ application }, { caller, ports, say }) =>
    explanationView(await explainChoice(ports, caller, application), say),
});
