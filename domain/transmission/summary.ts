import type { RoundKind } from '../rounds/kinds/index.ts';
import type { RoundException } from '../rounds/round.ts';
import type { Track } from '../screening/track.ts';
import type { PropositionResult } from './proposition-result.ts';

/**
 * The structured, non-attributed record of a workshop: what the audience reads.
 * It names parties, never persons, and carries no alias, since an alias would link
 * the words of one person to each other.
 */
export interface SummaryContent {
  readonly title: string;
  readonly convention: string;
  readonly city: string;
  readonly heldAt: Date;
  readonly timeZone: string;
  readonly parties: readonly string[];
  /** What kind of talks they were, by who was in them. Absent in summaries of before it was derived: Track II. */
  readonly track?: Track;
  readonly rounds: readonly SummaryRound[];
}

export interface SummaryRound {
  readonly ordinal: number;
  readonly title: string;
  readonly prompt: string;
  readonly roundKind: RoundKind;
  /** It was held off the record: nothing else of it is here. */
  readonly isOffTheRecord?: boolean;
  /** It was opened although a rule stood against it. */
  readonly exception?: RoundException;
  /** Words whose writers allowed it, in an order that says nothing. */
  readonly quotes: readonly SummaryQuote[];
  /** Statements were made that their writers keep in the room. */
  readonly hasUnquoted: boolean;
  readonly results: readonly PropositionResult[];
  /** Texts of the agenda that are all the round tells, such as offers that every party accepts; perhaps none. */
  readonly list?: readonly string[];
}

/** Words that their writer lets be quoted. */
export interface SummaryQuote {
  readonly text: string;
  /** The form they were written on, where the round had further ones or further fields. */
  readonly sheet?: string;
  readonly details?: readonly string[];
  /** What they are about, if its own writer lets that be quoted too. */
  readonly about?: string;
  /** The writer's party, in a round on the record. */
  readonly party?: string;
}

/** A summary on its way to the audience: it is posted when two people have approved this very version. */
export interface Summary {
  readonly id: string;
  readonly workshopId: string;
  readonly version: number;
  readonly content: SummaryContent;
  readonly approvedBy: readonly string[];
  readonly status: 'draft' | 'posted';
  readonly draftedAt: Date;
}

/** People who must approve before the audience sees anything. */
export const APPROVALS_NEEDED = 2;

/** Whether the audience would read the very same. */
export const isSameContent = (one: SummaryContent, other: SummaryContent): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
