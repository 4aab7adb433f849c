import type { Application } from '../../domain/screening/application.ts';
import type { CasesInReview } from '../../domain/screening/case-queue.ts';
import { conflictsAmong } from '../../domain/screening/conflict.ts';
import type { Review } from '../../domain/screening/review.ts';
import type { ReviewerProfile } from '../../domain/screening/reviewer-profile.ts';
import type { Ports } from '../ports.ts';

/** All that is in review in one workshop, and who reviews. */
export interface ReviewedCases extends CasesInReview {
  /** Withdrawn ones too. */
  readonly applications: readonly Application[];
  readonly reviews: readonly Review[];
  readonly profiles: readonly ReviewerProfile[];
}

/** Reads all that is in review in a workshop: with the same questions, whatever is in it and whoever asks. */
export async function casesOf(ports: Ports, workshopId: string): Promise<ReviewedCases> {
  const home = { workshopId };
  const [applications, reviews, recusals, rulings, reviewers, assignments] = await Promise.all([
    ports.applications.list(workshopId),
    ports.reviews.listReviews(workshopId),
    ports.reviews.listRecusals(workshopId),
    ports.papers.list('conflict', home),
    ports.papers.list('reviewer', home),
    ports.papers.find('assignments', home),
  ]);
  const profiles = reviewers.map(({ content }) => content);
  const conflicts = conflictsAmong({
    applications,
    recusals,
    rulings: rulings.map(({ content }) => content),
    profiles,
  });
  return { applications, reviews, conflicts, profiles, assignments: assignments?.content };
}
