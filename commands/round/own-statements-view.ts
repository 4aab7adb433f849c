import { button, row } from '../../bot/button.ts';
import type { Say } from '../../bot/languages/catalog.ts';
import { plainLineWithin } from '../../bot/plain.ts';
import type { Row, View } from '../../bot/view.ts';
import { mayLeave } from '../../domain/transmission/confidentiality.ts';
import type { OwnStatements } from '../../services/rounds/own-statements.ts';

/** Longest piece of each statement that is shown back; all of it is kept. */
const SHOWN_MOST = 450;
/** What a message has room for beside the words around them. */
const ALL_MOST = 800;

/** Somebody's own statements, with what can still be done about each. The numbers are those of the buttons. */
export function ownStatementsView({ round, statements }: OwnStatements, say: Say): View {
  const { ordinal } = round;
  if (statements.length === 0) return { content: say('reply.statement.none', { ordinal }) };

  const quotable = mayLeave(round.plan).partyNames ? 'reply.statement.quotable-party' : 'reply.statement.quotable';
  const share = Math.min(SHOWN_MOST, Math.floor(ALL_MOST / statements.length));
  const listed = statements.map(({ text, mayQuote }, index) => {
    const choice = say(mayQuote ? quotable : 'reply.statement.unquoted');
    return `**${index + 1}.** ${plainLineWithin(text, share)}\n-# ${choice}`;
  });
  return {
    content: `${say('reply.statement.own', { ordinal, statements: listed.join('\n') })}\n\n${say('reply.statement.change')}`,
    components: rowsOf(
      statements.flatMap(({ id, mayQuote }, index) => {
        const number = index + 1;
        const withdraw = say('button.withdraw-statement', { number });
        const unquote = say('button.unquote-statement', { number });
        return [
          ...(mayQuote ? [button('unquote-statement', [round.id, id], unquote, 'secondary')] : []),
          button('withdraw-statement', [round.id, id], withdraw, 'danger'),
        ];
      }),
    ),
  };
}

/** Ten statements have twenty buttons, of the twenty-five that a message can carry. */
const ROW_MOST = 5;

function rowsOf(buttons: readonly ReturnType<typeof button>[]): readonly Row[] {
  const rows = Math.ceil(buttons.length / ROW_MOST);
  return Array.from({ length: rows }, (_, n) => row(...buttons.slice(n * ROW_MOST, (n + 1) * ROW_MOST)));
}
