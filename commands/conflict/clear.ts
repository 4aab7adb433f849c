import { defineCommand } from '../../bot/command.ts';
import { person, text } from '../../bot/options.ts';
import { plainLine } from '../../bot/plain.ts';
import { CONFLICT_REASON_MOST } from '../../domain/screening/conflict.ts';
import { ruleConflicts } from '../../services/screening/conflict-rulings.ts';
import { numbersFrom } from '../application-numbers.ts';
import { workshopOption } from '../workshop-option.ts';

export const conflictClear = defineCommand({
  path: 'conflict clear',
  description: 'command.conflict.clear',
  reply: 'private',
  options: {
    workshop: workshopOption,
    person: person('option.conflict.person'),
    applications: text('option.conflict.applications', { max: 300 }),
    reason: text('option.conflict.reason', { max: CONFLICT_REASON_MOST }),
  },
  async execute({ workshop: workshopId, person: memberId, applications, reason }, { caller, ports, say }) {
    const numbers = numbersFrom(applications);
    const asked = { workshopId, memberId, numbers, standing: 'cleared', type: 'other', reason } as const;
    const { title } = await ruleConflicts(ports, caller, asked);
    return say('reply.conflict.cleared', { count: numbers.length, title: plainLine(title), who: `<@${memberId}>` });
  },
});
