import type { Context } from '../../bot/context.ts';
import type { View } from '../../bot/view.ts';
import { askForPause } from '../../services/rounds/aside-pause.ts';
import { flagOutOfScope } from '../../services/rounds/aside-scope.ts';
import { findLastWords } from '../../services/rounds/aside-words.ts';
import { ownStatements } from '../../services/rounds/own-statements.ts';
import { askToWithdraw } from '../presses/withdraw-statement.ts';
import { ownStatementsView } from '../round/own-statements-view.ts';

/** Pauses the round for everybody, and says so; also when it stood still already. */
export async function pauseForEverybody({ caller, ports, say }: Context): Promise<string> {
  const { ordinal, wasPaused } = await askForPause(ports, caller);
  return say(wasPaused ? 'reply.aside.paused-already' : 'reply.aside.paused', { ordinal });
}

/** Raises the flag that a round is out of scope: the one that runs now, when none is named. */
export async function callOutOfScope({ caller, ports, say }: Context, roundId?: string): Promise<string> {
  const { ordinal, wasRaised } = await flagOutOfScope(ports, caller, roundId);
  return say(wasRaised ? 'reply.aside.flagged-already' : 'reply.aside.flagged', { ordinal });
}

/** Shows somebody what they have written last, and asks whether it is to be withdrawn. */
export async function offerLastWords(context: Context): Promise<string | View> {
  const last = await findLastWords(context.ports, context.caller);
  return last ? await askToWithdraw(context, last) : context.say('reply.aside.no-words');
}

/** Somebody's statements in the round in which they have written last. */
export async function showLatestStatements({ caller, ports, say }: Context): Promise<string | View> {
  const last = await findLastWords(ports, caller);
  return last ? ownStatementsView(await ownStatements(ports, caller, last.roundId), say) : say('reply.aside.no-words');
}
