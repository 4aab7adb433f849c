import { defineCommand } from '../../bot/command.ts';
import { choice } from '../../bot/options.ts';
import { plainLine } from '../../bot/plain.ts';
import { announceConvention } from '../../services/planning/announce-convention.ts';
import { workshopOption } from '../workshop-option.ts';

export const workshopEvent = defineCommand({
  path: 'workshop event',
  description: 'command.workshop.event',
  reply: 'private',
  options: {
    workshop: workshopOption,
    // What cannot be had is offered all the same: whoever asks for it is told why not.
    what: choice('option.workshop.event.what', { convention: 'event.convention', workshop: 'event.workshop' }),
  },
  async execute({ workshop: workshopId, what }, { ports, caller, say }) {
    const description = (host: string): string => say('event.description', { host });
    const { name, startsAt, endsAt } = await announceConvention(ports, caller, { workshopId, what, description });
    return say('reply.event.done', { name: plainLine(name), startsAt, endsAt });
  },
});
