import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SharingMatter, shareOut } from '../../../domain/screening/assignment.ts';
import { pairOf } from '../../../domain/screening/conflict.ts';
import type { Share } from '../../../domain/screening/share.ts';

const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
console.info(`cases shared out with SEED=${SEED}`);

const QUORUM = { reviews: 3, knowing: 1, outside: 1 };

const matterOf = (more: Partial<SharingMatter> = {}): SharingMatter => ({
  applications: [],
  reviewers: [],
  closed: new Set(),
  begun: [],
  former: [],
  quorum: QUORUM,
  seed: 'seed-1',
  ...more,
});

const loadsOf = ({ reviewers }: SharingMatter, shares: readonly Share[]): readonly number[] =>
  reviewers.map(({ memberId }) => shares.filter(({ reviewerId }) => reviewerId === memberId).length);

const spreadOf = (loads: readonly number[]): number => Math.max(...loads) - Math.min(...loads);
const squares = (loads: readonly number[]): number => loads.reduce((sum, load) => sum + load * load, 0);

/** Small worlds with random parties, knowledge, conflicts and quorum. */
const worlds = fc
  .record({
    parties: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 4 }),
    knows: fc.array(fc.subarray([0, 1, 2]), { minLength: 1, maxLength: 4 }),
    closed: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 6 }),
    reviews: fc.integer({ min: 1, max: 3 }),
    kinds: fc.constantFrom([0, 0], [1, 0], [0, 1], [1, 1]),
    begun: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 2 }),
    seed: fc.string({ maxLength: 4 }),
  })
  .map(({ parties, knows, closed, reviews, kinds: [knowing = 0, outside = 0], begun, seed }): SharingMatter => {
    const applications = parties.map((party, n) => ({ id: `a${n}`, partyId: `p${party}` }));
    const reviewers = knows.map((known, n) => ({ memberId: `r${n}`, knows: known.map((party) => `p${party}`) }));
    const isThere = ([a, r]: [number, number]) => a < applications.length && r < reviewers.length;
    const pairs = new Set(
      closed.filter(isThere).map(([a, r]) => pairOf({ applicationId: `a${a}`, memberId: `r${r}` })),
    );
    const begunPairs = new Map(begun.filter(isThere).map((pair) => [pair.join(), pair]));
    return matterOf({
      applications,
      reviewers,
      closed: pairs,
      begun: [...begunPairs.values()]
        .map(
          ([a, r]): Share => ({
            applicationId: `a${a}`,
            reviewerId: `r${r}`,
            knows: reviewers[r]!.knows.includes(applications[a]!.partyId),
          }),
        )
        .filter(({ applicationId, reviewerId }) => !pairs.has(pairOf({ applicationId, memberId: reviewerId }))),
      quorum: { reviews: Math.max(reviews, knowing + outside), knowing, outside },
      seed,
    });
  });

/** Every way to give each application reviewers so that it has as many, and of as many kinds, as it can. */
function everyWay(matter: SharingMatter): readonly (readonly Share[])[] {
  const ways = matter.applications.map(({ id, partyId }) => {
    const fixed = matter.begun.filter(({ applicationId }) => applicationId === id);
    const free = matter.reviewers
      .map(
        ({ memberId, knows }): Share => ({ applicationId: id, reviewerId: memberId, knows: knows.includes(partyId) }),
      )
      .filter(({ reviewerId }) => !fixed.some((share) => share.reviewerId === reviewerId))
      .filter(({ reviewerId }) => !matter.closed.has(pairOf({ applicationId: id, memberId: reviewerId })));
    const all = subsets(free).map((some) => [...fixed, ...some]);
    const most = { knowing: kind([...fixed, ...free], true), outside: kind([...fixed, ...free], false) };
    const least = {
      knowing: Math.min(matter.quorum.knowing, most.knowing),
      outside: Math.min(matter.quorum.outside, most.outside),
    };
    const good = all.filter(
      (some) =>
        kind(some, true) >= least.knowing &&
        kind(some, false) >= least.outside &&
        some.length >= Math.min(matter.quorum.reviews, fixed.length + free.length),
    );
    const fewest = Math.min(...good.map(({ length }) => length));
    return good.filter(({ length }) => length === fewest);
  });
  return ways.reduce<readonly (readonly Share[])[]>(
    (made, next) => made.flatMap((one) => next.map((other) => [...one, ...other])),
    [[]],
  );
}

