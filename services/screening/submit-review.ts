import { Refusal } from '../../domain/refusal.ts';
import { EVIDENCE_MOST, scoresFrom } from '../../domain/screening/review.ts';
import { isReadyForIdentity, withStep } from '../../domain/screening/review-step.ts';
import { criteriaOf, type RubricCriterion } from '../../domain/screening/rubric.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { requireAsRead } from './case.ts';
import { keepReview } from './keep-review.ts';

export interface ReviewRequest {
  readonly applicationId: string;
  /** Of the application as the reviewer has read it. */
  readonly version: number;
  readonly step: RubricCriterion['step'];
  /** As picked in the form, one for each criterion of the step. */
  readonly scores: Readonly<Record<string, string | undefined>>;
  readonly evidence: string;
  /** Whether they know the applicant's party well, where the form has asked. */
  readonly knowsParty?: boolean;
}

/** A step that has been kept. */
export interface SubmittedStep {
  readonly applicationId: string;
  readonly version: number;
  readonly number: number;
  /** Whether who the applicant is remains to be judged. */
  readonly awaitsIdentity: boolean;
  /** Whether it was kept beside what counts, because it was changed after the reviewer had seen something. */
  readonly isLaterVersion: boolean;
}

/**
 * Keeps a step of a reviewer's judgement: the words of the applicant first, and who the applicant is only after them.
 * Until the reviewer has seen more, doing a step again replaces it; after that it is kept as another version.
 *
 * @throws {@link Refusal} `scores-incomplete`; `outdated-button` for a form of another rubric, or about words that were replaced since; `text-too-long`; `identity-too-early`; and as for every case that is not theirs to judge.
 */
export async function submitReview(ports: Ports, caller: Caller, asked: ReviewRequest): Promise<SubmittedStep> {
  const evidence = asked.evidence.trim().normalize('NFC');
  if (evidence.length > EVIDENCE_MOST)
    throw new Refusal('text-too-long', { length: evidence.length, most: EVIDENCE_MOST });
  let isLaterVersion = false;
  const { found, review } = await keepReview(ports, caller, asked.applicationId, async (one, base) => {
    const { rubric, own } = one;
    requireAsRead(one, asked.version);
    if (asked.step === 'identity' && !isReadyForIdentity(own)) throw new Refusal('identity-too-early', {});
    const handedIn = {
      step: asked.step,
      scores: scoresFrom(asked.scores, criteriaOf(rubric, asked.step)),
      evidence,
      ...(asked.knowsParty !== undefined && { knowsParty: asked.knowsParty }),
      at: await ports.clock.now(),
    };
    const next = withStep(own, handedIn, { base, rubric });
    isLaterVersion = (next.versions?.length ?? 0) > (own?.versions?.length ?? 0);
    return next;
  });
  const { id: applicationId, version, number } = found.application;
  return { applicationId, version, number, awaitsIdentity: review.awaits === 'identity', isLaterVersion };
}
