import type { KeyObject } from 'node:crypto';
import { withoutStatement } from '../../domain/rounds/reveal-parts.ts';
import type { Client } from '../client.ts';
import { openFields, sealFields } from '../sealed-fields.ts';

/** Takes a statement out of the reveals that are kept as posts, shown or not: it is to be found nowhere any more. */
export async function blotOut(
  client: Client,
  key: KeyObject,
  { workshopId, text }: { readonly workshopId: string; readonly text: string },
): Promise<void> {
  const rows = await client.post.findMany({ where: { workshopId }, select: { keyRef: true, sealed: true } });
  for (const row of rows) {
    const place = { table: 'Post', id: row.keyRef } as const;
    const fields = openFields(key, place, row.sealed);
    if (fields.content.kind !== 'statements-revealed') continue;
    const statements = withoutStatement(fields.content.statements, text);
    if (statements.length === fields.content.statements.length) continue;
    const sealed = sealFields(key, place, { ...fields, content: { ...fields.content, statements } });
    await client.post.update({ where: { keyRef: row.keyRef }, data: { sealed } });
  }
}
