import type { Roster, Track } from './track.ts';

/** What people are told because of decisions and replies, and because of who takes part. */
export type DecisionPosts =
  | {
      readonly kind: 'invitation';
      readonly applicationId: string;
      readonly title: string;
      readonly startsAt: Date;
      readonly timeZone: string;
      readonly repliesDueAt: Date;
      /** Absent in those of before it was derived. */
      readonly track?: Track;
      readonly letter?: LetterWords;
    }
  | {
      readonly kind: 'not-chosen';
      readonly applicationId: string;
      readonly title: string;
      /** Whether this person stands in line for a seat that becomes free. */
      readonly isAlternate?: boolean;
      readonly letter?: LetterWords;
    }
  /** No reply came in time, and the seat is free for somebody else. */
  | { readonly kind: 'seat-lapsed'; readonly applicationId: string; readonly title: string }
  /** The ground rules were changed after this person accepted them. */
  | { readonly kind: 'rules-changed'; readonly title: string; readonly change: string }
  /** The track is another one than these people were told: to each of them, and to the room. */
  | { readonly kind: 'track-changed'; readonly title: string; readonly track: Track }
  /** Who is in the room, before the first round. */
  | { readonly kind: 'roster'; readonly roster: Roster }
  | { readonly kind: 'room-ready'; readonly title: string; readonly roomChannelId: string }
  /** To the organizers: a seat is free and nobody could be asked. Which party's it is, who had it, and why, is not said where many read. */
  | { readonly kind: 'seat-empty'; readonly title: string };

/** The words of a letter as organizers chose them, and what is filled in besides the title. */
export interface LetterWords {
  readonly words: string;
  readonly party: string;
  readonly startsAt: Date;
  readonly repliesDueAt?: Date;
}
