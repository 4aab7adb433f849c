import type { Post } from '../../domain/post.ts';
import type { Prisma } from '../generated/client.ts';
import type { KeyRing } from '../key-ring.ts';
import { laneOf, nonceOf } from '../references.ts';
import { sealFields } from '../sealed-fields.ts';

/**
 * Posts as rows, to be written with `createMany` and `skipDuplicates` in the
 * transaction of their cause: their order there is the order in which they are sent.
 */
export async function owedRows(keys: KeyRing, posts: readonly Post[]): Promise<Prisma.PostCreateManyInput[]> {
  return await Promise.all(
    posts.map(async (post) => {
      const key = await keys.of(post.workshopId);
      return {
        key: post.key,
        workshopId: post.workshopId,
        lane: laneOf(key, post.to),
        nonce: nonceOf(key, post.key),
        state: 'owed',
        sealed: sealFields(key, { table: 'Post', id: post.key }, post),
      };
    }),
  );
}
