import { defineCommand } from '../../bot/command.ts';
import { attachment } from '../../bot/options.ts';
import { AGENDA_FILE_MOST, readAgenda } from '../../documents/agenda-file.ts';
import { importAgenda } from '../../services/rounds/import-agenda.ts';
import { agendaView } from './lines.ts';

export const agendaImport = defineCommand({
  path: 'agenda import',
  description: 'command.agenda.import',
  reply: 'private',
  options: { file: attachment('option.agenda.import.file', { most: AGENDA_FILE_MOST }) },
  async execute({ file }, context) {
    // The file is fetched and read only once it is certain that the caller may import it.
    const agenda = await importAgenda(context.ports, context.caller, async () => readAgenda(await file.read()));
    return agendaView('reply.agenda.imported', agenda, context);
  },
});
