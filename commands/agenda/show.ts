import { defineCommand } from '../../bot/command.ts';
import { showAgenda } from '../../services/rounds/import-agenda.ts';
import { agendaFacts } from './lines.ts';

export const agendaShow = defineCommand({
  path: 'agenda show',
  description: 'command.agenda.show',
  reply: 'private',
  options: {},
  async execute(_, { caller, ports, say }) {
    return say('reply.agenda.shown', agendaFacts(await showAgenda(ports, caller), say));
  },
});
