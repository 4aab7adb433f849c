import type { Reaction } from './scales.ts';

export type { Reaction } from './scales.ts';

interface ContributionBase {
  readonly id: string;
  readonly workshopId: string;
  readonly roundId: string;
  readonly participantId: string;
  readonly memberId: string;
  readonly submittedAt: Date;
}

/** A participant's own words, hidden until the round's reveal. */
export interface Statement extends ContributionBase {
  readonly kind: 'statement';
  /** Which of the participant's contributions to this round: from 0, or, where questions are asked as well, from {@link STATEMENTS_FROM}. */
  readonly item: number;
  /** The form it was written on, where there is more than one kind. */
  readonly sheet?: string;
  readonly text: string;
  /** The further fields of the form, in their order; empty where nothing was written. */
  readonly details?: readonly string[];
  /** Which of the round's material it is about, from 0. */
  readonly about?: number;
  /** The writer's own choice: may these words, without any name, appear in a summary? */
  readonly mayQuote: boolean;
}

/** A participant's answer to one question; a later answer replaces it. */
export interface ReactionGiven extends ContributionBase {
  readonly kind: 'reaction';
  /** Which question of the round, from 0. */
  readonly item: number;
  readonly reaction: Reaction;
}

export type Contribution = Statement | ReactionGiven;

/** The longest statement, in characters. */
export const STATEMENT_MOST = 1000;

/** The first place of a statement in a round that also asks questions. */
export const STATEMENTS_FROM = 1000;

/** The lowest place that is free among somebody's statements in a round: one that was withdrawn leaves a gap. */
export function freeItem(own: readonly Pick<Contribution, 'item'>[], from = 0): number {
  const taken = new Set(own.map(({ item }) => item));
  let item = from;
  while (taken.has(item)) item += 1;
  return item;
}
