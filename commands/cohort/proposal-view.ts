import { button, row } from '../../bot/button.ts';
import type { Say } from '../../bot/languages/catalog.ts';
import { plainLine } from '../../bot/plain.ts';
import type { View } from '../../bot/view.ts';
import { MESSAGE_MOST } from '../../bot/views/fitting.ts';
import type { Proposal, Proposed, ProposedParty } from '../../services/screening/propose-cohort.ts';
import { basisNote } from '../reviews/basis-note.ts';
import { closedNote } from './closed-note.ts';
import { names } from './names.ts';
import { points } from './points.ts';
import { standingReason } from './standing-reason.ts';

/** A proposal with its reasons: who has a seat, who moves up, and who cannot be chosen. */
export function proposalView(proposal: Proposal, say: Say): View {
  const { workshop, parties, closed } = proposal;
  const heading = say('reply.cohort.heading', { title: plainLine(workshop.title) });
  const list = [
    ...parties.map((party) => partyText(party, say)),
    ...closedNote(closed, say),
    ...basisNote(
      parties
        .flatMap(({ chosen, reserve, undisclosed }) => [...chosen, ...reserve, ...undisclosed])
        .map(({ assessment }) => assessment),
      say,
    ),
    ...howChosen(proposal, say),
  ].join('\n\n');
  const next = [say('reply.cohort.further', COMMANDS), say('reply.cohort.next')].join('\n');
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

const COMMANDS = {
  explain: '`/cohort explain`',
  compare: '`/cohort compare`',
  relax: '`/cohort relax`',
  confirm: '`/cohort confirm`',
};

function howChosen({ sum, lot }: Proposal, say: Say): readonly string[] {
  if (lot) {
    const { tolerance, lowest, bound, commitment } = lot;
    const percent = (tolerance * 100).toFixed(2);
    return [
      say('reply.cohort.drawn', {
        tolerance: percent,
        lowest: lowest.toFixed(4),
        bound: bound.toFixed(4),
        commitment,
      }),
    ];
  }
  return sum === undefined ? [] : [say('reply.cohort.sum', { points: points(sum) })];
}

function partyText({ party, isClosed, chosen, reserve, undisclosed, outside }: ProposedParty, say: Say): string {
  const section = (heading: string, lines: readonly Proposed[]): readonly string[] =>
    lines.length === 0 ? [] : [heading, ...lines.map((one) => line(one, say))];
  return [
    // A party of which nobody else may be chosen is not shown as if nobody were.
    say(isClosed && undisclosed.length === 0 ? 'reply.confirm.party-closed' : 'reply.cohort.party', {
      party: plainLine(party),
    }),
    ...(chosen.length === 0 ? [] : [say('reply.cohort.chosen'), ...chosen.map((one) => seatLine(one, say))]),
    ...section(say('reply.cohort.reserve'), reserve),
    ...section(say('reply.cohort.undisclosed'), undisclosed),
    ...section(say('reply.cohort.outside'), outside),
  ].join('\n');
}

function seatLine(one: Proposed, say: Say): string {
  if (!one.alternate) return say('reply.cohort.line-no-alternate', { line: line(one, say) });
  return say('reply.cohort.line-alternate', { line: line(one, say), alternate: names([one.alternate], say) });
}

function line({ number, name, assessment }: Proposed, say: Say): string {
  const who = { number, name: plainLine(name) };
  const { standing, reviews } = assessment;
  if (standing.outcome !== 'eligible')
    return say('reply.cohort.outside-line', { ...who, reason: standingReason(standing, say) });
  const { openness, influence } = standing;
  return say('reply.cohort.line', { ...who, openness: openness.toFixed(1), influence: influence.toFixed(1), reviews });
}
