import { defineButton, defineFormButton } from '../../bot/button.ts';
import { ownStatements } from '../../services/rounds/own-statements.ts';
import { statementForm } from '../forms/statement.ts';
import { ownStatementsView } from '../round/own-statements-view.ts';

/** Opens the form. Whether the round still takes words is asked again when they are handed in. */
export const statementButton = defineFormButton({
  verb: 'statement',
  ids: 2,
  open: ([roundId = '', sheet = ''], context) => statementForm.view(context, roundId, sheet),
});

export const myStatementsButton = defineButton({
  verb: 'my-statements',
  ids: 1,
  answer: 'private',
  execute: async ([roundId = ''], { caller, ports, say }) =>
    ownStatementsView(await ownStatements(ports, caller, roundId), say),
});
