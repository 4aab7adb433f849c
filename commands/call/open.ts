import { defineCommand } from '../../bot/command.ts';
import { openCall } from '../../services/screening/open-call.ts';
import { serverOf } from '../../services/server.ts';
import { workshopOption } from '../workshop-option.ts';

export const callOpen = defineCommand({
  path: 'call open',
  description: 'command.call.open',
  reply: 'private',
  options: { workshop: workshopOption },
  async execute({ workshop }, { caller, ports, say }) {
    const { applicationsCloseAt } = await openCall(ports, caller, workshop);
    const { callChannelId } = await serverOf(ports, caller);
    return say('reply.call.opened', { closesAt: applicationsCloseAt, channel: `<#${callChannelId}>` });
  },
});
