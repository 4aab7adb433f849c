import { defineCommand } from '../../bot/command.ts';
import { KELMAN_AGENDA } from '../../documents/kelman-agenda.ts';

export const agendaTemplate = defineCommand({
  path: 'agenda template',
  description: 'command.agenda.template',
  reply: 'private',
  options: {},
  execute: async (_, { say }) => ({
    content: say('reply.agenda.template', { command: '`/agenda import`' }),
    files: [{ name: 'agenda-after-kelman.yaml', data: KELMAN_AGENDA }],
  }),
});
