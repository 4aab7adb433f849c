import type { Party, Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import { organisationKey } from '../../domain/screening/organisation.ts';
import { isInReview } from '../../domain/screening/review.ts';
import { ORGANISATION_MOST, type ReviewerProfile } from '../../domain/screening/reviewer-profile.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf, workshopOf } from '../server.ts';
import { shareOutAgain } from './assign-cases.ts';
import { untilSaved } from './until-saved.ts';

export interface ReviewerRequest {
  readonly workshopId: string;
  /** Names of parties they know well, separated by commas. */
  readonly knows: string;
  readonly organisation: string;
}

/** What a reviewer has told, as it is kept. */
export interface DeclaredReviewer {
  readonly workshop: Workshop;
  readonly knows: readonly Party[];
  readonly organisation: string;
  /** Whether cases were shared out before: then an organizer must do it anew for them to get any. */
  readonly isLate: boolean;
}

/**
 * Keeps what a reviewer, or an organizer, tells of themselves for one workshop, in the place of what they told before.
 *
 * @throws {@link Refusal} `needs-role`; `unknown-workshop` also for one that is not in review; `unknown-party`.
 */
export async function declareReviewer(ports: Ports, caller: Caller, asked: ReviewerRequest): Promise<DeclaredReviewer> {
  const server = await serverOf(ports, caller);
  const isReviewer = caller.roleIds.includes(server.reviewerRoleId);
  if (!isReviewer)
    requireRole(server, caller, caller.roleIds.includes(server.organizerRoleId) ? 'organizer' : 'reviewer');
  const workshop = await workshopOf(ports, caller, asked.workshopId);
  if (!isInReview(workshop)) throw new Refusal('unknown-workshop', {});
  const knows = partiesCalled(asked.knows, workshop.parties);
  const organisation = asked.organisation.trim().normalize('NFC').slice(0, ORGANISATION_MOST);

  const home = { workshopId: workshop.id };
  await untilSaved(async () => {
    const former = await ports.papers.find('reviewer', home, caller.memberId);
    const content: ReviewerProfile = {
      memberId: caller.memberId,
      knows: knows.map(({ id }) => id),
      organisation,
      formerOrganisations: formerOf(former?.content, organisation),
      isReviewer,
      declaredAt: await ports.clock.now(),
    };
    const paper = { kind: 'reviewer', home, key: caller.memberId, version: former?.version ?? 0, content } as const;
    return (await ports.papers.save([paper])) ? true : undefined;
  });
  // Where they work may have closed cases to them.
  await shareOutAgain(ports, workshop);
  const isLate = (await ports.papers.find('assignments', home)) !== undefined;
  return { workshop, knows, organisation, isLate };
}

/** Each name once, and none that names nothing or is the one there is now. */
function formerOf(former: ReviewerProfile | undefined, now: string): readonly string[] {
  const named = [...(former?.formerOrganisations ?? []), former?.organisation ?? ''];
  const byKey = new Map(named.map((name) => [organisationKey(name), name]));
  return [...byKey].filter(([key]) => key !== '' && key !== organisationKey(now)).map(([, name]) => name);
}

/** Workshops in review, the latest first, for the people who may tell what they know of them. */
export async function listReviewedWorkshops(ports: Ports, caller: Caller): Promise<readonly Workshop[]> {
  const server = await serverOf(ports, caller);
  const isOrganizer = caller.roleIds.includes(server.organizerRoleId);
  requireRole(server, caller, isOrganizer ? 'organizer' : 'reviewer');
  return (await ports.workshops.list(caller.serverId)).filter(isInReview).toReversed();
}

function partiesCalled(list: string, parties: readonly Party[]): readonly Party[] {
  const names = list
    .split(/[,;]/)
    .map((name) => name.trim().normalize('NFC').toLowerCase())
    .filter((name) => name !== '');
  return [...new Set(names)].map((name) => {
    const party = parties.find((one) => one.name.toLowerCase() === name);
    if (!party) throw new Refusal('no-such-party', { parties: parties.map((one) => one.name).join(', ') });
    return party;
  });
}
