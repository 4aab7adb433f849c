import type { Workshop } from '../../planning/workshop.ts';
import { grouped } from '../grouped.ts';
import type { Contender } from './contender.ts';
import { type Apart, type CohortRules, type Quota, seatRanges } from './rules.ts';

/** Which rule a limit comes from. `asked` is no rule: it is what a question supposes. */
export type RuleRef =
  | { readonly is: 'total' }
  | { readonly is: 'seats'; readonly partyId: string }
  /** Named as the first of its people wrote it. */
  | { readonly is: 'institution'; readonly institution: string }
  | { readonly is: 'officials' }
  | { readonly is: 'quota'; readonly quota: Quota; readonly partyId?: string }
  | { readonly is: 'apart'; readonly apart: Apart }
  | { readonly is: 'include'; readonly number: number }
  | { readonly is: 'asked' };

/** So many of these people, by their places in the pool, at least and at most. */
export interface Limit {
  readonly rule: RuleRef;
  readonly least: number;
  readonly most: number;
  readonly of: readonly number[];
}

/** The people a cohort is chosen from and all that it must keep. */
export interface Instance {
  readonly pool: readonly Contender[];
  readonly seats: number;
  readonly limits: readonly Limit[];
}

/** What these rules mean for these people, who stand in the order of the seed. */
export function instanceOf(
  pool: readonly Contender[],
  workshop: Pick<Workshop, 'seats' | 'parties'>,
  rules: CohortRules,
): Instance {
  const places = (isMeant: (one: Contender) => boolean): readonly number[] =>
    pool.flatMap((one, place) => (isMeant(one) ? [place] : []));
  const ofParty = (partyId: string) => places((one) => one.partyId === partyId);
  const { seats } = workshop;

  const limits: readonly Limit[] = [
    { rule: { is: 'total' }, least: seats, most: seats, of: places(() => true) },
    ...seatRanges(workshop, rules).map(
      ({ partyId, least, most }): Limit => ({ rule: { is: 'seats', partyId }, least, most, of: ofParty(partyId) }),
    ),
    ...institutionLimits(pool, rules.perInstitution),
    ...(rules.officialsMost === undefined
      ? []
      : [
          {
            rule: { is: 'officials' } as const,
            least: 0,
            most: rules.officialsMost,
            of: places(({ traits }) => traits.isOfficial === 'yes'),
          },
        ]),
    ...rules.quotas.flatMap((quota) => quotaLimits(quota, pool, workshop)),
    ...rules.apart.map(
      (apart): Limit => ({
        rule: { is: 'apart', apart },
        least: 0,
        most: 1,
        of: places(({ number }) => apart.applications.includes(number)),
      }),
    ),
    ...rules.include.map(
      (number): Limit => ({
        rule: { is: 'include', number },
        least: 1,
        most: 1,
        of: places((one) => one.number === number),
      }),
    ),
  ];
  // What can never be exceeded limits nobody.
  return { pool, seats, limits: limits.filter(({ least, most, of }) => least > 0 || of.length > most) };
}

function institutionLimits(pool: readonly Contender[], most: number | undefined): readonly Limit[] {
  if (most === undefined) return [];
  const institutions = new Map(grouped(pool.keys(), (place) => pool[place]?.institution ?? ''));
  // Who belongs to none is nobody's colleague.
  institutions.delete('');
  return [...institutions.values()].map((of) => ({
    rule: { is: 'institution', institution: pool[of[0] ?? -1]?.affiliation ?? '' },
    least: 0,
    most,
    of,
  }));
}

function quotaLimits(
  quota: Quota,
  pool: readonly Contender[],
  { seats, parties }: Pick<Workshop, 'seats' | 'parties'>,
): readonly Limit[] {
  const { attribute, is, within, least = 0, most = seats } = quota;
  const limit = (partyId?: string): Limit => ({
    rule: { is: 'quota', quota, ...(partyId !== undefined && { partyId }) },
    least,
    most,
    of: pool.flatMap((one, place) =>
      one.traits[attribute] === is && (partyId === undefined || one.partyId === partyId) ? [place] : [],
    ),
  });
  if (within === 'cohort') return [limit()];
  if (within === 'each-party') return parties.map(({ id }) => limit(id));
  return [limit(within.partyId)];
}

/** The same, supposing besides that some are chosen, some are not, and certain cohorts as a whole are not. */
export interface Supposing {
  readonly chosen?: readonly number[];
  readonly barred?: readonly number[];
  /** Whole cohorts, each by the places of its people. */
  readonly not?: readonly (readonly number[])[];
}

export const supposing = (instance: Instance, { chosen = [], barred = [], not = [] }: Supposing): Instance => {
  const rule = { is: 'asked' } as const;
  return {
    ...instance,
    limits: [
      ...instance.limits,
      ...chosen.map((place) => ({ rule, least: 1, most: 1, of: [place] })),
      ...barred.map((place) => ({ rule, least: 0, most: 0, of: [place] })),
      ...not.map((of) => ({ rule, least: 0, most: of.length - 1, of })),
    ],
  };
};

/** The first limit that a cohort breaks, counted exactly. */
export const brokenLimit = ({ limits }: Pick<Instance, 'limits'>, cohort: ReadonlySet<number>): Limit | undefined =>
  limits.find(({ least, most, of }) => {
    const count = of.filter((place) => cohort.has(place)).length;
    return count < least || count > most;
  });
