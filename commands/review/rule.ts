import { defineCommand } from '../../bot/command.ts';
import { choice, person, wholeNumber } from '../../bot/options.ts';
import { ruleVersion } from '../../services/screening/rule-version.ts';
import { NUMBER_MOST } from '../application-numbers.ts';
import { workshopOption } from '../workshop-option.ts';

export const reviewRule = defineCommand({
  path: 'review rule',
  description: 'command.review.rule',
  reply: 'private',
  options: {
    workshop: workshopOption,
    application: wholeNumber('option.review.application', { min: 1, max: NUMBER_MOST }),
    reviewer: person('option.review.reviewer'),
    counts: choice<'first' | 'last'>('option.review.counts', {
      first: 'choice.counts.first',
      last: 'choice.counts.last',
    }),
  },
  async execute({ workshop: workshopId, application, reviewer: reviewerId, counts }, { caller, ports, say }) {
    await ruleVersion(ports, caller, { workshopId, application, reviewerId, counts });
    return say('reply.review.ruled', { number: application, counts });
  },
});
