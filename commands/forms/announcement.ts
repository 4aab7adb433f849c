import { longText } from '../../bot/fields.ts';
import { defineModal } from '../../bot/modal.ts';
import { ANNOUNCEMENT_MOST } from '../../domain/rounds/announcement.ts';
import { announce } from '../../services/rounds/announce.ts';

export const announcementForm = defineModal({
  verb: 'announcement',
  ids: 1,
  title: 'modal.announcement',
  answer: 'private',
  fields: {
    // A little more than the rule, so that words which are too long come back with a sentence instead of being cut.
    text: longText('field.announcement.text', {
      max: ANNOUNCEMENT_MOST + 1000,
      required: true,
      description: 'field.announcement.about',
    }),
  },
  async execute([id = ''], { text }, { caller, ports, say }) {
    const { roomChannelId } = await announce(ports, caller, { id, text });
    return say('reply.announced', { room: `<#${roomChannelId}>` });
  },
});
