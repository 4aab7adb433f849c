import { defineButton, defineFormButton } from '../../bot/button.ts';
import { seatInRoom } from '../../services/rounds/seat.ts';
import { callOutOfScope, offerLastWords, pauseForEverybody, showLatestStatements } from '../aside/answers.ts';
import { asideView, THIS_ROUND } from '../aside/aside-view.ts';
import { openPrivateWord } from '../forms/private-word.ts';

/** "Help and safety" under the opening of a round: says in private what help there is. */
export const asideButton = defineButton({
  verb: 'aside',
  ids: 1,
  answer: 'private',
  async execute([roundId], { caller, ports, say }) {
    await seatInRoom(ports, caller);
    return asideView(say, roundId);
  },
});

export const asideTalkButton = defineFormButton({
  verb: 'aside-talk',
  ids: 0,
  open: (_, context) => openPrivateWord(context),
});

/** Whatever round it stands under: who presses it wants the clock to stop that runs now. */
export const asidePauseButton = defineButton({
  verb: 'aside-pause',
  ids: 0,
  answer: 'private',
  execute: (_, context) => pauseForEverybody(context),
});

/** About the round that it stands under, also when another one has begun. */
export const asideScopeButton = defineButton({
  verb: 'aside-scope',
  ids: 1,
  answer: 'private',
  execute: ([roundId], context) => callOutOfScope(context, roundId === THIS_ROUND ? undefined : roundId),
});

export const asideWithdrawButton = defineButton({
  verb: 'aside-withdraw',
  ids: 0,
  answer: 'private',
  execute: (_, context) => offerLastWords(context),
});

export const asideStatementsButton = defineButton({
  verb: 'aside-statements',
  ids: 0,
  answer: 'private',
  execute: (_, context) => showLatestStatements(context),
});
