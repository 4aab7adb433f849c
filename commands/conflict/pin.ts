import { defineCommand } from '../../bot/command.ts';
import { choice, person, text } from '../../bot/options.ts';
import { plainLine } from '../../bot/plain.ts';
import { CONFLICT_REASON_MOST } from '../../domain/screening/conflict.ts';
import { ruleConflicts } from '../../services/screening/conflict-rulings.ts';
import { numbersFrom } from '../application-numbers.ts';
import { workshopOption } from '../workshop-option.ts';
import { CONFLICT_LABELS } from './labels.ts';

export const conflictPin = defineCommand({
  path: 'conflict pin',
  description: 'command.conflict.pin',
  reply: 'private',
  options: {
    workshop: workshopOption,
    person: person('option.conflict.person'),
    applications: text('option.conflict.applications', { max: 300 }),
    type: choice('option.conflict.type', CONFLICT_LABELS),
    reason: text('option.conflict.reason', { max: CONFLICT_REASON_MOST }),
  },
  async execute({ workshop: workshopId, person: memberId, applications, type, reason }, { caller, ports, say }) {
    const numbers = numbersFrom(applications);
    const asked = { workshopId, memberId, numbers, standing: 'pinned', type, reason } as const;
    const { title } = await ruleConflicts(ports, caller, asked);
    return say('reply.conflict.pinned', { count: numbers.length, title: plainLine(title), who: `<@${memberId}>` });
  },
});
