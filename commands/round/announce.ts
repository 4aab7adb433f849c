import { defineCommand } from '../../bot/command.ts';
import { text } from '../../bot/options.ts';
import { ANNOUNCEMENT_MOST } from '../../domain/rounds/announcement.ts';
import { announce } from '../../services/rounds/announce.ts';

/** For one line; the form on the panel takes several. */
export const roundAnnounce = defineCommand({
  path: 'round announce',
  description: 'command.round.announce',
  reply: 'private',
  options: { text: text('option.round.announce.text', { max: ANNOUNCEMENT_MOST }) },
  async execute(typed, { caller, ports, say, requestId }) {
    const { roomChannelId } = await announce(ports, caller, { id: requestId, text: typed.text });
    return say('reply.announced', { room: `<#${roomChannelId}>` });
  },
});
