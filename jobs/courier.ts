import type { Logger } from 'pino';
import type { Delivery } from '../domain/post.ts';
import type { Channels, Courier, Ports } from '../services/ports.ts';
import { type DeadLetter, deliverPosts, type PostFate, type Verdict } from '../services/rounds/deliver-posts.ts';
import { faultFacts } from './fault.ts';
import { type Loop, startLoop } from './loop.ts';
import { within } from './within.ts';

export interface CourierOptions {
  /** From 0 up to 1, a new number at each call. */
  readonly chance: () => number;
  /** Told of a post before it is given up; see {@link deliverPosts}. It may be told twice. */
  readonly beforeGivingUp: (letter: DeadLetter) => Promise<Verdict>;
  readonly log: Logger;
}

/** The one sender of a process, and the process must be the only one that sends: who starts it holds the lock. */
export interface RunningCourier extends Courier {
  /** Begins to deliver. Until then the courier sleeps, however often it is woken. */
  start(): void;
  /** Sends what can be sent now, for up to five seconds, then nothing more. What is left stays owed. */
  stop(): Promise<void>;
}

/**
 * As many as are on their way when Discord answers slowly, within half a second, and posts leave as fast as it
 * allows for all places together. More at once would only wait in another queue.
 */
const MOST_UNDER_WAY = 24;
const LOOK_MILLISECONDS = 1_000;
/** While others are under way, one look serves all whose places become free within this time. */
const GATHER_MILLISECONDS = 40;
const FLUSH_MILLISECONDS = 5_000;
/** Shorter than the lease, so that a post is never under way twice because Discord kept silent. */
const SILENCE_MILLISECONDS = 25_000;

/**
 * Delivers owed posts: when woken, every second, and when a place has become free.
 *
 * Places do not wait for each other. One that Discord slows down keeps one post
 * under way, while the others go on.
 */
export function createCourier(
  ports: Pick<Ports, 'posts' | 'channels'>,
  { chance, beforeGivingUp, log }: CourierOptions,
): RunningCourier {
  const channels = impatient(ports.channels);
  const answered = async (letter: DeadLetter): Promise<Verdict> => {
    const verdict = await beforeGivingUp(letter);
    const { workshopId, kind, reason, to } = letter;
    // A channel may be named here, a person may not.
    const place = to.kind === 'channel' ? { channelId: to.channelId } : {};
    log.warn({ workshopId, kind, reason, verdict, ...place }, 'a post could not be delivered');
    return verdict;
  };
  const underWay = new Set<Promise<void>>();
  let loop: Loop | undefined;
  let gathering: NodeJS.Timeout | undefined;
  let isStopped = false;
  let isAlone = false;

  /** What a courier that was killed had claimed need not wait for its lease to end: only one courier is at work at a time. */
  async function takeOver(): Promise<void> {
    if (isAlone) return;
    await ports.posts.release();
    isAlone = true;
  }

  /** Starts as many deliveries as there is room for; tells how many. */
  async function look(): Promise<number> {
    const limit = MOST_UNDER_WAY - underWay.size;
    if (limit === 0) return 0;
    await takeOver();
    const fates = await deliverPosts({ posts: ports.posts, channels }, { limit, chance, beforeGivingUp: answered });
    for (const fate of fates) follow(fate);
    return fates.length;
  }

  function follow(fate: Promise<PostFate>): void {
    const followed = fate
      // Survives a database that is down: the lease runs out and the post is tried again.
      .catch((error: unknown) => log.error(faultFacts(error), 'the outcome of a delivery could not be written down'))
      .then(() => {
        underWay.delete(followed);
        if (underWay.size === 0) lookAgain();
        else gathering ??= setTimeout(lookAgain, GATHER_MILLISECONDS);
      });
    underWay.add(followed);
  }

  function lookAgain(): void {
    clearTimeout(gathering);
    gathering = undefined;
    loop?.wake();
  }

  /** Goes on until nothing more can be sent at this moment. */
  async function flush(): Promise<void> {
    while (!isStopped && (await look()) + underWay.size > 0) await Promise.race(underWay);
  }

  return {
    wake: () => loop?.wake(),
    start() {
      loop ??= startLoop(async () => void (await look()), {
        everyMilliseconds: LOOK_MILLISECONDS,
        onFault: (error) => log.error(faultFacts(error), 'owed posts could not be looked for'),
      });
    },
    async stop() {
      if (!loop) return;
      await within(
        FLUSH_MILLISECONDS,
        loop
          .stop()
          .then(flush)
          .catch((error: unknown) => log.error(faultFacts(error), 'owed posts could not be flushed')),
      );
      isStopped = true;
    },
  };
}

/** The same channels, except that an attempt without any answer counts as failed after a while. */
const impatient = (channels: Channels): Channels => ({
  async deliver(claimed) {
    let delivery: Delivery = { outcome: 'failed', reason: 'no-answer', isOutage: true };
    const attempt = channels.deliver(claimed).then((answer) => {
      delivery = answer;
    });
    await within(SILENCE_MILLISECONDS, attempt);
    return delivery;
  },
});
