import { button, row } from '../../bot/button.ts';
import type { Say } from '../../bot/languages/catalog.ts';
import { plainLine } from '../../bot/plain.ts';
import type { View } from '../../bot/view.ts';
import { lines, paragraphs } from '../../bot/views/fitting.ts';
import { CONFIRMATIONS } from '../../domain/screening/cohort/record.ts';
import type { Proposal } from '../../services/screening/propose-cohort.ts';
import { closedNote } from './closed-note.ts';
import { longAnswer } from './long-answer.ts';
import { names } from './names.ts';

/**
 * The proposal once more, by its names only, with the button that says yes to exactly these. To whom a case is closed,
 * it says instead who can do that: nobody agrees to what they were not shown.
 */
export function confirmView({ workshop, parties, closed, mark, confirmed }: Proposal, say: Say): View {
  const ask = say('reply.confirm.ask', { title: plainLine(workshop.title), confirmed, needed: CONFIRMATIONS });
  const byAnother = closed > 0 ? say('reply.confirm.by-another', { confirm: '`/cohort confirm`' }) : undefined;
  const chosen = parties.map(({ party, chosen: people, isClosed }) =>
    isClosed
      ? say('reply.confirm.party-closed', { party: plainLine(party) })
      : say('reply.confirm.party', { party: plainLine(party), names: names(people, say) }),
  );
  const heading = paragraphs(ask, byAnother);
  return {
    ...longAnswer(heading, lines(...chosen, ...closedNote(closed, say)), { say, fileName: 'proposal.md' }),
    ...(closed === 0 && {
      components: [row(button('confirm-cohort', [workshop.id, mark], say('button.confirm-cohort'), 'primary'))],
    }),
  };
}
