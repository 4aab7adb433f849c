import { button, row } from '../../bot/button.ts';
import type { Context } from '../../bot/context.ts';
import type { View } from '../../bot/view.ts';
import { lines, paragraphs } from '../../bot/views/fitting.ts';
import type { ProposedDates } from '../../services/planning/dates-proposal.ts';
import { movedText } from './moved-text.ts';

/** What would change, before anything does, with the button that does it. */
export function proposedView(
  { proposalId, moved }: ProposedDates,
  context: Pick<Context, 'say' | 'language'>,
  warning?: string,
): View {
  const { say } = context;
  const { text, files } = movedText(moved, context);
  return {
    content: paragraphs(lines(say('reply.dates.heading'), text), lines(warning, say('reply.dates.ask'))),
    components: [row(button('confirm-dates', [proposalId], say('button.confirm-dates'), 'danger'))],
    files,
  };
}
