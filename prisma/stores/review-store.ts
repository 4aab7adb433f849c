import type { KeyObject } from 'node:crypto';
import type { Recusal, Review } from '../../domain/screening/review.ts';
import type { ReviewStore } from '../../services/ports.ts';
import type { Database } from '../client.ts';
import type { Recusal as RecusalRow, Review as ReviewRow } from '../generated/client.ts';
import type { KeyRing } from '../key-ring.ts';
import { personRef } from '../references.ts';
import { byText, isUuid, without } from '../row-values.ts';
import { openFields, sealFields } from '../sealed-fields.ts';
import { lockApplication } from './locks.ts';

/** Reviews and recusals in the database. Each is written under a lock on its application, so that a review and a recusal never cross. */
export function createReviewStore(database: Database, keys: KeyRing): ReviewStore {
  async function reviewOf(row: ReviewRow): Promise<Review> {
    const fields = openFields(await keys.of(row.workshopId), { table: 'Review', id: row.id }, row.sealed);
    return { ...without(row, 'sealed', 'reviewerRef'), ...fields };
  }

  async function recusalOf(row: RecusalRow): Promise<Recusal> {
    const fields = openFields(await keys.of(row.workshopId), { table: 'Recusal', id: recusalId(row) }, row.sealed);
    return { ...without(row, 'sealed', 'reviewerRef'), ...fields };
  }

  async function rowsOfRecusal(recusal: Recusal) {
    const { workshopId } = recusal;
    const key = await keys.of(workshopId);
    const { theReview, theRecusal } = rowsOfCase(key, recusal);
    const sealed = sealFields(key, { table: 'Recusal', id: recusalId(theRecusal) }, recusal);
    return { theReview, recusal: { workshopId, ...theRecusal, sealed } };
  }

  return {
    listReviews: async (workshopId) => {
      if (!isUuid(workshopId)) return [];
      const rows = await database.run((client) =>
        client.review.findMany({ where: { workshopId }, orderBy: { id: 'asc' } }),
      );
      const reviews = await Promise.all(rows.map(reviewOf));
      return reviews.sort((one, other) => one.submittedAt.getTime() - other.submittedAt.getTime());
    },
    listRecusals: async (workshopId) => {
      if (!isUuid(workshopId)) return [];
      const rows = await database.run((client) =>
        client.recusal.findMany({ where: { workshopId }, orderBy: { applicationId: 'asc' } }),
      );
      const recusals = await Promise.all(rows.map(recusalOf));
      return recusals.sort((one, other) => one.recusedAt.getTime() - other.recusedAt.getTime());
    },
    put: async (review, replaces) => {
      const { id, workshopId, applicationId } = review;
      const key = await keys.of(workshopId);
      const { theReview, theRecusal } = rowsOfCase(key, review);
      const sealed = sealFields(key, { table: 'Review', id }, review);
      return await database.transact(async (client) => {
        await lockApplication(client, applicationId);
        if (await client.recusal.findFirst({ where: theRecusal })) return false;
        const stored = await client.review.findFirst({ where: theReview, select: { id: true } });
        if (replaces && stored?.id !== replaces.id) return false;
        await client.review.deleteMany({ where: theReview });
        await client.review.create({ data: { id, workshopId, ...theReview, sealed } });
        return true;
      });
    },
    recuse: async (...recusals) => {
      const rows = await Promise.all(recusals.map(rowsOfRecusal));
      // Always in the same order: two transactions must not wait for each other.
      rows.sort(byText(({ recusal }) => recusal.applicationId));
      await database.transact(async (client) => {
        for (const { theReview, recusal } of rows) {
          await lockApplication(client, recusal.applicationId);
          await client.review.deleteMany({ where: theReview });
          await client.recusal.createMany({ data: [recusal], skipDuplicates: true });
        }
      });
    },
  };
}

/** By what a reviewer's review and recusal of one application are found: not the same, so that nobody sees whose they both are. */
function rowsOfCase(key: KeyObject, { applicationId, reviewerId }: Pick<Review, 'applicationId' | 'reviewerId'>) {
  const within = (table: 'Review' | 'Recusal') => ({
    applicationId,
    reviewerRef: personRef(key, { table, parentId: applicationId }, reviewerId),
  });
  return { theReview: within('Review'), theRecusal: within('Recusal') };
}

const recusalId = ({ applicationId, reviewerRef }: Pick<RecusalRow, 'applicationId' | 'reviewerRef'>): string =>
  `${applicationId} ${reviewerRef}`;
