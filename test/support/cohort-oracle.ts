import type { Contender } from '../../domain/screening/cohort/contender.ts';
import type { CohortRules, Quota, Range } from '../../domain/screening/cohort/rules.ts';

/** A cohort to be chosen by trying everything: rules are counted here once more, in the plainest way there is. */
export interface Puzzle {
  readonly pool: readonly Contender[];
  readonly seats: number;
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  readonly rules: CohortRules;
}

/** All cohorts that keep all rules, by brute force. */
export function allCohorts({ pool, seats, parties, rules }: Puzzle): readonly (readonly number[])[] {
  return subsetsOf(pool.length, seats).filter((places) =>
    keepsRules(
      places.map((place) => pool[place]!),
      { seats, parties, rules },
    ),
  );
}

export const sumOf = (pool: readonly Contender[], places: readonly number[]): number =>
  places.reduce((sum, place) => sum + pool[place]!.merit, 0);

/**
 * The best of them: most merit; of those, the smallest sum of places. All that are equal even then are given.
 */
export function bestOf(
  pool: readonly Contender[],
  cohorts: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const most = Math.max(...cohorts.map((places) => sumOf(pool, places)));
  const best = cohorts.filter((places) => sumOf(pool, places) === most);
  const ranks = (places: readonly number[]): number => places.reduce((sum, place) => sum + place, 0);
  const first = Math.min(...best.map(ranks));
  return best.filter((places) => ranks(places) === first);
}

function keepsRules(people: readonly Contender[], { seats, parties, rules }: Omit<Puzzle, 'pool'>): boolean {
  const even = seats / parties.length;
  const within = (count: number, { least, most }: Partial<Range>): boolean =>
    count >= (least ?? 0) && count <= (most ?? Number.POSITIVE_INFINITY);
  const has = (quota: Quota, some: readonly Contender[]): number =>
    some.filter(({ traits }) => traits[quota.attribute] === quota.is).length;
  const ofParty = (id: string) => people.filter(({ partyId }) => partyId === id);
  const numbers = people.map(({ number }) => number);

  return (
    parties.every(({ id }) => within(ofParty(id).length, rules.seats[id] ?? { least: even, most: even })) &&
    people.every(
      ({ institution }) =>
        institution === '' ||
        within(people.filter((one) => one.institution === institution).length, {
          most: rules.perInstitution ?? Number.POSITIVE_INFINITY,
        }),
    ) &&
    within(people.filter(({ traits }) => traits.isOfficial === 'yes').length, {
      most: rules.officialsMost ?? Number.POSITIVE_INFINITY,
    }) &&
    rules.quotas.every((quota) => {
      if (quota.within === 'cohort') return within(has(quota, people), quota);
      if (quota.within === 'each-party') return parties.every(({ id }) => within(has(quota, ofParty(id)), quota));
      return within(has(quota, ofParty(quota.within.partyId)), quota);
    }) &&
    rules.apart.every(({ applications: [one, other] }) => !(numbers.includes(one) && numbers.includes(other))) &&
    rules.include.every((number) => numbers.includes(number))
  );
}

function subsetsOf(size: number, count: number, from = 0): readonly (readonly number[])[] {
  if (count === 0) return [[]];
  const subsets: (readonly number[])[] = [];
  for (let first = from; first <= size - count; first += 1) {
    for (const rest of subsetsOf(size, count - 1, first + 1)) subsets.push([first, ...rest]);
  }
  return subsets;
}
