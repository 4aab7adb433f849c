import type { Say } from '../../bot/languages/catalog.ts';
import { CORRECTED_FROM, type Correction } from '../../domain/screening/aggregate.ts';
import { criterionName } from './criterion-name.ts';

/** Whether the reviewers' severity was taken out of the means, on which criteria not, and why. */
export function severityNote(corrections: ReadonlyMap<string, Correction>, say: Say): string {
  const left = [...corrections].flatMap(([id, one]) =>
    one.outcome === 'not-made' ? [{ id, reason: one.reason }] : [],
  );
  const [first] = left;
  if (!first) return say('reply.reviews.severity-out');

  const isOneReason = left.every(({ reason }) => reason === first.reason);
  const why = say(`reply.reviews.severity-${isOneReason ? first.reason : 'mixed'}`, { least: CORRECTED_FROM });
  if (left.length === corrections.size) return say('reply.reviews.severity-in', { why });
  return say('reply.reviews.severity-part', { criteria: left.map(({ id }) => criterionName(id, say)).join(', '), why });
}
