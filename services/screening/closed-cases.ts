import { type Conflict, conflictsAmong } from '../../domain/screening/conflict.ts';
import type { Ports } from '../ports.ts';

type ConflictPorts = Pick<Ports, 'applications' | 'papers' | 'reviews'>;

/** All conflicts of interest of a workshop: declared, pinned by an organizer, and detected. For nobody's eyes as they are. */
export async function conflictsOf(ports: ConflictPorts, workshopId: string): Promise<readonly Conflict[]> {
  const [applications, recusals, rulings, profiles] = await Promise.all([
    ports.applications.list(workshopId),
    ports.reviews.listRecusals(workshopId),
    ports.papers.list('conflict', { workshopId }),
    ports.papers.list('reviewer', { workshopId }),
  ]);
  return conflictsAmong({
    applications,
    recusals,
    rulings: rulings.map(({ content }) => content),
    profiles: profiles.map(({ content }) => content),
  });
}

/**
 * The applications of a workshop that are closed to somebody, whatever their role: their own, and those with a
 * conflict of interest of any kind. Every view of other people's cases leaves these out, and everything that would
 * tell of them: counts, order, suggestions, texts of errors.
 */
export async function casesClosedTo(
  ports: ConflictPorts,
  memberId: string,
  workshopId: string,
): Promise<ReadonlySet<string>> {
  const [conflicts, own] = await Promise.all([
    conflictsOf(ports, workshopId),
    ports.applications.findByMember(workshopId, memberId),
  ]);
  const closed = conflicts.filter((conflict) => conflict.memberId === memberId);
  return new Set([...closed.map(({ applicationId }) => applicationId), ...(own ? [own.id] : [])]);
}
