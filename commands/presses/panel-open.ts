import { button, defineButton, defineFormButton, row } from '../../bot/button.ts';
import type { Context } from '../../bot/context.ts';
import { refusalText } from '../../bot/refusal-text.ts';

import type { View } from '../../bot/view.ts';
import { Refusal } from '../../domain/refusal.ts';
import { findRound } from '../../services/rounds/find-round.ts';
import { openThisRound } from '../../services/rounds/press-panel.ts';
import { exceptionForm } from '../forms/exception.ts';
import { openedReply } from '../round/opened-reply.ts';
import { told } from './pressed.ts';

/** Opens this very round. When a party that it affects is absent, it offers the form for a reason. */
export const panelOpenButton = defineButton({
  verb: 'panel-open',
  ids: 1,
  answer: 'private',
  async execute([roundId = ''], context) {
    const { caller, ports, say } = context;
    try {
      return told(await openThisRound(ports, caller, roundId), context, (round) => openedReply(round, false, say));
    } catch (error) {
      if (error instanceof Refusal && error.code === 'party-absent') return withReason(error, roundId, context);
      throw error;
    }
  },
});

const withReason = (refusal: Refusal, roundId: string, { say, language }: Context): View => ({
  content: refusalText(refusal, say, language),
  components: [row(button('panel-exception', [roundId], say('button.panel-exception'), 'danger'))],
});

export const panelExceptionButton = defineFormButton({
  verb: 'panel-exception',
  ids: 1,
  async open([roundId = ''], context) {
    const { id } = await findRound(context.ports, context.caller, roundId);
    return await exceptionForm.view(context, [id]);
  },
});
