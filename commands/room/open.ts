import { defineCommand } from '../../bot/command.ts';
import { withOutsiders } from '../../bot/views/outsiders.ts';
import { openRoom } from '../../services/rounds/open-room.ts';
import { workshopOption } from '../workshop-option.ts';

export const roomOpen = defineCommand({
  path: 'room open',
  description: 'command.room.open',
  reply: 'private',
  options: { workshop: workshopOption },
  async execute({ workshop }, { caller, ports, say }) {
    const { roomChannelId, admitted, waiting, outsiders } = await openRoom(ports, caller, workshop);
    const answer = say('reply.room.opened', { channel: `<#${roomChannelId}>`, admitted, waiting });
    return withOutsiders(answer, { channelId: roomChannelId, outsiders }, say);
  },
});
