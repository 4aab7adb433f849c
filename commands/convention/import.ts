import { defineCommand } from '../../bot/command.ts';
import { attachment, optionalText } from '../../bot/options.ts';
import { CALENDAR_FILE_MOST, readConventionCalendar } from '../../documents/convention-calendar.ts';
import { importConvention } from '../../services/planning/import-convention.ts';
import { proposedView } from '../dates/proposed-view.ts';
import { addedReply } from './added-reply.ts';

export const conventionImport = defineCommand({
  path: 'convention import',
  description: 'command.convention.import',
  reply: 'private',
  options: {
    file: attachment('option.convention.import.file', {
      most: CALENDAR_FILE_MOST,
      tooLarge: 'calendar-file-too-large',
    }),
    zone: optionalText('option.convention.import.zone', { max: 60 }),
    city: optionalText('option.convention.import.city', { max: 100 }),
    host: optionalText('option.convention.import.host', { max: 100 }),
  },
  async execute({ file, zone, city, host }, context) {
    const { ports, caller, say } = context;
    const imported = await importConvention(ports, caller, {
      read: async () => readConventionCalendar(await file.read(), zone),
      words: { ...(city !== undefined && { city }), ...(host !== undefined && { host }) },
    });
    if (imported.kind === 'added') return addedReply(imported.convention, say);
    return proposedView(imported.proposed, context, imported.isOlder ? say('reply.dates.older') : undefined);
  },
});
