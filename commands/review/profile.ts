import { defineCommand } from '../../bot/command.ts';
import { optionalText } from '../../bot/options.ts';
import { plainLine } from '../../bot/plain.ts';
import { lines } from '../../bot/views/fitting.ts';
import { ORGANISATION_MOST } from '../../domain/screening/reviewer-profile.ts';
import { declareReviewer } from '../../services/screening/declare-reviewer.ts';
import { reviewedWorkshopOption } from '../reviewed-workshop-option.ts';

export const reviewProfile = defineCommand({
  path: 'review profile',
  description: 'command.review.profile',
  reply: 'private',
  options: {
    workshop: reviewedWorkshopOption,
    knows: optionalText('option.review.knows', { max: 500 }),
    organisation: optionalText('option.review.organisation', { max: ORGANISATION_MOST }),
  },
  async execute(
    { workshop: workshopId, knows: named = '', organisation: place = '' },
    { caller, ports, say, language },
  ) {
    const asked = { workshopId, knows: named, organisation: place };
    const { workshop, knows, organisation, isLate } = await declareReviewer(ports, caller, asked);
    const list = new Intl.ListFormat(language, { type: 'conjunction' });
    return lines(
      say('reply.review.profile', {
        title: plainLine(workshop.title),
        knows:
          knows.length > 0
            ? list.format(knows.map(({ name }) => plainLine(name)))
            : say('reply.review.profile-nothing'),
        organisation: organisation === '' ? say('reply.review.profile-nowhere') : plainLine(organisation),
      }),
      isLate ? say('reply.review.profile-late', { assign: '`/review assign`' }) : undefined,
    );
  },
});