const kind = (shares: readonly Share[], knows: boolean): number => shares.filter((one) => one.knows === knows).length;

const subsets = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: 2 ** all.length }, (_, mask) => all.filter((_one, n) => (mask >> n) % 2 === 1));

test('of all ways to share small worlds out, none keeps the rules and is more even', () => {
  fc.assert(
    fc.property(worlds, (matter) => {
      const shares = shareOut(matter);
      const ways = everyWay(matter);
      const isOneOfThem = (own: readonly Share[]) => ways.some((way) => sameShares(way, own));
      expect(isOneOfThem(shares)).toBe(true);
      expect(squares(loadsOf(matter, shares))).toBe(Math.min(...ways.map((way) => squares(loadsOf(matter, way)))));
      // The least sum of squares is also the least greatest load, and the greatest least one.
      expect(Math.max(...loadsOf(matter, shares))).toBe(
        Math.min(...ways.map((way) => Math.max(...loadsOf(matter, way)))),
      );
      expect(Math.min(...loadsOf(matter, shares))).toBe(
        Math.max(...ways.map((way) => Math.min(...loadsOf(matter, way)))),
      );
    }),
    { numRuns: 400, seed: SEED },
  );
});

const names = (shares: readonly Share[]): string =>
  shares
    .map(({ applicationId, reviewerId, knows }) => `${applicationId} ${reviewerId} ${knows}`)
    .toSorted()
    .join();
const sameShares = (one: readonly Share[], other: readonly Share[]): boolean => names(one) === names(other);

test('the order in which people come makes no difference', () => {
  fc.assert(
    fc.property(worlds, (matter) => {
      const reversed = {
        ...matter,
        applications: matter.applications.toReversed(),
        reviewers: matter.reviewers.toReversed(),
        begun: matter.begun.toReversed(),
      };
      expect(names(shareOut(reversed))).toBe(names(shareOut(matter)));
    }),
    { numRuns: 200, seed: SEED },
  );
});

test('sharing out anew changes nothing where nothing is better', () => {
  fc.assert(
    fc.property(worlds, (matter) => {
      const shares = shareOut(matter);
      expect(names(shareOut({ ...matter, former: shares }))).toBe(names(shares));
    }),
    { numRuns: 200, seed: SEED },
  );
});

test('two hundred applications among twelve reviewers with conflicts: all have their quorum, and loads differ by one', () => {
  const applications = Array.from({ length: 200 }, (_, n) => ({ id: `a${n}`, partyId: `p${n % 3}` }));
  const reviewers = Array.from({ length: 12 }, (_, n) => ({ memberId: `r${n}`, knows: [`p${n % 4}`] }));
  const closed = new Set(
    applications.flatMap(({ id }, a) =>
      reviewers
        .filter((_, r) => (a * 7 + r * 11) % 10 === 0)
        .map(({ memberId }) => pairOf({ applicationId: id, memberId })),
    ),
  );
  const matter = matterOf({ applications, reviewers, closed });

  const shares = shareOut(matter);

  for (const { id } of applications) {
    const own = shares.filter(({ applicationId }) => applicationId === id);
    expect(own).toHaveLength(3);
    expect(own.some(({ knows }) => knows) && own.some(({ knows }) => !knows)).toBe(true);
  }
  expect(
    shares.some(({ applicationId, reviewerId }) => closed.has(pairOf({ applicationId, memberId: reviewerId }))),
  ).toBe(false);
  expect(spreadOf(loadsOf(matter, shares))).toBeLessThanOrEqual(1);
});

test('with nobody to share out to, or nothing, nothing is shared out', () => {
  expect(shareOut(matterOf({ applications: [{ id: 'a', partyId: 'p' }] }))).toEqual([]);
  expect(shareOut(matterOf({ reviewers: [{ memberId: 'r', knows: [] }] }))).toEqual([]);
});
