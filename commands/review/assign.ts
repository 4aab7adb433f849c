import { defineCommand } from '../../bot/command.ts';
import { yesNo } from '../../bot/options.ts';
import { assignCases } from '../../services/screening/assign-cases.ts';
import { workshopOption } from '../workshop-option.ts';
import { assignmentsView } from './assignments-view.ts';

export const reviewAssign = defineCommand({
  path: 'review assign',
  description: 'command.review.assign',
  reply: 'private',
  options: {
    workshop: workshopOption,
    all: yesNo('option.review.all'),
    silent: yesNo('option.review.silent'),
  },
  async execute({ workshop: workshopId, all, silent }, { caller, ports, say }) {
    const assigned = await assignCases(ports, caller, { workshopId, isOpenToAll: all, replaceSilent: silent });
    return assignmentsView(assigned, say);
  },
});
