import type { Workshop } from './planning/workshop.ts';
import type { Delivery } from './post.ts';

/** After so many failed attempts a post is given up, so that it does not hold up what follows it to the same place. */
export const MOST_ATTEMPTS = 8;

const FIRST_WAIT = 250;
const LONGEST_WAIT = 30_000;

/** After so long it is looked again whether a room that shut the bot out lets it in. */
export const HOLD_MILLISECONDS = 30_000;

const DAY = 24 * 60 * 60_000;

/** What to do with a post after an attempt to deliver it. */
export type DeliveryDecision =
  | { readonly outcome: 'sent'; readonly messageId: string }
  | { readonly outcome: 'postpone'; readonly milliseconds: number; readonly isAttempt: boolean }
  | { readonly outcome: 'give-up'; readonly reason: DeathReason };

/** Why a post was given up: one of Discord's final answers, or too many attempts that came to nothing. */
export type DeathReason = Extract<Delivery, { outcome: 'undeliverable' }>['reason'] | 'too-many-attempts';

/**
 * Decides what becomes of a post, of which `failedBefore` attempts had failed before this one.
 *
 * Waiting because Discord asks for it is no failure, so a busy hour never costs a
 * post. A failed attempt is repeated after 0.25 s, then after twice as long each
 * time, cut at random by up to a half so that posts that failed together do not
 * return together. An outage is waited out: no post is given up because Discord was
 * away for an hour.
 *
 * @param chance From 0 up to 1, drawn anew for each decision.
 */
export function decideDelivery(delivery: Delivery, failedBefore: number, chance: number): DeliveryDecision {
  switch (delivery.outcome) {
    case 'sent':
      return { outcome: 'sent', messageId: delivery.messageId };
    case 'undeliverable':
      return { outcome: 'give-up', reason: delivery.reason };
    case 'wait':
      // An answer of zero would otherwise be asked for again at once, and again.
      return { outcome: 'postpone', milliseconds: Math.max(delivery.milliseconds, FIRST_WAIT), isAttempt: false };
    case 'failed':
      if (!delivery.isOutage && failedBefore + 1 >= MOST_ATTEMPTS)
        return { outcome: 'give-up', reason: 'too-many-attempts' };
      return { outcome: 'postpone', milliseconds: waitAfter(failedBefore, chance), isAttempt: true };
  }
}

/** Whether people can mend what keeps a post out: somebody has taken the bot's access away, or removed the channel. */
export const isMendable = (reason: DeathReason): boolean => reason === 'no-access' || reason === 'unknown-place';

/** Whether a workshop has been over for so long that nobody waits in its room any more: a day after its booked time. */
export const isLongOver = ({ startsAt, bookedMinutes }: Pick<Workshop, 'startsAt' | 'bookedMinutes'>, now: Date) =>
  now.getTime() >= startsAt.getTime() + bookedMinutes * 60_000 + DAY;

function waitAfter(failedBefore: number, chance: number): number {
  const full = Math.min(FIRST_WAIT * 2 ** failedBefore, LONGEST_WAIT);
  return Math.round(full * (1 - chance / 2));
}
