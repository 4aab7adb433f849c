import { type DeathReason, decideDelivery, HOLD_MILLISECONDS } from '../../domain/delivery.ts';
import type { Delivery, Destination, PostContent } from '../../domain/post.ts';
import type { ClaimedPost, Ports } from '../ports.ts';

/** How long a claim keeps others away. Longer than any attempt may take; after a crash the post is tried again then. */
export const LEASE_MILLISECONDS = 30_000;

export interface DeliverPostsRequest {
  /** Most posts to claim: as many as may be on their way at once. */
  readonly limit: number;
  /** From 0 up to 1, a new number at each call. */
  readonly chance: () => number;
  /**
   * Told of a post that is about to be given up, and may have it held instead: then it
   * stays owed, what follows it to the same place waits, and it is told again at each
   * attempt that fails. A post is marked dead only afterwards, so that a crash in between
   * repeats the telling; it must bear being told twice. When it throws, the post stays
   * owed and is tried again once its lease is over.
   */
  readonly beforeGivingUp: (letter: DeadLetter) => Promise<Verdict>;
}

export type Verdict = 'hold' | 'give-up';

/** A post that does not arrive. It says where and why, never what was in it. */
export interface DeadLetter {
  readonly key: string;
  readonly workshopId: string;
  readonly to: Destination;
  readonly kind: PostContent['kind'];
  readonly reason: DeathReason;
}

/** What became of one claimed post. */
export type PostFate = 'sent' | 'postponed' | 'held' | 'given-up';

/**
 * Claims what is owed and starts to deliver it, one post to each place.
 *
 * Resolves as soon as everything claimed is on its way, with one promise for each
 * post: a slow place must not hold up the others. Those promises reject only when
 * the outcome could not be written down; the lease then runs out, and Discord's
 * memory for nonces turns the repetition into the same message.
 */
export async function deliverPosts(
  ports: Pick<Ports, 'posts' | 'channels'>,
  request: DeliverPostsRequest,
): Promise<readonly Promise<PostFate>[]> {
  const claimed = await ports.posts.claim(request.limit, LEASE_MILLISECONDS);
  return claimed.map((one) => deliverPost(ports, one, request));
}

async function deliverPost(
  { posts, channels }: Pick<Ports, 'posts' | 'channels'>,
  claimed: ClaimedPost,
  { chance, beforeGivingUp }: DeliverPostsRequest,
): Promise<PostFate> {
  const { key, workshopId, to, content } = claimed.post;
  // A fault of our own, such as a post that cannot be put into words, must count as a
  // failed attempt, or the place would wait behind it for ever. The reason names the
  // fault only: its message might quote what a participant wrote.
  const attempt = await resolved(posts, claimed);
  if (!attempt) {
    // What was to be mended has never been shown.
    await posts.markSent(key, '');
    return 'sent';
  }
  const delivery = await channels.deliver(attempt).catch(
    (error: unknown): Delivery => ({
      outcome: 'failed',
      reason: error instanceof Error ? error.name : 'fault',
      isOutage: false,
    }),
  );

  const decision = decideDelivery(delivery, claimed.attempts, chance());

  switch (decision.outcome) {
    case 'sent':
      await rememberPanel(posts, attempt, decision.messageId);
      await posts.markSent(key, decision.messageId);
      return 'sent';
    case 'postpone':
      await posts.postpone(key, decision.milliseconds, decision.isAttempt);
      return 'postponed';
    case 'give-up': {
      const letter: DeadLetter = { key, workshopId, to, kind: content.kind, reason: decision.reason };
      if ((await beforeGivingUp(letter)) === 'hold') {
        await posts.postpone(key, HOLD_MILLISECONDS, false);
        return 'held';
      }
      await posts.markDead(key, decision.reason);
      return 'given-up';
    }
  }
}

/** The message that is really to be written; `undefined` when there is nothing to be written any more. */
async function resolved(posts: Ports['posts'], claimed: ClaimedPost): Promise<ClaimedPost | undefined> {
  const { content } = claimed.post;
  if (content.kind === 'mending') {
    const sent = await posts.findSent(content.postKey);
    return sent && { ...claimed, post: sent.post, edits: sent.messageId };
  }
  if (content.kind === 'call-moved') {
    const sent = await posts.findSent(content.callKey);
    // It stands where it was posted, also when calls go elsewhere by now.
    return sent && { ...claimed, post: { ...claimed.post, to: sent.post.to }, edits: sent.messageId };
  }
  if (content.kind !== 'panel' || content.inPlaceOf === undefined) return claimed;
  const edits = (await posts.findSent(content.inPlaceOf))?.messageId;
  if (edits !== undefined) return { ...claimed, edits };
  // What only says that an older panel is over has nothing to say where there is none.
  return content.isOver ? undefined : claimed;
}

/** A panel that could not be edited, or was moved, is another message now: what comes next is to edit that one. */
async function rememberPanel(posts: Ports['posts'], { post, edits }: ClaimedPost, messageId: string): Promise<void> {
  const { content } = post;
  if (content.kind !== 'panel' || content.inPlaceOf === undefined || edits === messageId) return;
  await posts.markMoved(content.inPlaceOf, messageId);
}
