import type { Workshop } from '../planning/workshop.ts';
import type { Application } from './application.ts';
import type { Attribute, CohortRules, Quota } from './cohort/rules.ts';
import { organisationKey } from './organisation.ts';

/** Which rule of a cohort somebody's coming would break. */
export type BrokenRule = 'institution' | 'officials' | 'apart' | 'quota-most' | 'quota-least';

/** Who sits there already, and by what the next person is judged. */
export interface SeatedSoFar {
  readonly workshop: Pick<Workshop, 'parties'>;
  readonly rules: CohortRules;
  readonly seated: readonly Application[];
  /** Seats of each party that nobody has, the one in question among them. */
  readonly free: ReadonlyMap<string, number>;
  /** Ids of the applications of those who hold office. */
  readonly officials: ReadonlySet<string>;
}

/**
 * The rule that this person would break by taking a free seat of the own party; nothing when all are kept.
 *
 * A rule that asks for so many at least is kept while the seats that stay free could still bring them.
 */
export function brokenBy(next: Application, so: SeatedSoFar): BrokenRule | undefined {
  const { rules, seated, officials } = so;
  const after = [...seated, next];
  const isSame = (one: Application): boolean =>
    organisationOf(one) !== '' && organisationOf(one) === organisationOf(next);

  if (rules.perInstitution !== undefined && seated.filter(isSame).length + 1 > rules.perInstitution) {
    if (organisationOf(next) !== '') return 'institution';
  }
  if (rules.officialsMost !== undefined && officials.has(next.id)) {
    if (after.filter(({ id }) => officials.has(id)).length > rules.officialsMost) return 'officials';
  }
  const isApart = rules.apart.some(
    ({ applications }) =>
      applications.includes(next.number) &&
      seated.some(({ number }) => number !== next.number && applications.includes(number)),
  );
  if (isApart) return 'apart';

  for (const quota of rules.quotas) {
    for (const partyId of scopesOf(quota, so.workshop)) {
      const broken = brokenQuota(quota, { next, after, partyId, so });
      if (broken) return broken;
    }
  }
  return undefined;
}

interface QuotaCase {
  readonly next: Application;
  readonly after: readonly Application[];
  /** The party within which it is counted; absent: the whole cohort. */
  readonly partyId: string | undefined;
  readonly so: SeatedSoFar;
}

function brokenQuota(quota: Quota, { next, after, partyId, so }: QuotaCase): BrokenRule | undefined {
  if (partyId !== undefined && next.partyId !== partyId) return undefined;
  const counts = (one: Application): boolean =>
    (partyId === undefined || one.partyId === partyId) && hasAttribute(one, quota, so.officials);
  const have = after.filter(counts).length;
  if (quota.most !== undefined && counts(next) && have > quota.most) return 'quota-most';

  const free = [...so.free].reduce(
    (sum, [id, seats]) => sum + (partyId === undefined || id === partyId ? seats : 0),
    0,
  );
  // Whoever counts towards it brings it nearer, however far off it is.
  if (quota.least !== undefined && !counts(next) && quota.least - have > free - 1) return 'quota-least';
  return undefined;
}

const scopesOf = ({ within }: Quota, { parties }: Pick<Workshop, 'parties'>): readonly (string | undefined)[] => {
  if (within === 'cohort') return [undefined];
  return within === 'each-party' ? parties.map(({ id }) => id) : [within.partyId];
};

/** Whether this is true of somebody. Of whom nothing is known, nothing counts. */
function hasAttribute(
  application: Application,
  { attribute, is }: { readonly attribute: Attribute; readonly is: string },
  officials: ReadonlySet<string>,
): boolean {
  const { profile } = application;
  if (attribute === 'isOfficial') {
    const isOfficial = officials.has(application.id);
    return is === 'yes' ? isOfficial : profile !== undefined && !isOfficial;
  }
  return profile?.[attribute] === is;
}

const organisationOf = ({ affiliation }: Application): string => organisationKey(affiliation);
