import { defineCommand } from '../../bot/command.ts';
import { showAgenda } from '../../services/rounds/import-agenda.ts';
import { agendaView } from './lines.ts';

export const agendaShow = defineCommand({
  path: 'agenda show',
  description: 'command.agenda.show',
  reply: 'private',
  options: {},
  async execute(_, context) {
    return agendaView('reply.agenda.shown', await showAgenda(context.ports, context.caller), context);
  },
});
