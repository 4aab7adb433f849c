import { defineCommand } from '../../bot/command.ts';
import { attachment } from '../../bot/options.ts';
import { AGENDA_FILE_MOST, readAgenda } from '../../documents/agenda-file.ts';
import { dryRunAgenda } from '../../services/rounds/dry-run-agenda.ts';
import { dryRunView } from './dry-run-view.ts';

export const agendaDryRun = defineCommand({
  path: 'agenda dry-run',
  description: 'command.agenda.dry-run',
  reply: 'private',
  options: { file: attachment('option.agenda.dry-run.file', { most: AGENDA_FILE_MOST }) },
  async execute({ file }, context) {
    const { run, workshop } = await dryRunAgenda(context.ports, context.caller, async () =>
      readAgenda(await file.read()),
    );
    return dryRunView(run, workshop.timeZone, context);
  },
});
