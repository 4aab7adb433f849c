import { button, defineButton, row } from '../../bot/button.ts';
import { plainLineWithin } from '../../bot/plain.ts';
import { Refusal } from '../../domain/refusal.ts';
import {
  findOwnStatement,
  forbidQuoting,
  ownStatements,
  withdrawStatement,
} from '../../services/rounds/own-statements.ts';
import { ownStatementsView } from '../round/own-statements-view.ts';

/** Takes the permission to quote back at once: it only ever protects, so nothing is asked. */
export const unquoteStatementButton = defineButton({
  verb: 'unquote-statement',
  ids: 2,
  answer: 'update',
  async execute([roundId = '', statementId = ''], { caller, ports, say }) {
    const own = await forbidQuoting(ports, caller, { roundId, statementId });
    const number = own.statements.findIndex(({ id }) => id === statementId) + 1;
    const view = ownStatementsView(own, say);
    return { ...view, content: `${say('reply.statement.not-quoted', { number })}\n\n${view.content}` };
  },
});

/** Asks once more: what is withdrawn cannot be brought back. */
export const withdrawStatementButton = defineButton({
  verb: 'withdraw-statement',
  ids: 2,
  answer: 'update',
  async execute([roundId = '', statementId = ''], { caller, ports, say }) {
    const statement = await findOwnStatement(ports, caller, { roundId, statementId });
    if (!statement) throw new Refusal('outdated-button', {});
    const { round } = await ownStatements(ports, caller, roundId);
    return {
      content: say('reply.statement.withdraw-ask', {
        ordinal: round.ordinal,
        statement: plainLineWithin(statement.text, 1200),
      }),
      components: [
        row(
          button('withdraw-statement-now', [roundId, statementId], say('button.withdraw-statement-now'), 'danger'),
          button('my-statements', [roundId], say('button.my-statements'), 'secondary'),
        ),
      ],
    };
  },
});

export const withdrawStatementNowButton = defineButton({
  verb: 'withdraw-statement-now',
  ids: 2,
  answer: 'update',
  async execute([roundId = '', statementId = ''], { caller, ports, say }) {
    const { round, wasRevealed } = await withdrawStatement(ports, caller, { roundId, statementId });
    const done = wasRevealed ? 'reply.statement.withdrawn-read' : 'reply.statement.withdrawn';
    return say(done, { ordinal: round.ordinal });
  },
});
