import type { PostContent } from '../../domain/post.ts';
import type { Agenda } from '../../domain/rounds/agenda.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { PropositionResult } from '../../domain/transmission/proposition-result.ts';

/** What a facilitator can do to a clock. */
export type Deed = 'open' | 'extend' | 'pause' | 'resume' | 'skip';

/** One line of what happened in a room: what a person was told is done, what arrived there, and how it stood at the end. */
export type Entry =
  | { readonly what: 'moved'; readonly room: string; readonly deed: Deed; readonly round: Round }
  | { readonly what: 'stated'; readonly room: string; readonly ordinal: number; readonly text: string }
  /** Somebody asked for it and never got an answer: it may have been done, and once at most. Of a skip it is known which round was meant. */
  | { readonly what: 'unanswered'; readonly room: string; readonly deed: Deed; readonly ordinal?: number }
  | { readonly what: 'perhaps-stated'; readonly room: string; readonly ordinal: number; readonly text: string }
  /** The bands that follow from every answer that was accepted. */
  | {
      readonly what: 'answered';
      readonly room: string;
      readonly ordinal: number;
      readonly results: readonly PropositionResult[];
    }
  | {
      readonly what: 'posted';
      readonly room: string;
      readonly key: string;
      readonly content: PostContent;
      readonly text: string;
    }
  | {
      readonly what: 'ended';
      readonly room: string;
      readonly agenda: Agenda;
      readonly owed: number;
      readonly dead: number;
    }
  /** A round was written down as closed at `closedAt`, when the clock showed `at`. */
  | {
      readonly what: 'closed';
      readonly room: string;
      readonly ordinal: number;
      readonly closedAt: Date;
      readonly at: Date;
      /** Its clock stood still at that moment. */
      readonly wasPaused?: boolean;
    }
  | { readonly what: 'broke'; readonly room: string; readonly fault: string };

export type History = readonly Entry[];
