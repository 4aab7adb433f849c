import type { Post } from '../../domain/post.ts';
import { openFields } from '../../prisma/sealed-fields.ts';
import type { Entry, History } from '../support/storm-history.ts';
import { shownWhenWritten } from './clock-of-rounds.ts';
import { type Change, readJournal } from './journal.ts';
import type { Stage } from './stage.ts';

interface PostRow {
  readonly keyRef: string;
  readonly workshopId: string;
  readonly nonce: string;
  readonly sealed: Buffer;
}

/** What has become of everything: what people were told, what the rooms were shown, and how it stands. */
export async function conclude(
  stage: Stage,
  told: readonly Entry[],
  { odd, isSent }: { readonly odd: readonly string[]; readonly isSent: boolean },
): Promise<History> {
  const changes = await readJournal(stage.pool);
  const broken = [...odd, ...stage.discord.findings.map(({ where, what }) => `${where}: ${what}`)];
  return [
    ...told,
    ...(isSent ? await postedOf(stage) : await owedOf(stage)),
    ...changes.flatMap((change) => closedOf(stage, change)),
    ...(await Promise.all(stage.rooms.map(({ workshopId }) => endOf(stage, workshopId, isSent)))),
    ...broken.map((fault): Entry => ({ what: 'broke', room: 'everywhere', fault })),
  ];
}

/** Discord knows a message by its nonce; what was meant by it stands in the row of that nonce. */
async function postedOf(stage: Stage): Promise<readonly Entry[]> {
  const owed = await readPosts(stage);
  const roomOf = new Map(stage.rooms.map(({ channelId, workshopId }) => [channelId, workshopId]));
  return stage.discord.botMessages.flatMap(({ channelId, nonce = '', text }): readonly Entry[] => {
    const [room, post] = [roomOf.get(channelId), owed.get(nonce)];
    if (!room) return [];
    if (!post) return [{ what: 'broke', room, fault: 'a message that nobody owed' }];
    return [{ what: 'posted', room, key: post.key, content: post.content, text }];
  });
}

/** Where nobody sends anything, the rooms would be shown what they are owed, in this order. */
async function owedOf(stage: Stage): Promise<readonly Entry[]> {
  const rooms = new Set(stage.rooms.map(({ workshopId }) => workshopId));
  return [...(await readPosts(stage)).values()].flatMap(({ workshopId, key, content }): readonly Entry[] =>
    rooms.has(workshopId) ? [{ what: 'posted', room: workshopId, key, content, text: '' }] : [],
  );
}

/** All posts by their nonces, in the order in which they came to be owed. */
async function readPosts({
  keys,
  pool,
}: Stage): Promise<ReadonlyMap<string, Pick<Post, 'key' | 'content' | 'workshopId'>>> {
  const { rows } = await pool.query<PostRow>('SELECT "keyRef", "workshopId", nonce, sealed FROM "Post" ORDER BY seq');
  const posts = new Map<string, Pick<Post, 'key' | 'content' | 'workshopId'>>();
  for (const { keyRef, workshopId, nonce, sealed } of rows) {
    const fields = openFields(await keys.of(workshopId), { table: 'Post', id: keyRef }, new Uint8Array(sealed));
    posts.set(nonce, { workshopId, ...fields });
  }
  return posts;
}

function closedOf({ clock }: Stage, { at, workshopId, ordinal, was, became, closedAt }: Change): readonly Entry[] {
  if (became !== 'closing' || !closedAt) return [];
  const shown = shownWhenWritten(clock, at);
  return [{ what: 'closed', room: workshopId, ordinal, closedAt, at: shown, wasPaused: was === 'paused' }];
}

async function endOf({ stores, pool }: Stage, room: string, isSent: boolean): Promise<Entry> {
  const agenda = await stores.agendas.find(room);
  if (!agenda) throw new Error('a room without an agenda');
  const { rows } = await pool.query<{ state: string; count: number }>(
    'SELECT state, count(*)::int AS count FROM "Post" WHERE "workshopId" = $1 GROUP BY state',
    [room],
  );
  const of = (state: string): number => rows.find((row) => row.state === state)?.count ?? 0;
  return { what: 'ended', room, agenda, owed: isSent ? of('owed') : 0, dead: of('dead') };
}

/** How often each thing happened: a run in which nothing did proves nothing. */
export function countsOf(history: History): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const entry of history) {
    const name = entry.what === 'moved' ? entry.deed : entry.what;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
