import type { Application } from '../application.ts';
import type { AssessedApplication } from '../candidates.ts';
import { merit } from '../cohort.ts';
import { keyedOrder } from '../keyed-order.ts';
import { organisationKey } from '../organisation.ts';
import type { Attribute } from './rules.ts';

/** An applicant who may be given a seat, with all that rules look at. */
export interface Contender {
  readonly id: string;
  readonly number: number;
  readonly partyId: string;
  /** In thousandths of a point: see {@link merit}. */
  readonly merit: number;
  /** The same text for everybody of one institution, and empty for whoever belongs to none: see {@link organisationKey}. */
  readonly institution: string;
  /** The same as they wrote it. */
  readonly affiliation: string;
  /** What is not known is absent, and counts for no quota. */
  readonly traits: Readonly<Partial<Record<Attribute, string>>>;
}

/**
 * Those who may be given a seat, in the order in which the seed puts equals: from here on a place in this list is all
 * that anything goes by, so that neither the order of arrival nor that of reading can matter.
 *
 * @param officials ids of the applications of those who hold office, by their own word or the organizers'.
 */
export function contendersAmong(
  assessed: readonly AssessedApplication[],
  { seed, officials }: { readonly seed: string; readonly officials: ReadonlySet<string> },
): readonly Contender[] {
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
              institution: organisationKey(application.affiliation),
              affiliation: application.affiliation,
              traits: traitsOf(application, officials.has(application.id)),
            },
          ]
        : [],
    )
    .sort((a, b) => order(a.id, b.id));
}

/** Of whom there is no profile nothing is known, but that they hold office may have been said by others. */
const traitsOf = ({ profile }: Application, isOfficial: boolean): Contender['traits'] => ({
  ...(profile && { sector: profile.sector, careerStage: profile.careerStage, gender: profile.gender }),
  ...(isOfficial ? { isOfficial: 'yes' } : profile && { isOfficial: 'no' }),
});
