import { defineCommand } from '../../bot/command.ts';
import { compareCohorts } from '../../services/screening/compare-cohorts.ts';
import { workshopOption } from '../workshop-option.ts';
import { comparisonView } from './comparison-view.ts';

export const cohortCompare = defineCommand({
  path: 'cohort compare',
  description: 'command.cohort.compare',
  reply: 'private',
  options: { workshop: workshopOption },
  execute: async ({ workshop }, { caller, ports, say }) =>
    comparisonView(await compareCohorts(ports, caller, workshop), say),
});
