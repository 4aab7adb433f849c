import type { Language } from './language.ts';
import type { CalendarPosts } from './planning/calendar-posts.ts';
import type { SafetyPosts } from './planning/hosting/safety-posts.ts';
import type { Milestone } from './planning/timetable.ts';
import type { Material, Talk } from './rounds/kind.ts';
import type { Panel } from './rounds/panel-content.ts';
import type { Confidentiality, Phase } from './rounds/plan.ts';
import type { RevealedStatement } from './rounds/reveal-parts.ts';
import type { RoundException, RoundKind } from './rounds/round.ts';
import type { DecisionPosts } from './screening/decision-posts.ts';
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
  | { readonly kind: 'member'; readonly memberId: string }
  /** The channel of one party of the post's workshop, by its place in the list, from 1. It may not be there yet. */
  | { readonly kind: 'caucus'; readonly party: number };

export type PostContent =
  | CallPosts
  | ApplyingPosts
  | DatesPosts
  | CalendarPosts
  | DecisionPosts
  | RoundPosts
  | FloorPosts
  | BackstagePosts
  | SummaryPosts
  | OrganizerPosts
  | SafetyPosts
  | CaucusPosts
  | RoomErrand
  | MendingErrand;

type CallPosts =
  | ({ readonly kind: 'call' } & CallContent)
  /** Makes the call that has been sent say other dates. */
  | ({ readonly kind: 'call-moved'; readonly callKey: string } & CallContent);

/** What a call for participation says. */
export interface CallContent {
  readonly title: string;
  readonly convention: string;
  readonly city: string;
  readonly timeZone: string;
  readonly parties: readonly string[];
  readonly seats: number;
  readonly startsAt: Date;
  readonly applicationsCloseAt: Date;
}

/** To whom it is said that dates have moved: everybody who may apply, who has applied, who has a seat, or who runs workshops. */
export type DatesAudience = 'public' | 'applicant' | 'seated' | 'team';

type DatesPosts = {
  readonly kind: 'dates-moved';
  readonly audience: DatesAudience;
  readonly convention: string;
  readonly title: string;
  readonly timeZone: string;
  readonly startsAt: Date;
  /** What is at another time than before; `was` is absent when it had none, `is` when it has none any more. */
  readonly changes: readonly { readonly milestone: Milestone; readonly was?: Date; readonly is?: Date }[];
};

/** Somebody's application was brought from another system; it waits for their consent. */
type ApplyingPosts = { readonly kind: 'application-imported'; readonly title: string; readonly closesAt: Date };

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
      /** Texts of the agenda that belong to the prompt. */
      readonly propositions: readonly string[];
      readonly closesAt: Date;
      readonly confidentiality?: Confidentiality;
      readonly phase?: Phase;
      /** Which forms there are to write on, and whether there are questions to answer. */
      readonly sheets?: readonly string[];
      readonly asks?: boolean;
      /** Who talks at once, when it is not everybody. */
      readonly talk?: Talk;
      /** Where people speak, in a round of turns that is held by voice. */
      readonly voiceChannelId?: string;
      readonly endsEarly?: boolean;
      readonly exception?: RoundException;
      /** What earlier rounds brought into it. */
      readonly material?: readonly Material[];
      readonly isAgain?: boolean;
    })
  /** People are asked to hand in what a later round will open with. */
  | (RoundPlace & {
      readonly kind: 'round-collecting';
      readonly roundId: string;
      readonly roundKind: RoundKind;
      readonly prompt: string;
      readonly sheets: readonly string[];
      readonly confidentiality?: Confidentiality;
    })
  | (RoundPlace & { readonly kind: 'round-grace'; readonly graceEndsAt: Date })
  | (RoundPlace & { readonly kind: 'round-readied'; readonly closesAt: Date })
  | (RoundPlace & { readonly kind: 'round-cooling'; readonly resumesAt: Date })
  /** A participant has asked for a pause; nobody is told who. */
  | (RoundPlace & { readonly kind: 'pause-asked'; readonly remainingMinutes: number })
  | (RoundPlace & { readonly kind: 'round-left-out' })
  | { readonly kind: 'announcement'; readonly text: string }
  | (RoundPlace & { readonly kind: 'round-warning'; readonly closesAt: Date })
  | (RoundPlace & { readonly kind: 'round-paused'; readonly remainingMinutes: number })
  | (RoundPlace & { readonly kind: 'round-resumed'; readonly closesAt: Date })
  | (RoundPlace & { readonly kind: 'round-extended'; readonly closesAt: Date; readonly minutes: number })
  | (RoundPlace & { readonly kind: 'round-interrupted'; readonly lastSeenAt: Date; readonly remainingMinutes: number })
  | (RoundPlace & { readonly kind: 'round-continued'; readonly lastSeenAt: Date; readonly closesAt: Date })
  | (RoundPlace & { readonly kind: 'round-closed'; readonly closedAt: Date; readonly isEarly: boolean })
  | (RoundPlace & {
      readonly kind: 'statements-revealed';
      readonly roundKind?: RoundKind;
      readonly sheet?: string;
      readonly confidentiality?: Confidentiality;
      /** Which part of the reveal this is, from 1: long reveals are split. */
      readonly part: number;
      readonly parts: number;
      readonly statements: readonly RevealedStatement[];
    })
  | (RoundPlace & {
      readonly kind: 'reactions-revealed';
      readonly roundKind?: RoundKind;
      readonly confidentiality?: Confidentiality;
      readonly part: number;
      readonly parts: number;
      /** The number that the first of these results has in the round. */
      readonly firstNumber: number;
      readonly results: readonly PropositionResult[];
    })
  /** A list of texts of the agenda that is all a round tells: which may be empty. */
  | (RoundPlace & {
      readonly kind: 'list-revealed';
      readonly roundKind: RoundKind;
      readonly confidentiality?: Confidentiality;
      readonly part: number;
      readonly parts: number;
      readonly texts: readonly string[];
    })
  /** One text that belongs to nobody and can be taken down again. */
  | (RoundPlace & {
      readonly kind: 'balloon';
      readonly roundId: string;
      readonly roundKind: RoundKind;
      readonly number: number;
      readonly statementId: string;
      readonly text: string;
    })
  | { readonly kind: 'agenda-finished'; readonly total: number };

