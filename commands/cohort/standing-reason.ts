import type { Say } from '../../bot/languages/catalog.ts';
import type { Standing } from '../../domain/screening/assessment.ts';
import { criterionName } from '../reviews/criterion-name.ts';

/** Why somebody cannot be given a seat. */
export function standingReason(standing: Exclude<Standing, { readonly outcome: 'eligible' }>, say: Say): string {
  if (standing.outcome === 'unreviewed' || standing.outcome === 'no-quorum') {
    return say(`reply.cohort.${standing.outcome}`);
  }
  const criteria = standing.criteria.map((criterion) => criterionName(criterion, say)).join(', ');
  return say(`reply.cohort.${standing.outcome}`, { criteria });
}
