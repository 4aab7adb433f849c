import { button, row } from '../../bot/button.ts';
import type { Say } from '../../bot/languages/catalog.ts';
import { plainLine } from '../../bot/plain.ts';
import type { View } from '../../bot/view.ts';
import { lines } from '../../bot/views/fitting.ts';
import { CONFIRMATIONS } from '../../domain/screening/cohort/record.ts';
import type { Proposal } from '../../services/screening/propose-cohort.ts';
import { closedNote } from './closed-note.ts';
import { longAnswer } from './long-answer.ts';
import { names } from './names.ts';

/** The proposal once more, by its names only, with the button that says yes to exactly these. */
export function confirmView({ workshop, parties, closed, mark, confirmed }: Proposal, say: Say): View {
  const heading = say('reply.confirm.ask', { title: plainLine(workshop.title), confirmed, needed: CONFIRMATIONS });
  const chosen = parties.map(({ party, chosen: people, isClosed }) =>
    isClosed
      ? say('reply.confirm.party-closed', { party: plainLine(party) })
      : say('reply.confirm.party', { party: plainLine(party), names: names(people, say) }),
  );
  return {
    ...longAnswer(heading, lines(...chosen, ...closedNote(closed, say)), { say, fileName: 'proposal.md' }),
    components: [row(button('confirm-cohort', [workshop.id, mark], say('button.confirm-cohort'), 'primary'))],
  };
}
