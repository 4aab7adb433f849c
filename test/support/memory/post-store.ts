import { createHash } from 'node:crypto';
import type { Destination, Post, PostContent } from '../../../domain/post.ts';
import type { ClaimedPost, PostStore } from '../../../services/ports.ts';
import { byAll, copy } from './copy.ts';

interface Row {
  post: Post;
  state: 'owed' | 'sent' | 'dead';
  attempts: number;
  notBefore: Date;
  leaseUntil?: Date;
  firstTriedAt?: Date;
  messageId?: string;
  deadReason?: string;
}

/** How the other memory stores write what they owe in one go with their own rows. */
export interface MemoryPosts {
  readonly owe: (posts: readonly Post[]) => void;
  /** What is owed and not paid, the oldest first. */
  readonly listOwed: () => readonly Post[];
  /** What was given up, with the reason. */
  readonly listDead: () => readonly { readonly post: Post; readonly reason: string }[];
  /** Rewrites what posts of a workshop say, paid or not; gives those that say something else now. */
  readonly rewrite: (workshopId: string, change: (content: PostContent) => PostContent) => readonly Post[];
  readonly store: PostStore;
}

/** Owed posts kept in memory, with waiting times and leases by the clock `now`. */
export function createMemoryPosts(now: () => Date): MemoryPosts {
  const rows = new Map<string, Row>();
  const after = (milliseconds: number): Date => new Date(now().getTime() + milliseconds);
  const owedRows = (): readonly Row[] => [...rows.values()].filter(({ state }) => state === 'owed');

  const owe = (posts: readonly Post[]): void => {
    for (const post of [...posts].sort(byAll(({ to }) => Number(to.kind === 'member')))) {
      const known = rows.get(post.key);
      if (known && known.state !== 'dead') continue;
      // Given up before, it keeps its place in the order and when it was first tried.
      const firstTriedAt = known?.firstTriedAt;
      rows.set(post.key, {
        post: copy(post),
        state: 'owed',
        attempts: 0,
        notBefore: now(),
        ...(firstTriedAt && { firstTriedAt }),
      });
    }
  };

  const claim = (row: Row, leaseMilliseconds: number): ClaimedPost => {
    const { post, attempts, firstTriedAt } = row;
    row.leaseUntil = after(leaseMilliseconds);
    row.firstTriedAt ??= now();
    return { post: copy(post), attempts, nonce: nonceOf(post.key), ...(firstTriedAt && { firstTriedAt }) };
  };

  const store: PostStore = {
    owe: async (posts) => owe(posts),
    claim: async (limit, leaseMilliseconds) =>
      oldestOfEachPlace(owedRows())
        .filter(({ notBefore, leaseUntil }) => notBefore <= now() && (!leaseUntil || leaseUntil <= now()))
        .slice(0, limit)
        .map((row) => claim(row, leaseMilliseconds)),
    release: async () => {
      for (const row of owedRows()) delete row.leaseUntil;
    },
    markSent: async (key, messageId) => {
      const row = rows.get(key);
      if (row && row.state !== 'sent') Object.assign(row, { state: 'sent', messageId });
    },
    postpone: async (key, milliseconds, isAttempt) => {
      const row = rows.get(key);
      if (row?.state !== 'owed') return;
      delete row.leaseUntil;
      row.notBefore = after(milliseconds);
      row.attempts += isAttempt ? 1 : 0;
    },
    markDead: async (key, reason) => {
      const row = rows.get(key);
      if (row?.state === 'owed') Object.assign(row, { state: 'dead', deadReason: reason });
    },
    count: async (workshopId) => {
      const counted = [...rows.values()].filter((row) => !workshopId || row.post.workshopId === workshopId);
      const of = (state: Row['state']): number => counted.filter((row) => row.state === state).length;
      return { owed: of('owed'), sent: of('sent'), dead: of('dead') };
    },
    redirect: async (workshopId, fromChannelId, toChannelId) => {
      for (const row of owedRows()) {
        const { post } = row;
        if (post.workshopId !== workshopId || post.to.kind !== 'channel' || post.to.channelId !== fromChannelId)
          continue;
        row.post = { ...post, to: { kind: 'channel', channelId: toChannelId } };
        row.notBefore = now();
      }
    },
    listDead: async (keys) => [...rows.keys()].filter((key) => keys.includes(key) && rows.get(key)?.state === 'dead'),
    markMoved: async (key, messageId) => {
      const row = rows.get(key);
      if (row && row.state !== 'owed') Object.assign(row, { state: 'sent', messageId });
    },
    findSent: async (key) => {
      const row = rows.get(key);
      return row?.state === 'sent' && row.messageId !== undefined
        ? { post: copy(row.post), messageId: row.messageId }
        : undefined;
    },
  };

  return {
    owe,
    store,
    rewrite: (workshopId, change) => {
      const rewritten: Post[] = [];
      for (const row of rows.values()) {
        const { post } = row;
        const content = post.workshopId === workshopId ? change(post.content) : post.content;
        if (content === post.content) continue;
        row.post = { ...post, content };
        rewritten.push(copy(row.post));
      }
      return rewritten;
    },
    listOwed: () => owedRows().map(({ post }) => copy(post)),
    listDead: () =>
      [...rows.values()]
        .filter(({ state }) => state === 'dead')
        .map(({ post, deadReason = '' }) => ({ post: copy(post), reason: deadReason })),
  };
}

function oldestOfEachPlace(rows: readonly Row[]): readonly Row[] {
  const places = rows.map(({ post }) => placeOf(post.to, post.workshopId));
  return rows.filter((_, index) => places.indexOf(places[index] ?? '') === index);
}

/** A person is another place in each workshop, since the real store must not be able to tell them from one another. */
const placeOf = (to: Destination, workshopId: string): string => {
  if (to.kind === 'channel') return `channel ${to.channelId}`;
  return `${to.kind === 'member' ? `member ${to.memberId}` : `caucus ${to.party}`} of ${workshopId}`;
};

const nonceOf = (key: string): string => createHash('sha256').update(key).digest('base64url').slice(0, 25);
