import type { AssessedApplication } from '../candidates.ts';
import { merit } from '../cohort.ts';
import { keyedOrder } from '../keyed-order.ts';
import type { ApplicantProfile } from '../profile.ts';
import type { Attribute } from './rules.ts';

/** An applicant who may be given a seat, with all that rules look at. */
export interface Contender {
  readonly id: string;
  readonly number: number;
  readonly partyId: string;
  /** In thousandths of a point: see {@link merit}. */
  readonly merit: number;
  /** The same text for everybody of one institution. */
  readonly institution: string;
  /** What is not known is absent, and counts for no quota. */
  readonly traits: Readonly<Partial<Record<Attribute, string>>>;
}

/**
 * Those who may be given a seat, in the order in which the seed puts equals: from here on a place in this list is all
 * that anything goes by, so that neither the order of arrival nor that of reading can matter.
 */
export function contendersAmong(assessed: readonly AssessedApplication[], seed: string): readonly Contender[] {
  const order = keyedOrder(seed);
  return assessed
    .flatMap(({ application, assessment: { standing } }) =>
      standing.outcome === 'eligible'
        ? [
            {
              id: application.id,
              number: application.number,
              partyId: application.partyId,
              merit: merit(standing),
              institution: institutionOf(application.affiliation),
              traits: traitsOf(application.profile),
            },
          ]
        : [],
    )
    .sort((a, b) => order(a.id, b.id));
}

/** An affiliation without what people write in different ways: capitals, accents, signs and spaces. */
export const institutionOf = (affiliation: string): string =>
  affiliation
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const traitsOf = (profile: ApplicantProfile | undefined): Contender['traits'] =>
  profile
    ? {
        sector: profile.sector,
        careerStage: profile.careerStage,
        gender: profile.gender,
        isOfficial: profile.isOfficial ? 'yes' : 'no',
      }
    : {};
