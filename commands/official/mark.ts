import { defineCommand } from '../../bot/command.ts';
import { choice, wholeNumber } from '../../bot/options.ts';
import { plainLine } from '../../bot/plain.ts';
import { markOfficial } from '../../services/screening/mark-official.ts';
import { workshopOption } from '../workshop-option.ts';

/** More applications than a workshop has ever had. */
const NUMBER_MOST = 1_000_000;

export const officialMark = defineCommand({
  path: 'official mark',
  description: 'command.official.mark',
  reply: 'private',
  options: {
    workshop: workshopOption,
    application: wholeNumber('option.application-number', { min: 1, max: NUMBER_MOST }),
    official: choice('option.is-official', { yes: 'choice.official.yes', no: 'choice.official.no' }),
  },
  async execute({ workshop: workshopId, application: number, official }, { caller, ports, say }) {
    const isOfficial = official === 'yes';
    const { workshop, name } = await markOfficial(ports, caller, { workshopId, number, isOfficial });
    const what = { title: plainLine(workshop.title), number };
    if (name === undefined)
      return say(isOfficial ? 'reply.official.marked-blind' : 'reply.official.unmarked-blind', what);
    return say(isOfficial ? 'reply.official.marked' : 'reply.official.unmarked', { ...what, name: plainLine(name) });
  },
});
