import { defineCommand } from '../../bot/command.ts';
import { optionalWholeNumber, person } from '../../bot/options.ts';
import { plainLine } from '../../bot/plain.ts';
import { LEAVE_HOURS } from '../../domain/screening/late-leave.ts';
import { giveLeave } from '../../services/screening/late-leave.ts';
import { workshopOption } from '../workshop-option.ts';

export const callLate = defineCommand({
  path: 'call late',
  description: 'command.call.late',
  reply: 'private',
  options: {
    workshop: workshopOption,
    member: person('option.call.late.member'),
    hours: optionalWholeNumber('option.call.late.hours', { min: LEAVE_HOURS.least, max: LEAVE_HOURS.most }),
  },
  async execute({ workshop: workshopId, member, hours = LEAVE_HOURS.usual }, { caller, ports, say }) {
    const { workshop, until } = await giveLeave(ports, caller, { workshopId, memberId: member, hours });
    return say('reply.call.late', { title: plainLine(workshop.title), until, my: '`/my application`' });
  },
});
