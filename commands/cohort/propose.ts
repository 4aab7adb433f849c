import { defineCommand } from '../../bot/command.ts';
import { proposeCohort } from '../../services/screening/propose-cohort.ts';
import { workshopOption } from '../workshop-option.ts';
import { proposalView } from './proposal-view.ts';

export const cohortPropose = defineCommand({
  path: 'cohort propose',
  description: 'command.cohort.propose',
  reply: 'private',
  options: { workshop: workshopOption },
  execute: async ({ workshop }, { caller, ports, say }) =>
    proposalView(await proposeCohort(ports, caller, workshop), say),
});
