import { defineCommand } from '../../bot/command.ts';
import { copyAgenda } from '../../services/rounds/copy-agenda.ts';
import { workshopOption } from '../workshop-option.ts';
import { agendaView } from './lines.ts';

export const agendaCopy = defineCommand({
  path: 'agenda copy',
  description: 'command.agenda.copy',
  reply: 'private',
  options: { workshop: workshopOption },
  async execute({ workshop }, context) {
    const agenda = await copyAgenda(context.ports, context.caller, workshop);
    return agendaView('reply.agenda.imported', agenda, context);
  },
});
