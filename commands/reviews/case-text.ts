import type { Say } from '../../bot/languages/catalog.ts';
import { plainLineWithin } from '../../bot/plain.ts';
import { lines } from '../../bot/views/fitting.ts';
import { rangeOf } from '../../domain/screening/agreement/disagreement.ts';
import type { Assessment, Pair, Standing } from '../../domain/screening/assessment.ts';
import type { CaseStanding } from '../../services/screening/screening-dashboard.ts';
import { criterionName } from './criterion-name.ts';

/** Characters of a party's name, so that a page always fits. */
const PARTY_MOST = 100;
/** With a single review, a mean is what one reviewer scored. */
const SCORES_SHOWN_FROM = 2;

/** One case in three lines: who has read it, what they say, and what is to be done. */
export function caseText(one: CaseStanding, say: Say): string {
  const { number, party, reviews, hasQuorum, judged } = one;
  const facts = { number, party: plainLineWithin(party, PARTY_MOST), reviews };
  const first = hasQuorum
    ? say('reply.reviews.case-quorum', facts)
    : say('reply.reviews.case-short', { ...facts, lacking: lacking(one, say) });
  if (!judged) return lines(first, say('reply.reviews.case-yours'));
  const { assessment, disagreement, discussedAt } = judged;
  if (reviews === 0) return first;

  const talk = disagreement
    ? say(discussedAt ? 'reply.reviews.case-talked' : 'reply.reviews.case-talk', {
        why: reasonOf(disagreement.criteria, say),
        ...(discussedAt && { discussedAt }),
      })
    : undefined;
  const notes = [standingNote(assessment.standing, say), talk].filter((note) => note !== undefined);
  return lines(
    first,
    reviews < SCORES_SHOWN_FROM ? say('reply.reviews.case-single') : scores(assessment, say),
    notes.join(' · '),
  );
}

/** What is missing for a quorum. */
const lacking = ({ lacks }: CaseStanding, say: Say): string =>
  (['reviews', 'knowing', 'outside'] as const)
    .filter((kind) => lacks[kind] > 0)
    .map((kind) => say(`reply.reviews.lacks-${kind}`, { count: lacks[kind] }))
    .join(', ');

/** The pair, as it counts and as it was scored, and how far apart the scores are where they are furthest apart. */
function scores(assessment: Assessment, say: Say): string {
  const { criteria, pair: counted, raw, basis } = assessment;
  const widest = criteria.toSorted((a, b) => rangeOf(b) - rangeOf(a))[0];
  const apart = widest
    ? say('reply.reviews.case-range', {
        criterion: criterionName(widest.criterion.id, say),
        points: rangeOf(widest),
      })
    : '';
  const pair =
    basis === 'raw'
      ? say('reply.reviews.case-pair', pairFacts(raw, say))
      : say('reply.reviews.case-pair-adjusted', { ...pairFacts(counted, say), ...rawFacts(raw, say) });
  return [pair, apart].filter(Boolean).join(' · ');
}

const pairFacts = ({ openness, influence }: Pair, say: Say) => ({
  openness: points(openness, say),
  influence: points(influence, say),
});

const rawFacts = ({ openness, influence }: Pair, say: Say) => ({
  rawOpenness: points(openness, say),
  rawInfluence: points(influence, say),
});

const points = (value: number | undefined, say: Say): string =>
  value === undefined ? say('reply.reviews.not-judged') : value.toFixed(2);

/** Why somebody cannot be chosen; nothing of those who can, nor of a missing quorum, which the first line tells. */
function standingNote(standing: Standing, say: Say): string | undefined {
  if (standing.outcome !== 'gated' && standing.outcome !== 'unjudged') return undefined;
  return say(`reply.reviews.case-${standing.outcome}`, { criteria: named(standing.criteria, say) });
}

/** On which criteria the reviewers are far apart; all in all, where they are spread without being so on one. */
const reasonOf = (criteria: readonly string[], say: Say): string =>
  criteria.length === 0 ? say('reply.reviews.spread') : named(criteria, say);

const named = (criteria: readonly string[], say: Say): string =>
  criteria.map((id) => criterionName(id, say)).join(', ');
