import type { Post } from '../../domain/post.ts';
import type { Client } from '../client.ts';
import type { Prisma } from '../generated/client.ts';
import type { KeyRing } from '../key-ring.ts';
import { laneOf, nonceOf } from '../references.ts';
import { byText } from '../row-values.ts';
import { sealFields } from '../sealed-fields.ts';

type OwedRow = Prisma.PostCreateManyInput;

/**
 * Posts as rows, sealed before the transaction that writes them with {@link writeOwed}. First
 * come those to channels, in their order, then those to people, person by person in an order
 * of chance: letters are written party by party, and must not lie so.
 */
export async function owedRows(keys: KeyRing, posts: readonly Post[]): Promise<OwedRow[]> {
  const rows = await Promise.all(
    posts.map(async (post) => {
      const key = await keys.of(post.workshopId);
      const keyRef = keys.postRefOf(post.key);
      return {
        keyRef,
        workshopId: post.workshopId,
        lane: laneOf(key, post.to),
        nonce: nonceOf(key, post.key),
        state: 'owed',
        sealed: sealFields(key, { table: 'Post', id: keyRef }, post),
      };
    }),
  );
  const isToMember = new Set(rows.filter((_, index) => posts[index]?.to.kind === 'member'));
  return rows.sort(byText((row) => (isToMember.has(row) ? row.lane : '')));
}

/**
 * Writes what is owed, in the transaction of its cause: the order of the rows is the
 * order in which they are sent to one place. A key that is owed or paid already is left as it is;
 * one that was given up is owed again, as it is now, in its old place in the order.
 */
export async function writeOwed(client: Client, rows: readonly OwedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const { count } = await client.post.createMany({ data: [...rows], skipDuplicates: true });
  if (count === rows.length) return;

  const dead = await client.post.findMany({
    where: { keyRef: { in: rows.map(({ keyRef }) => keyRef) }, state: 'dead' },
    select: { keyRef: true },
  });
  for (const { keyRef, workshopId, lane, sealed } of rows.filter((row) =>
    dead.some(({ keyRef }) => keyRef === row.keyRef),
  )) {
    // When it was first tried is kept: it may have arrived all the same, and is looked for then.
    await client.post.updateMany({
      where: { keyRef, state: 'dead' },
      data: {
        state: 'owed',
        workshopId,
        lane,
        sealed,
        attempts: 0,
        notBefore: null,
        leaseUntil: null,
        deadReason: null,
      },
    });
  }
}
