import { levelled } from './assignment-balance.ts';
import { pairOf } from './conflict.ts';
import { keyedOrder } from './keyed-order.ts';
import type { Quorum } from './rubric.ts';
import type { Share, Sharing } from './share.ts';

/** Which cases are whose to judge. */
export interface Assignments {
  readonly shares: readonly Share[];
  /** An organizer lets every reviewer read every case that is not closed to them. */
  readonly isOpenToAll: boolean;
  readonly madeAt: Date;
}

/** All that is known when cases are shared out. */
export interface SharingMatter {
  readonly applications: readonly { readonly id: string; readonly partyId: string }[];
  readonly reviewers: readonly { readonly memberId: string; readonly knows: readonly string[] }[];
  /** Pairs of case and reviewer that cannot be (see `pairOf`): conflicts, and cases left to others. */
  readonly closed: ReadonlySet<string>;
  /** What has been begun: it stays, whoever began it. */
  readonly begun: readonly Share[];
  /** What was given out before, and is kept where nothing is better without it. */
  readonly former: readonly Share[];
  readonly quorum: Quorum;
  readonly seed: string;
}

/**
 * Shares cases out among reviewers.
 *
 * Every application gets as many reviewers as its quorum asks for, or as many as there are without a conflict; among
 * them those who know its party and those from outside it, as far as there are any. Under these two, no other way has
 * loads that are closer together: of all ways this one has the smallest sum of squared loads, which also makes the
 * greatest load as small and the smallest as great as can be. Equals are ordered by the seed.
 */
export function shareOut(matter: SharingMatter): readonly Share[] {
  const loads = new Map(matter.reviewers.map(({ memberId }) => [memberId, 0]));
  const add = ({ reviewerId }: Share): void => void loads.set(reviewerId, (loads.get(reviewerId) ?? 0) + 1);
  for (const share of matter.begun) add(share);

  const order = keyedOrder(matter.seed);
  const sharings = matter.applications
    .toSorted((a, b) => order(a.id, b.id))
    .map((application) => {
      const sharing = firstSharing(application, matter, loads);
      for (const share of sharing.given) add(share);
      return sharing;
    });
  return levelled(sharings, loads).flatMap(({ begun, given }) => [...begun, ...given]);
}

/** A way to give out one case that keeps all rules but balance. */
function firstSharing(
  application: SharingMatter['applications'][number],
  matter: SharingMatter,
  loads: ReadonlyMap<string, number>,
): Sharing {
  const { id: applicationId, partyId } = application;
  const begun = matter.begun.filter((share) => share.applicationId === applicationId);
  const order = keyedOrder(`${matter.seed}:${applicationId}`);
  const eligible = matter.reviewers
    .map(({ memberId, knows }) => ({ applicationId, reviewerId: memberId, knows: knows.includes(partyId) }))
    .filter((share) => !begun.some(({ reviewerId }) => reviewerId === share.reviewerId))
    .filter(({ reviewerId }) => !matter.closed.has(pairOf({ applicationId, memberId: reviewerId })))
    .toSorted((a, b) => order(a.reviewerId, b.reviewerId));

  const most = (knows: boolean): number => ofKind([...begun, ...eligible], knows).length;
  const least = {
    knowing: Math.min(matter.quorum.knowing, most(true)),
    outside: Math.min(matter.quorum.outside, most(false)),
  };
  const wasGiven = new Set(matter.former.filter((share) => share.applicationId === applicationId).map(reviewerOf));
  const line = eligible.toSorted(
    (a, b) =>
      Number(wasGiven.has(b.reviewerId)) - Number(wasGiven.has(a.reviewerId)) ||
      (loads.get(a.reviewerId) ?? 0) - (loads.get(b.reviewerId) ?? 0),
  );

  const given: Share[] = [];
  const give = (wanted: number, among: readonly Share[], counted: () => number): void => {
    for (const share of among) {
      if (counted() >= wanted) return;
      if (!given.includes(share)) given.push(share);
    }
  };
  const count = (knows: boolean) => () => ofKind([...begun, ...given], knows).length;
  give(least.knowing, ofKind(line, true), count(true));
  give(least.outside, ofKind(line, false), count(false));
  give(matter.quorum.reviews, line, () => begun.length + given.length);
  return { applicationId, begun, eligible, least, given };
}

const ofKind = (shares: readonly Share[], knows: boolean): readonly Share[] =>
  shares.filter((share) => share.knows === knows);

const reviewerOf = ({ reviewerId }: Share): string => reviewerId;
