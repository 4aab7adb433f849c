import { defineCommand } from '../../bot/command.ts';
import { suggested } from '../../bot/options.ts';
import { plainLine } from '../../bot/plain.ts';
import { venueTime } from '../../bot/views/venue-time.ts';
import { makeEdition } from '../../services/planning/make-edition.ts';
import { suggestConventions } from '../../services/planning/suggest-conventions.ts';
import { workshopOption } from '../workshop-option.ts';

export const seriesEdition = defineCommand({
  path: 'series edition',
  description: 'command.series.edition',
  reply: 'private',
  options: {
    workshop: workshopOption,
    convention: suggested('option.workshop.schedule.convention', (typed, { ports, caller }) =>
      suggestConventions(ports, caller, typed),
    ),
  },
  async execute({ workshop: workshopId, convention: conventionId }, context) {
    const { ports, caller, say } = context;
    const { workshop, convention } = await makeEdition(ports, caller, { workshopId, conventionId });
    return say('reply.series.edition', {
      edition: workshop.edition ?? 0,
      title: plainLine(workshop.title),
      convention: plainLine(convention.name),
      city: plainLine(convention.city),
      venue: venueTime(workshop.startsAt, workshop.timeZone, context),
      startsAt: workshop.startsAt,
      applicationsCloseAt: workshop.applicationsCloseAt,
      repliesDueAt: workshop.repliesDueAt,
      carried: '`/series carried`',
      agenda: '`/agenda copy`',
    });
  },
});
