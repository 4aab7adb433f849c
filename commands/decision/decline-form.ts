import { longText } from '../../bot/fields.ts';
import { defineModal } from '../../bot/modal.ts';
import { plainLine } from '../../bot/plain.ts';
import { DECLINE_WORD_MOST, declineInvitation } from '../../services/screening/reply.ts';

/** A no with a word to the organizers. */
export const declineForm = defineModal({
  verb: 'decline-word',
  ids: 1,
  title: 'modal.decline',
  answer: 'update',
  fields: {
    word: longText('field.decline.word', {
      max: DECLINE_WORD_MOST + 500,
      required: false,
      description: 'field.decline.word-about',
    }),
  },
  async execute([workshopId = ''], { word }, { caller, ports, say }) {
    const { workshop, isRepeated } = await declineInvitation(ports, caller, workshopId, word);
    return say(isRepeated ? 'reply.declined.before' : 'reply.declined', { title: plainLine(workshop.title) });
  },
});
