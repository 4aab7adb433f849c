import type { Say } from '../../bot/languages/catalog.ts';
import type { Assessment } from '../../domain/screening/assessment.ts';

/** Whether the merit of these people goes by adjusted means or by plain ones; nothing where nobody has been judged. */
export function basisNote(assessments: readonly Assessment[], say: Say): readonly string[] {
  const bases = new Set(assessments.filter(({ reviews }) => reviews > 0).map(({ basis }) => basis));
  if (bases.size === 0) return [];
  if (bases.size > 1) return [say('reply.reviews.basis-mixed')];
  const [basis = 'raw'] = bases;
  return [say(`reply.reviews.basis-${basis}`)];
}
