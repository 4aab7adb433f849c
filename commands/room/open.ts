import { defineCommand } from '../../bot/command.ts';
import { yesNo } from '../../bot/options.ts';
import { lines } from '../../bot/views/fitting.ts';
import { withOutsiders } from '../../bot/views/outsiders.ts';
import { openRoom } from '../../services/rounds/open-room.ts';
import { workshopOption } from '../workshop-option.ts';

/** Names every channel that was made, and says what to do next. */
export const roomOpen = defineCommand({
  path: 'room open',
  description: 'command.room.open',
  reply: 'private',
  options: { workshop: workshopOption, voice: yesNo('option.room.open.voice') },
  async execute({ workshop, voice }, { caller, ports, say }) {
    const opened = await openRoom(ports, caller, workshop, { withVoice: voice });
    const { roomChannelId, backstageChannelId, voiceChannelId, admitted, waiting, outsiders } = opened;
    const answer = lines(
      say('reply.room.opened', { channel: `<#${roomChannelId}>`, admitted, waiting }),
      say('reply.room.backstage', { backstage: `<#${backstageChannelId}>` }),
      voiceChannelId === undefined ? undefined : say('reply.room.voice', { voice: `<#${voiceChannelId}>` }),
      opened.hasAgenda
        ? undefined
        : say('reply.room.agenda-next', { template: '`/agenda template`', import: '`/agenda import`' }),
    );
    return withOutsiders(answer, { channelId: roomChannelId, outsiders }, say);
  },
});
