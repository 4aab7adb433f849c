import { defineButton, defineFormButton } from '../../bot/button.ts';
import { plainLineWithin } from '../../bot/plain.ts';
import { ownStatements } from '../../services/rounds/round-contributions.ts';
import { statementForm } from '../forms/statement.ts';

/** Opens the form at once: whether the round still takes words is asked when they are handed in. */
export const statementButton = defineFormButton({
  verb: 'statement',
  ids: 1,
  open: (ids, context) => statementForm.view(context, ids, { quote: 'no' }),
});

/** Longest piece of each statement that is shown back; all of it is kept. */
const SHOWN_MOST = 450;

export const myStatementsButton = defineButton({
  verb: 'my-statements',
  ids: 1,
  answer: 'private',
  async execute([roundId = ''], { caller, ports, say }) {
    const { round, texts } = await ownStatements(ports, caller, roundId);
    const { ordinal } = round;
    if (texts.length === 0) return say('reply.statement.none', { ordinal });
    const share = Math.min(SHOWN_MOST, Math.floor(1600 / texts.length));
    const statements = texts.map((text) => `• ${plainLineWithin(text, share)}`).join('\n');
    return say('reply.statement.own', { ordinal, statements });
  },
});
