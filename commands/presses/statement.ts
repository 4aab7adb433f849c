import { defineButton, defineFormButton } from '../../bot/button.ts';
import { ownStatements } from '../../services/rounds/own-statements.ts';
import { statementForm } from '../forms/statement.ts';
import { ownStatementsView } from '../round/own-statements-view.ts';

/** Opens the form at once: whether the round still takes words is asked when they are handed in. */
export const statementButton = defineFormButton({
  verb: 'statement',
  ids: 1,
  open: (ids, context) => statementForm.view(context, ids, { quote: 'no' }),
});

export const myStatementsButton = defineButton({
  verb: 'my-statements',
  ids: 1,
  answer: 'private',
  execute: async ([roundId = ''], { caller, ports, say }) =>
    ownStatementsView(await ownStatements(ports, caller, roundId), say),
});
