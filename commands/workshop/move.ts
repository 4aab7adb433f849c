import { defineCommand } from '../../bot/command.ts';
import { optionalText, optionalWholeNumber } from '../../bot/options.ts';
import { askToMoveWorkshop } from '../../services/planning/move-workshop.ts';
import { proposedView } from '../dates/proposed-view.ts';
import { workshopOption } from '../workshop-option.ts';

export const workshopMove = defineCommand({
  path: 'workshop move',
  description: 'command.workshop.move',
  reply: 'private',
  options: {
    workshop: workshopOption,
    time: optionalText('option.workshop.move.time', { max: 10 }),
    // Zero and less are let through, so that the answer can say what is wrong with them.
    'days-before': optionalWholeNumber('option.workshop.move.days-before', { min: -30, max: 60 }),
  },
  async execute({ workshop, time, 'days-before': daysBefore }, context) {
    const proposed = await askToMoveWorkshop(context.ports, context.caller, {
      workshopId: workshop,
      ...(time !== undefined && { time }),
      ...(daysBefore !== undefined && { daysBefore }),
    });
    return proposedView(proposed, context);
  },
});
