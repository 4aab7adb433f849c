import { longText, radio } from '../../bot/fields.ts';
import type { MessageKey, Say } from '../../bot/languages/catalog.ts';
import { defineModal } from '../../bot/modal.ts';
import { type Criterion, EVIDENCE_MOST, SCORES, type Score } from '../../domain/screening/review.ts';
import { submitReview } from '../../services/screening/submit-review.ts';
import { nextCaseView } from '../case-view.ts';

/** One criterion on its anchored scale. "Cannot judge" is an answer as good as the others. */
const scale = (criterion: Criterion) =>
  radio(
    `field.review.${criterion}`,
    ({ say }) =>
      SCORES.map((score) => ({
        value: String(score),
        label: say(`score.${score}`),
        ...anchored(criterion, score, say),
      })),
    { description: `field.review.${criterion}-about` },
  );

/** What a score means for this criterion: said of the ends and the middle, the others lie in between. */
function anchored(criterion: Criterion, score: Score, say: Say): { readonly description?: string } {
  if (score !== 1 && score !== 3 && score !== 5) return {};
  const key: MessageKey = `anchor.${criterion}.${score}`;
  return { description: say(key) };
}

export const reviewForm = defineModal({
  verb: 'review',
  ids: 1,
  title: 'modal.review',
  // A new message: the case just judged stays above it, where it can be scored again.
  answer: 'private',
  fields: {
    influential: scale('influential'),
    community: scale('community'),
    moderate: scale('moderate'),
    committed: scale('committed'),
    evidence: longText('field.review.evidence', {
      max: EVIDENCE_MOST,
      required: false,
      description: 'field.review.evidence-about',
    }),
  },
  async execute([applicationId = ''], { evidence, ...scores }, context) {
    const { caller, ports, say } = context;
    const number = await submitReview(ports, caller, { applicationId, scores, evidence });
    return await nextCaseView(say('reply.review.saved', { number }), context);
  },
});
