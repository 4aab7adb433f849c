import type { Recusal, Review } from '../../domain/screening/review.ts';
import type { ReviewStore } from '../../services/ports.ts';
import type { Database } from '../client.ts';
import type { Recusal as RecusalRow, Review as ReviewRow } from '../generated/client.ts';
import type { KeyRing } from '../key-ring.ts';
import { personRef } from '../references.ts';
import { isUuid, without } from '../row-values.ts';
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

  return {
    listReviews: async (workshopId) => {
      if (!isUuid(workshopId)) return [];
      const rows = await database.run((client) =>
        client.review.findMany({ where: { workshopId }, orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }] }),
      );
      return await Promise.all(rows.map(reviewOf));
    },
    listRecusals: async (workshopId) => {
      if (!isUuid(workshopId)) return [];
      const rows = await database.run((client) =>
        client.recusal.findMany({ where: { workshopId }, orderBy: [{ recusedAt: 'asc' }, { applicationId: 'asc' }] }),
      );
      return await Promise.all(rows.map(recusalOf));
    },
    put: async (review) => {
      const { id, workshopId, applicationId, submittedAt } = review;
      const key = await keys.of(workshopId);
      const theCase = { applicationId, reviewerRef: personRef(key, review.reviewerId) };
      const sealed = sealFields(key, { table: 'Review', id }, review);
      return await database.transact(async (client) => {
        await lockApplication(client, applicationId);
        if (await client.recusal.findFirst({ where: theCase })) return false;
        await client.review.deleteMany({ where: theCase });
        await client.review.create({ data: { id, workshopId, submittedAt, ...theCase, sealed } });
        return true;
      });
    },
    recuse: async (recusal) => {
      const { workshopId, applicationId, recusedAt } = recusal;
      const key = await keys.of(workshopId);
      const theCase = { applicationId, reviewerRef: personRef(key, recusal.reviewerId) };
      const sealed = sealFields(key, { table: 'Recusal', id: recusalId(theCase) }, recusal);
      await database.transact(async (client) => {
        await lockApplication(client, applicationId);
        await client.review.deleteMany({ where: theCase });
        await client.recusal.createMany({
          data: [{ workshopId, recusedAt, ...theCase, sealed }],
          skipDuplicates: true,
        });
      });
    },
  };
}

const recusalId = ({ applicationId, reviewerRef }: Pick<RecusalRow, 'applicationId' | 'reviewerRef'>): string =>
  `${applicationId} ${reviewerRef}`;
