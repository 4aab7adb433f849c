import { defineCommand } from '../../bot/command.ts';
import { choice } from '../../bot/options.ts';
import { readAgenda } from '../../documents/agenda-file.ts';
import { type TemplateName, templateIn } from '../../documents/templates/index.ts';
import { plannedMinutes } from '../../domain/rounds/agenda.ts';
import { agendaFiles } from './files.ts';

const name = choice<TemplateName>('option.agenda.template.name', {
  kelman: 'choice.template.kelman',
  express: 'choice.template.express',
  'pre-submission': 'choice.template.pre-submission',
  'scenario-day': 'choice.template.scenario-day',
  'half-day': 'choice.template.half-day',
});

export const agendaTemplate = defineCommand({
  path: 'agenda template',
  description: 'command.agenda.template',
  reply: 'private',
  options: { name },
  async execute(asked, { say, language }) {
    const text = templateIn(asked.name, language);
    const { rounds } = readAgenda(text);
    return {
      content: say('reply.agenda.template', {
        name: say(`choice.template.${asked.name}`),
        count: rounds.length,
        minutes: plannedMinutes(rounds.map((plan) => ({ plan }))),
        dryRun: '`/agenda dry-run`',
        import: '`/agenda import`',
      }),
      files: agendaFiles(`agenda-${asked.name}.yaml`, text),
    };
  },
});
