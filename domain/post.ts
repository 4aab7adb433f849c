import type { Language } from './language.ts';
import type { RevealedStatement } from './rounds/reveal-parts.ts';
import type { RoundKind } from './rounds/round.ts';
import type { PropositionResult } from './transmission/proposition-result.ts';
import type { SummaryContent } from './transmission/summary.ts';

/**
 * Something the bot owes a channel or a person: most often a message, sometimes a
 * key to a room. It is written down in the same transaction as its cause, and paid
 * by the courier, once, in the order in which the debts to one place arose.
 */
export interface Post {
  /** Names the debt: the same key is never owed twice. */
  readonly key: string;
  readonly workshopId: string;
  readonly to: Destination;
  readonly language: Language;
  readonly content: PostContent;
}

export type Destination =
  | { readonly kind: 'channel'; readonly channelId: string }
  | { readonly kind: 'member'; readonly memberId: string };

export type PostContent = CallPosts | DecisionPosts | RoundPosts | SummaryPosts | OrganizerPosts | RoomErrand;

type CallPosts = {
  readonly kind: 'call';
  readonly title: string;
  readonly convention: string;
  readonly city: string;
  readonly timeZone: string;
  readonly parties: readonly string[];
  readonly seats: number;
  readonly startsAt: Date;
  readonly applicationsCloseAt: Date;
};

type DecisionPosts =
  | {
      readonly kind: 'invitation';
      readonly applicationId: string;
      readonly title: string;
      readonly startsAt: Date;
      readonly timeZone: string;
      readonly repliesDueAt: Date;
    }
  | { readonly kind: 'not-chosen'; readonly applicationId: string; readonly title: string }
  | { readonly kind: 'room-ready'; readonly title: string; readonly roomChannelId: string };

/** Where the round stands on the agenda: part of every post about a round. */
interface RoundPlace {
  readonly ordinal: number;
  readonly total: number;
  readonly title: string;
}

type RoundPosts =
  | (RoundPlace & {
      readonly kind: 'round-opened';
      readonly roundId: string;
      readonly roundKind: RoundKind;
      readonly prompt: string;
      readonly propositions: readonly string[];
      readonly closesAt: Date;
    })
  | (RoundPlace & { readonly kind: 'round-warning'; readonly closesAt: Date })
  | (RoundPlace & { readonly kind: 'round-paused'; readonly remainingMinutes: number })
  | (RoundPlace & { readonly kind: 'round-resumed'; readonly closesAt: Date })
  | (RoundPlace & { readonly kind: 'round-extended'; readonly closesAt: Date; readonly minutes: number })
  | (RoundPlace & { readonly kind: 'round-interrupted'; readonly lastSeenAt: Date; readonly remainingMinutes: number })
  | (RoundPlace & { readonly kind: 'round-continued'; readonly lastSeenAt: Date; readonly closesAt: Date })
  | (RoundPlace & { readonly kind: 'round-closed'; readonly closedAt: Date; readonly isEarly: boolean })
  | (RoundPlace & {
      readonly kind: 'statements-revealed';
      /** Which part of the reveal this is, from 1: long reveals are split. */
      readonly part: number;
      readonly parts: number;
      readonly statements: readonly RevealedStatement[];
    })
  | (RoundPlace & {
      readonly kind: 'reactions-revealed';
      readonly part: number;
      readonly parts: number;
      /** The number that the first of these results has in the round. */
      readonly firstNumber: number;
      readonly results: readonly PropositionResult[];
    })
  | { readonly kind: 'agenda-finished'; readonly total: number };

type SummaryPosts = {
  readonly kind: 'summary';
  readonly part: number;
  readonly parts: number;
  readonly content: SummaryContent;
};

/** What the people who run workshops must know: something that was owed has not arrived. */
type OrganizerPosts = { readonly kind: 'undeliverable'; readonly title: string; readonly what: Undelivered };

/** What has not arrived: all that is owed to the room, and waits; or one thing, and it is lost until somebody asks for it again. */
export type Undelivered = 'room-waits' | 'room-lost' | 'call-lost' | 'summary-lost';

/** Not words but a key: lets a participant into a room, or out of it. Harmless when repeated. */
type RoomErrand =
  | { readonly kind: 'room-admission'; readonly memberId: string }
  | { readonly kind: 'room-dismissal'; readonly memberId: string };

/** What became of an attempt to deliver. */
export type Delivery =
  | { readonly outcome: 'sent'; readonly messageId: string }
  /** The place is gone or closed to us for good: trying again would not help. */
  | {
      readonly outcome: 'undeliverable';
      readonly reason: 'unknown-place' | 'unknown-person' | 'no-access' | 'direct-messages-closed' | 'refused';
    }
  /** Discord asks to wait; this is no failed attempt. */
  | { readonly outcome: 'wait'; readonly milliseconds: number }
  /**
   * Anything else, such as a cut connection. Whether the message arrived is unknown; the nonce decides.
   * An outage is Discord's or the network's: it says nothing about this post, however often it repeats.
   */
  | { readonly outcome: 'failed'; readonly reason: string; readonly isOutage: boolean };
