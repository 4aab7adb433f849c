import { defineCommand } from '../../bot/command.ts';
import { writeAgenda } from '../../documents/write-agenda.ts';
import { phaseRulesOf } from '../../domain/rounds/phase-rules.ts';
import { showAgenda } from '../../services/rounds/import-agenda.ts';
import { agendaFiles } from './files.ts';

export const agendaExport = defineCommand({
  path: 'agenda export',
  description: 'command.agenda.export',
  reply: 'private',
  options: {},
  async execute(_, { ports, caller, say }) {
    const agenda = await showAgenda(ports, caller);
    const rounds = agenda.rounds.map(({ plan }) => plan);
    const phaseRules = phaseRulesOf(rounds);
    return {
      content: say('reply.agenda.exported', { count: rounds.length, import: '`/agenda import`' }),
      files: agendaFiles('agenda.yaml', writeAgenda({ ...(phaseRules && { phaseRules }), rounds })),
    };
  },
});
