import type { Workshop } from '../../domain/planning/workshop.ts';
import {
  type AssessedApplication,
  type AssessedWorkshop,
  assessApplications,
} from '../../domain/screening/candidates.ts';
import type { Ports } from '../ports.ts';
import { casesOf } from './cases.ts';
import { rubricOf } from './rubric.ts';

/**
 * What the reviewers, taken together, say of each applicant who still wants to come, by number and under
 * the workshop's own rubric.
 */
export async function assessedOf(
  ports: Ports,
  workshop: Pick<Workshop, 'id'>,
): Promise<readonly AssessedApplication[]> {
  return (await assessWorkshop(ports, workshop)).applications;
}

/**
 * The same with its rubric, and with what could be taken out of the scores.
 *
 * @param without applications left out as if they did not exist, so that nothing computed here tells of them.
 */
export async function assessWorkshop(
  ports: Ports,
  { id }: Pick<Workshop, 'id'>,
  without: ReadonlySet<string> = new Set(),
): Promise<AssessedWorkshop> {
  const { applications, reviews, conflicts, profiles } = await casesOf(ports, id);
  const discussions = await ports.papers.list('case-talk', { workshopId: id });
  return assessApplications({
    rubric: await rubricOf(ports, id),
    applications: applications.filter((application) => !without.has(application.id)),
    reviews: reviews.filter(({ applicationId }) => !without.has(applicationId)),
    conflicts,
    profiles,
    discussions: new Map(discussions.map(({ key, content }) => [key, content])),
  });
}
