import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Application } from '../../domain/screening/application.ts';
import { type Assignments, shareOut } from '../../domain/screening/assignment.ts';
import { pairOf } from '../../domain/screening/conflict.ts';
import { isInReview, type Review, reviewsOf } from '../../domain/screening/review.ts';
import type { Quorum } from '../../domain/screening/rubric.ts';
import type { Share } from '../../domain/screening/share.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf, workshopOf } from '../server.ts';
import { casesOf, type ReviewedCases } from './cases.ts';
import { casesClosedTo } from './closed-cases.ts';
import { rubricOf } from './rubric.ts';
import { untilSaved } from './until-saved.ts';

export interface AssignRequest {
  readonly workshopId: string;
  /** Every reviewer reads every case that is not closed to them. */
  readonly isOpenToAll: boolean;
  /** Takes the cases of those who have begun none of theirs, and gives them to the others. */
  readonly replaceSilent: boolean;
}

/** Cases as they have been shared out. */
export interface AssignedCases {
  readonly workshop: Workshop;
  readonly assignments: Assignments;
  /** The applications that are judged and not closed to this organizer, by number. */
  readonly open: readonly Application[];
  readonly quorum: Quorum;
}

/**
 * Shares the cases of a workshop out among its reviewers, or shares out anew what nobody has begun.
 *
 * @throws {@link Refusal} `needs-role`; `review-own` for an organizer who has applied here; `call-not-open`;
 * `decisions-released`; `no-reviewers` while nobody has said that they review.
 */
export async function assignCases(ports: Ports, caller: Caller, asked: AssignRequest): Promise<AssignedCases> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const workshop = await workshopOf(ports, caller, asked.workshopId);
  const own = await ports.applications.findByMember(workshop.id, caller.memberId);
  if (own?.status === 'submitted') throw new Refusal('review-own', {});
  if (workshop.stage === 'planned') throw new Refusal('call-not-open', {});
  if (!isInReview(workshop)) throw new Refusal('decisions-released', {});

  const shared = await share(ports, workshop, asked);
  if (!shared) throw new Refusal('no-reviewers', {});
  const closed = await casesClosedTo(ports, caller.memberId, workshop.id);
  return { ...shared, open: shared.open.filter(({ id }) => !closed.has(id)) };
}

/**
 * When the call is over, cases are shared out by themselves, as soon as somebody looks for one: once as many people as
 * an application needs have told what they know. Until then every case is everybody's.
 */
export async function shareOutWhenClosed(ports: Ports, workshop: Workshop): Promise<void> {
  const isClosed = workshop.stage === 'call-closed' || (await ports.clock.now()) >= workshop.applicationsCloseAt;
  if (!isClosed || (await ports.papers.find('assignments', { workshopId: workshop.id }))) return;

  const { profiles } = await casesOf(ports, workshop.id);
  const { quorum } = await rubricOf(ports, workshop.id);
  if (profiles.filter(({ isReviewer }) => isReviewer).length < quorum.reviews) return;
  await share(ports, workshop, { isOpenToAll: false, replaceSilent: false });
}

/** Finds others for cases that somebody has just left, where cases are shared out at all. */
export async function shareOutAgain(ports: Ports, workshop: Workshop): Promise<void> {
  const assignments = (await ports.papers.find('assignments', { workshopId: workshop.id }))?.content;
  if (assignments) await share(ports, workshop, { isOpenToAll: assignments.isOpenToAll, replaceSilent: false });
}

async function share(
  ports: Ports,
  workshop: Workshop,
  { isOpenToAll, replaceSilent }: Omit<AssignRequest, 'workshopId'>,
): Promise<AssignedCases | undefined> {
  const home = { workshopId: workshop.id };
  const { quorum } = await rubricOf(ports, workshop.id);
  const made = await untilSaved(async () => {
    const paper = await ports.papers.find('assignments', home);
    const cases = await casesOf(ports, workshop.id);
    const reviewers = reviewersAmong(cases, paper?.content.shares ?? [], replaceSilent);
    if (reviewers.length === 0) return 'nobody';

    const applications = cases.applications.filter(({ status }) => status === 'submitted');
    const begun = applications.flatMap((application) =>
      reviewsOf(application, cases.reviews).map(
        (review): Share => ({
          applicationId: application.id,
          reviewerId: review.reviewerId,
          knows: knows(review, application.partyId, cases),
        }),
      ),
    );
    const closed = new Set(cases.conflicts.map(pairOf));
    const left = cases.reviews.filter(({ hasAbstained }) => hasAbstained).map(byPair);
    const isLeft = new Set(left);
    const shares = shareOut({
      applications,
      reviewers,
      closed: new Set([...closed, ...left]),
      begun: begun.filter((share) => !closed.has(sharePair(share)) && !isLeft.has(sharePair(share))),
      former: paper?.content.shares ?? [],
      quorum,
      seed: workshop.seed,
    });
    const assignments: Assignments = { shares, isOpenToAll, madeAt: await ports.clock.now() };
    const written = { kind: 'assignments', home, key: '', version: paper?.version ?? 0, content: assignments } as const;
    return (await ports.papers.save([written])) ? { workshop, assignments, open: applications, quorum } : undefined;
  });
  return made === 'nobody' ? undefined : made;
}

/** Who can be given cases: those who said so, who compete for nothing here and, where silence counts, who have begun something. */
function reviewersAmong(
  { profiles, applications, reviews }: ReviewedCases,
  shares: readonly Share[],
  replaceSilent: boolean,
): ReviewedCases['profiles'] {
  const competes = (id: string) =>
    applications.some(({ memberId, status }) => memberId === id && status === 'submitted');
  const isSilent = (id: string) =>
    shares.some(({ reviewerId }) => reviewerId === id) && !reviews.some(({ reviewerId }) => reviewerId === id);
  return profiles.filter(
    ({ memberId, isReviewer }) => isReviewer && !competes(memberId) && !(replaceSilent && isSilent(memberId)),
  );
}

const knows = (review: Review, partyId: string, { profiles }: ReviewedCases): boolean =>
  review.knowsParty ??
  profiles.some((profile) => profile.memberId === review.reviewerId && profile.knows.includes(partyId));

const byPair = ({ applicationId, reviewerId }: Pick<Review, 'applicationId' | 'reviewerId'>): string =>
  pairOf({ applicationId, memberId: reviewerId });
const sharePair = ({ applicationId, reviewerId }: Share): string => pairOf({ applicationId, memberId: reviewerId });
