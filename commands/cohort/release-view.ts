import { button, row } from '../../bot/button.ts';
import type { Say } from '../../bot/languages/catalog.ts';
import { plainLine } from '../../bot/plain.ts';
import type { View } from '../../bot/view.ts';
import type { StoredCohort } from '../../services/screening/find-cohort.ts';

/** Names that fit into one message; a hundred characters each, twice as many when all are escaped. */
const NAMES_MOST = 1200;

/** The last look before decisions go out: who is invited, how many are not. */
export function releaseView({ workshop, invited, others, mark }: StoredCohort, say: Say): View {
  const names = invited.map(({ name }) => plainLine(name));
  const ask = say('reply.release.ask', {
    title: plainLine(workshop.title),
    names: names.length === 0 ? say('reply.release.names-none') : joined(names, say),
    others,
    repliesDueAt: workshop.repliesDueAt,
  });
  return {
    content: ask,
    components: [
      row(button('release-decisions-now', [workshop.id, mark], say('button.release-decisions-now'), 'danger')),
    ],
  };
}

function joined(names: readonly string[], say: Say): string {
  let shown = names;
  while (shown.join(', ').length > NAMES_MOST) shown = shown.slice(0, -1);
  const more = names.length - shown.length;
  return more === 0 ? shown.join(', ') : say('reply.release.names-more', { names: shown.join(', '), more });
}
