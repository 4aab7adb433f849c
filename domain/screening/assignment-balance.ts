import type { Share, Sharing } from './share.ts';

/** Somebody who could have one case more or less, or the cases of one application's kind of reviewer. */
type Stop = { readonly reviewerId: string } | { readonly sharing: Sharing; readonly knows: boolean };

/**
 * The same cases given out so that the sum of squared loads is the least there is.
 *
 * Giving out cases is a flow: from applications over "who knows the party" and "who does not" to reviewers, each case
 * at most once to each. The costs of a reviewer grow with every case, so a flow is the cheapest exactly when no case
 * can be passed on, over however many hands, from somebody who has at least two more than where it ends. Such paths
 * are looked for and used until there is none.
 */
export function levelled(sharings: readonly Sharing[], startLoads: ReadonlyMap<string, number>): readonly Sharing[] {
  const loads = new Map(startLoads);
  let current = sharings;
  for (let path = betterPath(current, loads); path; path = betterPath(current, loads)) {
    current = passedOn(current, path);
    const [first, last] = [path.at(0), path.at(-1)];
    if (first && 'reviewerId' in first) loads.set(first.reviewerId, (loads.get(first.reviewerId) ?? 0) - 1);
    if (last && 'reviewerId' in last) loads.set(last.reviewerId, (loads.get(last.reviewerId) ?? 0) + 1);
  }
  return current;
}

/** A way over which somebody with much gives a case away and somebody with at least two less gets one. */
function betterPath(sharings: readonly Sharing[], loads: ReadonlyMap<string, number>): readonly Stop[] | undefined {
  const reviewers = new Set(sharings.flatMap(({ eligible }) => eligible.map(({ reviewerId }) => reviewerId)));
  const byLoad = [...reviewers].sort((a, b) => (loads.get(b) ?? 0) - (loads.get(a) ?? 0));
  for (const from of byLoad) {
    const limit = (loads.get(from) ?? 0) - 2;
    const path = pathFrom(from, sharings, (reviewerId) => (loads.get(reviewerId) ?? 0) <= limit);
    if (path) return path;
  }
  return undefined;
}

function pathFrom(
  from: string,
  sharings: readonly Sharing[],
  isEnd: (reviewerId: string) => boolean,
): readonly Stop[] | undefined {
  const seen = new Set([from]);
  const paths: (readonly Stop[])[] = [[{ reviewerId: from }]];
  for (const path of paths) {
    const here = path.at(-1);
    if (!here) continue;
    if ('reviewerId' in here && path.length > 1 && isEnd(here.reviewerId)) return path;
    for (const next of nextStops(here, sharings)) {
      const name = nameOf(next);
      if (seen.has(name)) continue;
      seen.add(name);
      paths.push([...path, next]);
    }
  }
  return undefined;
}

/** From a reviewer to the cases they could give away; from a case to who could take it, or to who of the other kind could. */
function nextStops(here: Stop, sharings: readonly Sharing[]): readonly Stop[] {
  if ('reviewerId' in here) {
    return sharings.flatMap((sharing) =>
      sharing.given
        .filter(({ reviewerId }) => reviewerId === here.reviewerId)
        .map(({ knows }): Stop => ({ sharing, knows })),
    );
  }
  const { sharing, knows } = here;
  const takers = sharing.eligible
    .filter((share) => share.knows === knows && !sharing.given.includes(share))
    .map(({ reviewerId }): Stop => ({ reviewerId }));
  const has = [...sharing.begun, ...sharing.given].filter((share) => share.knows === knows).length;
  const least = knows ? sharing.least.knowing : sharing.least.outside;
  return has > least ? [...takers, { sharing, knows: !knows }] : takers;
}

/** The sharings after each case on the path went from the reviewer before it to the one after it. */
function passedOn(sharings: readonly Sharing[], path: readonly Stop[]): readonly Sharing[] {
  const given = new Map<string, readonly Share[]>(sharings.map((one) => [one.applicationId, one.given]));
  let giver: string | undefined;
  let passing: Sharing | undefined;
  for (const stop of path) {
    if (!('reviewerId' in stop)) {
      passing = stop.sharing;
      continue;
    }
    if (passing && giver !== undefined) {
      const taken = passing.eligible.filter(({ reviewerId }) => reviewerId === stop.reviewerId);
      const kept = (given.get(passing.applicationId) ?? []).filter(({ reviewerId }) => reviewerId !== giver);
      given.set(passing.applicationId, [...kept, ...taken]);
    }
    giver = stop.reviewerId;
    passing = undefined;
  }
  return sharings.map((one) => ({ ...one, given: given.get(one.applicationId) ?? one.given }));
}

const nameOf = (stop: Stop): string =>
  'reviewerId' in stop ? stop.reviewerId : `${stop.sharing.applicationId} ${stop.knows}`;
