import { defineCommand } from '../../bot/command.ts';
import { plainLine } from '../../bot/plain.ts';
import { MESSAGE_MOST } from '../../bot/views/fitting.ts';
import { listConflicts } from '../../services/screening/conflict-rulings.ts';
import { workshopOption } from '../workshop-option.ts';
import { CONFLICT_LABELS } from './labels.ts';

export const conflictList = defineCommand({
  path: 'conflict list',
  description: 'command.conflict.list',
  reply: 'private',
  options: { workshop: workshopOption },
  async execute({ workshop: workshopId }, { caller, ports, say }) {
    const { workshop, conflicts } = await listConflicts(ports, caller, workshopId);
    const heading = say('reply.conflict.list', { title: plainLine(workshop.title) });
    if (conflicts.length === 0) return `${heading}\n${say('reply.conflict.none')}`;

    const list = conflicts
      .map(({ number, memberId, type, origin, reason }) => {
        const facts = {
          number,
          who: `<@${memberId}>`,
          type: say(CONFLICT_LABELS[type]),
          origin: say(`conflict-origin.${origin}`),
        };
        if (reason === undefined) return say('reply.conflict.line', facts);
        return say('reply.conflict.line-reason', { ...facts, reason: plainLine(reason) });
      })
      .join('\n');
    if (heading.length + list.length < MESSAGE_MOST) return `${heading}\n${list}`;
    const files = [{ name: 'conflicts.md', data: `${list}\n` }];
    return { content: `${heading}\n${say('reply.conflict.as-file')}`, files };
  },
});
