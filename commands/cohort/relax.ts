import { defineCommand } from '../../bot/command.ts';
import { relaxRules } from '../../services/screening/relax-rules.ts';
import { workshopOption } from '../workshop-option.ts';
import { relaxationView } from './relaxation-view.ts';

export const cohortRelax = defineCommand({
  path: 'cohort relax',
  description: 'command.cohort.relax',
  reply: 'private',
  options: { workshop: workshopOption },
  execute: async ({ workshop }, { caller, ports, say }) =>
    relaxationView(await relaxRules(ports, caller, workshop), say),
});
