import { defineCommand } from '../../bot/command.ts';
import { choice, text } from '../../bot/options.ts';
import { plainLine } from '../../bot/plain.ts';
import { declareConflicts } from '../../services/screening/conflict-rulings.ts';
import { numbersFrom } from '../application-numbers.ts';
import { workshopOption } from '../workshop-option.ts';
import { CONFLICT_LABELS } from './labels.ts';

export const conflictDeclare = defineCommand({
  path: 'conflict declare',
  description: 'command.conflict.declare',
  reply: 'private',
  options: {
    workshop: workshopOption,
    applications: text('option.conflict.applications', { max: 300 }),
    type: choice('option.conflict.type', CONFLICT_LABELS),
  },
  async execute({ workshop: workshopId, applications, type }, { caller, ports, say }) {
    const numbers = numbersFrom(applications);
    const { title } = await declareConflicts(ports, caller, { workshopId, numbers, type });
    return say('reply.conflict.declared', { count: numbers.length, title: plainLine(title) });
  },
});
