import type { Recusal, Review } from '../../../domain/screening/review.ts';
import type { ReviewStore } from '../../../services/ports.ts';
import { byAll, copy } from './copy.ts';

/** Reviews and recusals kept in memory. */
export function createMemoryReviewStore(): ReviewStore {
  const reviews = new Map<string, Review>();
  const recusals = new Map<string, Recusal>();
  const caseOf = ({ applicationId, reviewerId }: Pick<Recusal, 'applicationId' | 'reviewerId'>): string =>
    `${applicationId} ${reviewerId}`;

  return {
    listReviews: async (workshopId) =>
      [...reviews.values()]
        .filter((row) => row.workshopId === workshopId)
        .sort(
          byAll(
            ({ submittedAt }) => submittedAt,
            ({ id }) => id,
          ),
        )
        .map(copy),
    listRecusals: async (workshopId) =>
      [...recusals.values()]
        .filter((row) => row.workshopId === workshopId)
        .sort(
          byAll(
            ({ recusedAt }) => recusedAt,
            ({ applicationId }) => applicationId,
          ),
        )
        .map(copy),
    put: async (review, replaces) => {
      if (recusals.has(caseOf(review))) return false;
      if (replaces && reviews.get(caseOf(review))?.id !== replaces.id) return false;
      reviews.set(caseOf(review), copy(review));
      return true;
    },
    recuse: async (...all) => {
      for (const recusal of all) {
        reviews.delete(caseOf(recusal));
        if (!recusals.has(caseOf(recusal))) recusals.set(caseOf(recusal), copy(recusal));
      }
    },
  };
}
