import { button, row } from '../../bot/button.ts';
import type { Say } from '../../bot/languages/catalog.ts';
import { plainLine } from '../../bot/plain.ts';
import type { View } from '../../bot/view.ts';
import { MESSAGE_MOST } from '../../bot/views/fitting.ts';
import type { Standing } from '../../domain/screening/assessment.ts';
import type { Criterion } from '../../domain/screening/review.ts';
import type { Proposal, Proposed, ProposedParty } from '../../services/screening/propose-cohort.ts';
import { closedNote } from './closed-note.ts';

/** A proposal with its reasons: who has a seat, who moves up, and who cannot be chosen. */
export function proposalView({ workshop, parties, closed }: Proposal, say: Say): View {
  const heading = say('reply.cohort.heading', { title: plainLine(workshop.title) });
  const list = [...parties.map((party) => partyText(party, say)), ...closedNote(closed, say)].join('\n\n');
  const next = say('reply.cohort.next');
  const components = [row(button('release-decisions', [workshop.id], say('button.release-decisions'), 'primary'))];

  const content = `${heading}\n\n${list}\n\n${next}`;
  if (content.length <= MESSAGE_MOST) return { content, components };
  return {
    content: `${heading}\n\n${say('reply.cohort.as-file')}\n\n${next}`,
    components,
    // What a reader sees in Discord is Markdown; a file of it reads well enough.
    files: [{ name: 'proposal.md', data: `${heading}\n\n${list}\n` }],
  };
}

function partyText({ party, chosen, reserve, outside }: ProposedParty, say: Say): string {
  const section = (heading: string, lines: readonly Proposed[]): readonly string[] =>
    lines.length === 0 ? [] : [heading, ...lines.map((one) => line(one, say))];
  return [
    say('reply.cohort.party', { party: plainLine(party) }),
    ...section(say('reply.cohort.chosen'), chosen),
    ...section(say('reply.cohort.reserve'), reserve),
    ...section(say('reply.cohort.outside'), outside),
  ].join('\n');
}

function line({ number, name, assessment }: Proposed, say: Say): string {
  const who = { number, name: plainLine(name) };
  const { standing, reviews } = assessment;
  if (standing.outcome !== 'eligible')
    return say('reply.cohort.outside-line', { ...who, reason: reason(standing, say) });
  const { openness, influence } = standing;
  return say('reply.cohort.line', { ...who, openness: openness.toFixed(1), influence: influence.toFixed(1), reviews });
}

function reason(standing: Exclude<Standing, { readonly outcome: 'eligible' }>, say: Say): string {
  if (standing.outcome === 'unreviewed') return say('reply.cohort.unreviewed');
  return say(`reply.cohort.${standing.outcome}`, { criteria: named(standing.criteria, say) });
}

const named = (criteria: readonly Criterion[], say: Say): string =>
  criteria.map((criterion) => say(`criterion.${criterion}`)).join(', ');
