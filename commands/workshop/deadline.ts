import { defineCommand } from '../../bot/command.ts';
import { choice, optionalText, wholeNumber } from '../../bot/options.ts';
import { askToSetDeadline } from '../../services/planning/move-workshop.ts';
import { proposedView } from '../dates/proposed-view.ts';
import { workshopOption } from '../workshop-option.ts';

/** A year ahead, and half a year after. */
const DAYS = { min: -180, max: 365 };

export const workshopDeadline = defineCommand({
  path: 'workshop deadline',
  description: 'command.workshop.deadline',
  reply: 'private',
  options: {
    workshop: workshopOption,
    deadline: choice('option.workshop.deadline.deadline', {
      'call-opens': 'milestone.call-opens',
      'applications-close': 'milestone.applications-close',
      'reviews-due': 'milestone.reviews-due',
      'decisions-released': 'milestone.decisions-released',
      'replies-due': 'milestone.replies-due',
      'registration-cut-off': 'milestone.registration-cut-off',
      'ground-rules-due': 'milestone.ground-rules-due',
      'brief-out': 'milestone.brief-out',
      'follow-up': 'milestone.follow-up',
    }),
    'days-before': wholeNumber('option.workshop.deadline.days-before', DAYS),
    time: optionalText('option.workshop.deadline.time', { max: 10 }),
  },
  async execute({ workshop, deadline, 'days-before': daysBefore, time }, context) {
    const proposed = await askToSetDeadline(context.ports, context.caller, {
      workshopId: workshop,
      deadline,
      daysBefore,
      ...(time !== undefined && { time }),
    });
    return proposedView(proposed, context);
  },
});