/** What is said about the floor in a round of turns. People speak under their own names there. */
type FloorPosts =
  | (RoundPlace & {
      readonly kind: 'turn-started';
      readonly roundId: string;
      readonly turn: number;
      readonly memberId: string;
      readonly nextMemberId?: string;
      readonly endsAt: Date;
    })
  | (RoundPlace & { readonly kind: 'turn-warning'; readonly memberId: string; readonly endsAt: Date })
  | (RoundPlace & { readonly kind: 'turn-overtime'; readonly memberId: string; readonly endsAt: Date })
  | (RoundPlace & { readonly kind: 'floor-free' });

/** What facilitators are shown where participants cannot read. */
type BackstagePosts =
  | {
      readonly kind: 'panel';
      /** The key of the panel that this one takes the place of; without one, it is a new message. */
      readonly inPlaceOf?: string;
      /** It is to stand at the bottom again: a new message, and the one that it takes the place of is deleted. */
      readonly isMoved?: boolean;
      /** The panel of a later round has taken over: this one only says so. */
      readonly isOver?: boolean;
      readonly panel: Panel;
    }
  /** Somebody asks for a private word. It carries no alias: that would tell who has written what. */
  | { readonly kind: 'private-word'; readonly memberId: string; readonly text: string }
  /** Somebody has raised a flag; nobody is told who. */
  | { readonly kind: 'flag'; readonly ordinal?: number; readonly flag: 'out-of-scope' | 'pause' }
  | {
      readonly kind: 'round-blocked';
      readonly workshopId: string;
      readonly ordinal: number;
      readonly title: string;
      readonly why: BlockedWhy;
      readonly parties: readonly string[];
    };

/** Why a round cannot open by itself. */
export type BlockedWhy = 'party-absent' | 'no-options' | 'signals-too-few';

/** What goes to the parties' own channels besides what the clock says. `caucus-doors` is no words but an errand: it names nobody. */
type CaucusPosts =
  | (RoundPlace & {
      readonly kind: 'caucus-opened';
      /** The name of the party whose channel it is. */
      readonly party: string;
      readonly prompt: string;
      readonly closesAt: Date;
      readonly confidentiality?: Confidentiality;
      readonly isAgain?: boolean;
    })
  | (RoundPlace & { readonly kind: 'caucus-closed' })
  | { readonly kind: 'caucus-doors' };

/** Makes a message that has been sent say what its post says now: something in it was withdrawn. */
type MendingErrand = { readonly kind: 'mending'; readonly postKey: string };

type SummaryPosts = {
  readonly kind: 'summary';
  readonly part: number;
  readonly parts: number;
  readonly content: SummaryContent;
};

/** What the people who run workshops must know: something that was owed has not arrived. */
type OrganizerPosts = { readonly kind: 'undeliverable'; readonly title: string; readonly what: Undelivered };

/**
 * What has not arrived: all that is owed to the room, or to the facilitators' own channel, and waits;
 * or one thing, and it is lost until somebody asks for it again.
 */
export type Undelivered =
  | 'room-waits'
  | 'backstage-waits'
  | 'caucus-waits'
  | 'room-lost'
  | 'backstage-lost'
  | 'call-lost'
  | 'summary-lost';

/** Not words but a key: lets a participant into a room, or out of it. Harmless when repeated. */
type RoomErrand = {
  readonly kind: 'room-admission' | 'room-dismissal';
  readonly memberId: string;
  /** The voice channel of the same room, which the same key opens and closes. */
  readonly alsoIn?: string;
};

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
