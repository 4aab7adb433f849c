import { deadlinesOf } from '../../domain/planning/deadlines.ts';
import { partyName, type Workshop } from '../../domain/planning/workshop.ts';
import type { Application } from '../../domain/screening/application.ts';
import { casesFor } from '../../domain/screening/case-queue.ts';
import { isInReview, type Review, reviewsOf } from '../../domain/screening/review.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf } from '../server.ts';
import { shareOutWhenClosed } from './assign-cases.ts';
import { casesOf } from './cases.ts';

/** How far a reviewer is with one case. `half`: the text is judged, who wrote it is not. */
export type OwnState = 'open' | 'half' | 'done' | 'abstained';

/** One case on a reviewer's list. */
export interface OwnCase {
  readonly number: number;
  readonly party: string;
  readonly state: OwnState;
}

/** A reviewer's cases in one workshop. */
export interface OwnPile {
  readonly title: string;
  /** Missing when the convention is gone. */
  readonly reviewsDueAt?: Date;
  /** By number. */
  readonly cases: readonly OwnCase[];
}

/**
 * What a reviewer has been given and how far they are, the workshop that starts first standing first. A case with a
 * conflict of interest is not theirs, and is missing.
 *
 * @throws {@link Refusal} `needs-role`.
 */
export async function reviewDashboard(ports: Ports, caller: Caller): Promise<readonly OwnPile[]> {
  requireRole(await serverOf(ports, caller), caller, 'reviewer');
  const workshops = (await ports.workshops.list(caller.serverId)).filter(isInReview);
  // The same cases as `/review` would show: they are shared out by whoever looks first after the call.
  for (const workshop of workshops) await shareOutWhenClosed(ports, workshop);
  const piles = await Promise.all(workshops.map((workshop) => pileOf(ports, caller, workshop)));
  return piles.filter(({ cases }) => cases.length > 0);
}

async function pileOf(ports: Ports, caller: Caller, workshop: Workshop): Promise<OwnPile> {
  const [all, convention] = await Promise.all([
    casesOf(ports, workshop.id),
    ports.conventions.find(workshop.conventionId),
  ]);
  const own = all.reviews.filter(({ reviewerId }) => reviewerId === caller.memberId);
  const reviewsDueAt = convention && deadlinesOf(convention, workshop)['reviews-due'];
  return {
    title: workshop.title,
    ...(reviewsDueAt && { reviewsDueAt }),
    cases: casesFor(caller.memberId, all).map((application) => ({
      number: application.number,
      party: partyName(workshop, application.partyId),
      state: stateOf(application, own),
    })),
  };
}

function stateOf(application: Application, own: readonly Review[]): OwnState {
  const review = reviewsOf(application, own).at(-1);
  if (!review) return 'open';
  if (review.hasAbstained) return 'abstained';
  return review.awaits ? 'half' : 'done';
}
