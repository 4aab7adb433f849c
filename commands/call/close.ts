import { defineCommand } from '../../bot/command.ts';
import { plainLine } from '../../bot/plain.ts';
import { closeCall } from '../../services/screening/close-call.ts';
import { workshopOption } from '../workshop-option.ts';

export const callClose = defineCommand({
  path: 'call close',
  description: 'command.call.close',
  reply: 'private',
  options: { workshop: workshopOption },
  async execute({ workshop }, { caller, ports, say }) {
    const { title, applicationsCloseAt } = await closeCall(ports, caller, workshop);
    return say('reply.call.closed', {
      title: plainLine(title),
      closedAt: applicationsCloseAt,
      review: '`/review next`',
      propose: '`/cohort propose`',
    });
  },
});
