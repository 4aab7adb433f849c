import { longText, shortText } from '../../bot/fields.ts';
import { defineModal } from '../../bot/modal.ts';
import { NEW_PROMPT_MOST, REASON_MOST } from '../../domain/rounds/exception.ts';
import { openThisRound } from '../../services/rounds/press-panel.ts';
import { told } from '../presses/pressed.ts';
import { openedReply } from '../round/opened-reply.ts';

/** Why a round opens without a party that it affects, and what it asks instead. Everybody reads both. */
export const exceptionForm = defineModal({
  verb: 'panel-exception',
  ids: 1,
  title: 'modal.panel-exception',
  answer: 'update',
  fields: {
    // A little more than the rule, so that words which are too long come back with a sentence instead of being cut.
    reason: shortText('field.panel-exception.reason', { max: REASON_MOST + 800, required: true }),
    prompt: longText('field.panel-exception.prompt', {
      max: NEW_PROMPT_MOST + 1000,
      required: false,
      description: 'field.panel-exception.prompt-about',
    }),
  },
  async execute([roundId = ''], { reason, prompt }, context) {
    const { caller, ports, say } = context;
    const pressed = await openThisRound(ports, caller, roundId, { reason, prompt });
    return told(pressed, context, (round) => openedReply(round, true, say));
  },
});
