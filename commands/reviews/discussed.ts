import { defineCommand } from '../../bot/command.ts';
import { wholeNumber } from '../../bot/options.ts';
import { noteDiscussion } from '../../services/screening/note-discussion.ts';
import { workshopOption } from '../workshop-option.ts';

/** Far more than anybody screens; Discord's own limit would be an unreadable number. */
const NUMBER_MOST = 100_000;

export const reviewsDiscussed = defineCommand({
  path: 'reviews discussed',
  description: 'command.reviews.discussed',
  reply: 'private',
  options: {
    workshop: workshopOption,
    application: wholeNumber('option.reviews.application', { min: 1, max: NUMBER_MOST }),
  },
  async execute({ workshop: workshopId, application: number }, { caller, ports, say }) {
    const { discussedAt, isOld } = await noteDiscussion(ports, caller, { workshopId, number });
    return say(isOld ? 'reply.reviews.discussed-before' : 'reply.reviews.discussed', { number, discussedAt });
  },
});
