import { button, defineButton, row } from '../../bot/button.ts';
import type { Context } from '../../bot/context.ts';
import { plainLineWithin } from '../../bot/plain.ts';
import type { View } from '../../bot/view.ts';
import { Refusal } from '../../domain/refusal.ts';
import {
  findOwnStatement,
  forbidQuoting,
  type OwnStatement,
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
  execute: ([roundId = '', statementId = ''], context) => askToWithdraw(context, { roundId, statementId }),
});

/** The same, under a message that the whole room reads: it stays as it is, and only its writer is asked. */
export const takeDownButton = defineButton({
  verb: 'take-down',
  ids: 2,
  answer: 'private',
  execute: ([roundId = '', statementId = ''], context) => askToWithdraw(context, { roundId, statementId }),
});

/** The words, and whether they are to be withdrawn. To all but their writer it is as if they were gone. @throws {@link Refusal} */
export async function askToWithdraw({ caller, ports, say }: Context, asked: OwnStatement): Promise<View> {
  const statement = await findOwnStatement(ports, caller, asked);
  if (!statement) throw new Refusal('not-yours', {});
  const { roundId, statementId } = asked;
  const { round } = await ownStatements(ports, caller, roundId);
  return {
    content: say('reply.statement.withdraw-ask', {
      ordinal: round.ordinal,
      statement: plainLineWithin([statement.text, ...(statement.details ?? [])].filter(isWritten).join(' · '), 1200),
    }),
    components: [
      row(
        button('withdraw-statement-now', [roundId, statementId], say('button.withdraw-statement-now'), 'danger'),
        button('my-statements', [roundId], say('button.my-statements'), 'secondary'),
      ),
    ],
  };
}

const isWritten = (text: string): boolean => text !== '';

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
