import type { KeyObject } from 'node:crypto';
import type { Post } from '../../domain/post.ts';
import { matterWithout, postWithout, questionsAbout } from '../../domain/rounds/blot.ts';
import type { Client } from '../client.ts';
import { openFields, sealFields } from '../sealed-fields.ts';
import { roundOf } from './round-rows.ts';

interface Words {
  readonly workshopId: string;
  readonly statementId: string;
}

/**
 * Takes a statement out of the posts that are kept, shown or not: it is to be found nowhere any more.
 *
 * @returns what is owed now, so that messages which have shown it say what their posts say.
 */
export async function blotOut(
  client: Client,
  key: KeyObject,
  { workshopId, statementId }: Words,
): Promise<readonly Post[]> {
  const rows = await client.post.findMany({ where: { workshopId }, select: { keyRef: true, sealed: true } });
  const owed: Post[] = [];
  for (const row of rows) {
    const place = { table: 'Post', id: row.keyRef } as const;
    const fields = openFields(key, place, row.sealed);
    const content = postWithout(fields.content, statementId);
    if (content === fields.content) continue;
    await client.post.update({
      where: { keyRef: row.keyRef },
      data: { sealed: sealFields(key, place, { ...fields, content }) },
    });
    owed.push({
      key: `mend-${fields.key}-${statementId}`,
      workshopId,
      to: fields.to,
      language: fields.language,
      content: { kind: 'mending', postKey: fields.key },
    });
  }
  return owed;
}

/**
 * Takes a statement out of the rounds that are built on it, and destroys what was answered about it there.
 *
 * @returns whether there was one.
 */
export async function forgetMaterial(
  client: Client,
  key: KeyObject,
  { workshopId, statementId }: Words,
): Promise<boolean> {
  let isForgotten = false;
  const rows = await client.round.findMany({ where: { workshopId } });
  for (const row of rows) {
    const round = roundOf(key, row);
    const matter = round.matter && matterWithout(round.matter, statementId);
    if (matter === undefined || matter === round.matter) continue;
    const { id } = row;
    const items = questionsAbout(round, statementId);
    await client.contribution.deleteMany({ where: { roundId: id, item: { in: [...items] } } });
    await client.round.update({
      where: { id },
      data: { sealed: sealFields(key, { table: 'Round', id }, { ...round, matter }) },
    });
    isForgotten = true;
  }
  return isForgotten;
}
