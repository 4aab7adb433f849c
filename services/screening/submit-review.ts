import { Refusal } from '../../domain/refusal.ts';
import { type Criterion, scoresFrom } from '../../domain/screening/review.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { caseOf, requireNoRecusal } from './case.ts';

export interface ReviewRequest {
  readonly applicationId: string;
  /** As picked in the form, one for each criterion. */
  readonly scores: Readonly<Record<Criterion, string | undefined>>;
  readonly evidence: string;
}

/**
 * Keeps a reviewer's judgement, in the place of an earlier one of the same case.
 *
 * @returns the number of the application.
 * @throws {@link Refusal} `scores-incomplete`, `review-recused`, and as for every case that is not theirs to judge.
 */
export async function submitReview(ports: Ports, caller: Caller, asked: ReviewRequest): Promise<number> {
  const found = await caseOf(ports, caller, asked.applicationId);
  await requireNoRecusal(ports, caller, found);

  const isKept = await ports.reviews.put({
    id: ports.newId(),
    workshopId: found.workshop.id,
    applicationId: found.application.id,
    reviewerId: caller.memberId,
    scores: scoresFrom(asked.scores),
    evidence: asked.evidence.trim().normalize('NFC'),
    submittedAt: await ports.clock.now(),
  });
  // They may have stepped aside since, in another window.
  if (!isKept) throw new Refusal('review-recused', {});
  return found.application.number;
}
