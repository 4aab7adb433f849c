import type { Context } from '../../bot/context.ts';
import { longText } from '../../bot/fields.ts';
import { defineModal } from '../../bot/modal.ts';
import type { ModalView } from '../../bot/view.ts';
import { PRIVATE_WORD_MOST } from '../../domain/rounds/private-word.ts';
import { seatNearBackstage, talkToFacilitators } from '../../services/rounds/aside-talk.ts';

/** A few words to the facilitators. Its id names the form, so that the same words handed in twice are sent once. */
export const privateWordForm = defineModal({
  verb: 'private-word',
  ids: 1,
  title: 'modal.private-word',
  answer: 'private',
  fields: {
    // A little more than the rule, so that words which are too long come back with a sentence instead of being cut.
    text: longText('field.private-word.text', {
      max: PRIVATE_WORD_MOST + 1000,
      required: true,
      description: 'field.private-word.about',
    }),
  },
  async execute([formId = ''], { text }, { caller, ports, say }) {
    await talkToFacilitators(ports, caller, { formId, text });
    return say('reply.aside.talked');
  },
});

/** The form, for a participant whose facilitators can be told: nobody is to write what nobody would read. */
export async function openPrivateWord(context: Context): Promise<ModalView> {
  await seatNearBackstage(context.ports, context.caller);
  return await privateWordForm.view(context, [context.requestId]);
}
