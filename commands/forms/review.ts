import type { Context } from '../../bot/context.ts';
import { customId } from '../../bot/custom-id.ts';
import { cut } from '../../bot/cut.ts';
import { type Field, longText, radio, radiosIn, textIn } from '../../bot/fields.ts';
import type { MessageKey, Say } from '../../bot/languages/catalog.ts';
import type { Modal } from '../../bot/modal.ts';
import type { ModalView } from '../../bot/view.ts';
import { Refusal } from '../../domain/refusal.ts';
import { EVIDENCE_MOST, type Review, SCORES, type Score } from '../../domain/screening/review.ts';
import { isReadyForIdentity } from '../../domain/screening/review-step.ts';
import { criteriaOf, type RubricCriterion, STEP_MOST } from '../../domain/screening/rubric.ts';
import { caseOf, requireAsRead } from '../../services/screening/case.ts';
import { submitReview } from '../../services/screening/submit-review.ts';
import { wordsOf } from '../criterion-words.ts';
import { afterStepView } from '../review/after-step-view.ts';

/** A form about one case, made for the rubric of its workshop. Its ids are the application and the version that was read. */
type ReviewForm = Modal & { readonly view: (context: Context, ids: readonly string[]) => Promise<ModalView> };

/** On which the words of an applicant are judged, without a name. */
export const reviewForm: ReviewForm = formOf('review', 'text', 'modal.review');

/** On which is judged who the applicant is. */
export const identityForm: ReviewForm = formOf('review-identity', 'identity', 'modal.review-identity');

function formOf(verb: string, step: RubricCriterion['step'], title: MessageKey): ReviewForm {
  return {
    verb,
    ids: 2,
    // A new message: the case just judged stays above it, where it can be scored again.
    answer: 'private',
    async view(context, ids) {
      const [applicationId = '', version = ''] = ids;
      const found = await caseOf(context.ports, context.caller, applicationId);
      requireAsRead(found, Number(version));
      const { rubric, own } = found;
      const criteria = criteriaOf(rubric, step);
      if (criteria.length === 0) throw new Refusal('outdated-button', {});
      if (step === 'identity' && !isReadyForIdentity(own)) throw new Refusal('identity-too-early', {});
      const prefilled = filledIn(own, step);
      return {
        custom_id: customId(verb, ...ids),
        title: cut(context.say(title), 45),
        components: await Promise.all(
          fieldsOf(criteria, step).map(([name, field]) => field.show(name, { context, ids }, prefilled[name])),
        ),
      };
    },
    async submit([applicationId = '', version = ''], submitted, context) {
      const { knows, ...scores } = radiosIn(submitted);
      const done = await submitReview(context.ports, context.caller, {
        applicationId,
        version: Number(version),
        step,
        scores,
        evidence: textIn(submitted, 'evidence') ?? '',
        ...((knows === 'yes' || knows === 'no') && { knowsParty: knows === 'yes' }),
      });
      return await afterStepView(done, context);
    },
  };
}

/** One scale for each criterion; whether they know the party, where there is room; and what it is based on. */
function fieldsOf(
  criteria: readonly RubricCriterion[],
  step: RubricCriterion['step'],
): readonly (readonly [string, Field<string>])[] {
  const evidence = longText('field.review.evidence', {
    max: EVIDENCE_MOST,
    required: false,
    description: 'field.review.evidence-about',
  });
  const asksKnowing = step === 'text' && criteria.length < STEP_MOST;
  return [
    ...criteria.map((criterion) => [criterion.id, scaleOf(criterion)] as const),
    ...(asksKnowing ? [['knows', knowsParty] as const] : []),
    ['evidence', evidence],
  ];
}

const knowsParty = radio(
  'field.review.knows',
  ({ say }) => [
    { value: 'yes', label: say('review.yes') },
    { value: 'no', label: say('review.no') },
  ],
  { description: 'field.review.knows-about' },
);

/** One criterion on its anchored scale. "Cannot judge" is an answer as good as the others. */
const scaleOf = (criterion: RubricCriterion): Field<string> => ({
  show: async (name, subject, prefilled) => {
    const { say } = subject.context;
    const { question, about, anchors } = wordsOf(criterion, say);
    const choices = SCORES.map((score) => ({ value: String(score), ...labelled(score, anchors, say) }));
    return await radio({ words: question }, choices, { description: { words: about } }).show(name, subject, prefilled);
  },
  read: (fields, name) => textIn(fields, name) ?? '',
});

/** What a score means for this criterion: said of the ends and the middle, the others lie in between. */
function labelled(score: Score, anchors: Readonly<Record<1 | 3 | 5, string>>, say: Say) {
  const label = say(`score.${score}`);
  return score === 1 || score === 3 || score === 5 ? { label, description: anchors[score] } : { label };
}

/** A review as its form shows it again: as it was last. */
function filledIn(
  own: Review | undefined,
  step: RubricCriterion['step'],
): Readonly<Record<string, string | undefined>> {
  const last = own?.versions?.at(-1) ?? own;
  return {
    ...Object.fromEntries(Object.entries(last?.scores ?? {}).map(([id, score]) => [id, String(score)])),
    knows: own?.knowsParty === undefined ? undefined : own.knowsParty ? 'yes' : 'no',
    evidence: step === 'text' ? last?.evidence : last?.identityEvidence,
  };
}
