import type { Application } from './application.ts';
import type { ConflictType } from './conflict-type.ts';
import { organisationKey } from './organisation.ts';
import type { Recusal } from './review.ts';
import type { ReviewerProfile } from './reviewer-profile.ts';

/** The longest reason an organizer can give, in characters. */
export const CONFLICT_REASON_MOST = 300;

/**
 * What an organizer has said of somebody and a case: `pinned`, they are in conflict, and cannot undo it themselves;
 * `cleared`, what was pinned or detected is none. A word of the person's own ({@link Recusal}) cannot be cleared.
 */
export interface ConflictRuling {
  readonly applicationId: string;
  readonly memberId: string;
  readonly standing: 'pinned' | 'cleared';
  readonly type: ConflictType;
  readonly reason: string;
  readonly ruledBy: string;
  readonly ruledAt: Date;
}

/** A case that is closed to somebody, and why. */
export interface Conflict {
  readonly applicationId: string;
  readonly memberId: string;
  readonly origin: 'declared' | 'pinned' | 'detected';
  readonly type: ConflictType;
}

/** All that can close a case of one workshop. */
export interface ConflictFacts {
  readonly applications: readonly Pick<Application, 'id' | 'affiliation'>[];
  readonly recusals: readonly Recusal[];
  readonly rulings: readonly ConflictRuling[];
  readonly profiles: readonly Pick<ReviewerProfile, 'memberId' | 'organisation' | 'formerOrganisations'>[];
}

/** All conflicts of a workshop, one for each person and case: what a person declared counts first, then what was pinned. */
export function conflictsAmong({ applications, recusals, rulings, profiles }: ConflictFacts): readonly Conflict[] {
  const found = new Map<string, Conflict>();
  const add = (conflict: Conflict): void => {
    if (!found.has(pairOf(conflict))) found.set(pairOf(conflict), conflict);
  };

  for (const { applicationId, reviewerId, type = 'other' } of recusals) {
    add({ applicationId, memberId: reviewerId, origin: 'declared', type });
  }
  for (const { applicationId, memberId, standing, type } of rulings) {
    if (standing === 'pinned') add({ applicationId, memberId, origin: 'pinned', type });
  }
  const cleared = new Set(rulings.filter(({ standing }) => standing === 'cleared').map(pairOf));
  for (const { memberId, organisation, formerOrganisations = [] } of profiles) {
    const names = new Set([organisation, ...formerOrganisations].map(organisationKey).filter((name) => name !== ''));
    const colleagues = applications.filter(({ affiliation }) => names.has(organisationKey(affiliation)));
    for (const { id: applicationId } of colleagues) {
      if (cleared.has(pairOf({ applicationId, memberId }))) continue;
      add({ applicationId, memberId, origin: 'detected', type: 'organisation' });
    }
  }
  return [...found.values()];
}

/** Names a person and a case together; no identifier has a space in it. */
export const pairOf = ({ applicationId, memberId }: Pick<Conflict, 'applicationId' | 'memberId'>): string =>
  `${applicationId} ${memberId}`;
