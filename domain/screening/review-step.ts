import type { Judgement, Review, ReviewVersion, Scores } from './review.ts';
import { criteriaOf, type Rubric, type RubricCriterion } from './rubric.ts';

/** One of the two steps of a review, as it is handed in. */
export interface HandedIn {
  readonly step: RubricCriterion['step'];
  readonly scores: Scores;
  readonly evidence: string;
  /** Whether they know the applicant's party well; absent where the form has no room to ask. */
  readonly knowsParty?: boolean;
  readonly at: Date;
}

/** Whose review of which words, and what they have seen of the case, of its former words too. */
export type ReviewBase = Pick<
  Review,
  'id' | 'workshopId' | 'applicationId' | 'reviewerId' | 'wordsFrom' | 'sawIdentityAt' | 'sawOthersAt'
>;

/** Whose review of what, and by which rubric. */
export interface ReviewPlace {
  readonly base: ReviewBase;
  readonly rubric: Rubric;
}

/**
 * A review with a step more, or with a step changed. What is changed after the reviewer has seen who it is about, or
 * what others say, becomes another version: what they thought before stays, and is what counts.
 */
export function withStep(own: Review | undefined, handedIn: HandedIn, { base, rubric }: ReviewPlace): Review {
  const { step, at, knowsParty } = handedIn;
  const knowing = knowsParty === undefined ? {} : { knowsParty };
  if (!own || !hasJudgedWords(own)) {
    const awaits = criteriaOf(rubric, 'identity').length > 0 ? ({ awaits: 'identity' } as const) : {};
    return {
      ...seenBy(own),
      ...knowing,
      ...base,
      ...changed({ scores: {}, evidence: '' }, handedIn),
      ...awaits,
      submittedAt: at,
      changedAt: at,
    };
  }

  const { awaits, hasAbstained, ...whole } = own;
  const isFirstOfStep = step === 'identity' && awaits === 'identity';
  const stillAwaits = awaits && step === 'text' ? { awaits } : {};
  const kept = { ...whole, ...stillAwaits, ...knowing, id: base.id, changedAt: at };
  const after = versionAfter(own, handedIn);
  if (isFirstOfStep || after === undefined) {
    // The versions of before gain the step that they lacked.
    const versions = own.versions?.map((version) =>
      isFirstOfStep ? { ...version, ...changed(version, handedIn) } : version,
    );
    return { ...kept, ...changed(own, handedIn), ...(versions && { versions }) };
  }
  const versions = own.versions ?? [{ ...judgementOf(own), writtenAt: own.submittedAt }];
  const latest = versions.at(-1) ?? own;
  return { ...kept, versions: [...versions, { ...changed(latest, handedIn), writtenAt: at, after }] };
}

/** A case that somebody has seen and leaves to others. What they had said of it before is kept, and does not count. */
export const abstained = (own: Review | undefined, base: ReviewBase, at: Date): Review => ({
  ...(own ?? { scores: {}, evidence: '', submittedAt: at }),
  ...base,
  hasAbstained: true,
});

/** The review in which another of its versions counts, by the word of an organizer; as it is, where that is no change. */
export function withRuling(review: Review, which: 'first' | 'last', at: Date): Review {
  const { versions, countedVersion = 0 } = review;
  const index = which === 'first' || !versions ? 0 : versions.length - 1;
  const version = versions?.[index];
  if (!version || index === countedVersion) return review;
  return { ...review, ...judgementOf(version), countedVersion: index, changedAt: at };
}

/** Whether the second step can be done: after the words have been judged, and once they were told who wrote them. */
export const isReadyForIdentity = (own: Review | undefined): boolean =>
  own?.sawIdentityAt !== undefined && hasJudgedWords(own);

/** Whether somebody has judged the words of a case; who has left it to others at first sight has not. */
export const hasJudgedWords = ({ scores }: Pick<Review, 'scores'>): boolean => Object.keys(scores).length > 0;

/** What had been seen when a step is changed; `undefined` when nothing that could have moved it. */
function versionAfter(own: Review, { step }: HandedIn): ReviewVersion['after'] {
  if (own.sawOthersAt) return 'others';
  return own.sawIdentityAt && step === 'text' ? 'identity' : undefined;
}

function changed(judgement: Judgement, { step, scores, evidence }: HandedIn): Judgement {
  const words = step === 'text' ? { evidence } : { identityEvidence: evidence };
  return { ...judgementOf(judgement), scores: { ...judgement.scores, ...scores }, ...words };
}

const judgementOf = ({ scores, evidence, identityEvidence }: Judgement): Judgement => ({
  scores,
  evidence,
  ...(identityEvidence !== undefined && { identityEvidence }),
});

/** What somebody has seen stays seen, also when they had left the case to others, or when its words are other ones now. */
export const seenBy = (own: Review | undefined): Partial<Pick<Review, 'sawIdentityAt' | 'sawOthersAt'>> => ({
  ...(own?.sawIdentityAt && { sawIdentityAt: own.sawIdentityAt }),
  ...(own?.sawOthersAt && { sawOthersAt: own.sawOthersAt }),
});
