/** What a participant may answer to a proposition. */
export const REACTIONS = ['agree', 'disagree', 'pass'] as const;

export type Reaction = (typeof REACTIONS)[number];

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
  /** Which of the participant's statements in this round, from 0. */
  readonly item: number;
  readonly text: string;
  /** The writer's own choice: may these words, without any name, appear in a summary? */
  readonly mayQuote: boolean;
}

/** A participant's answer to one proposition; a later answer replaces it. */
export interface ReactionGiven extends ContributionBase {
  readonly kind: 'reaction';
  /** Which proposition of the round, from 0. */
  readonly item: number;
  readonly reaction: Reaction;
}

export type Contribution = Statement | ReactionGiven;

/** The longest statement, in characters. */
export const STATEMENT_MOST = 1000;

/** The lowest place that is free among somebody's statements in a round: one that was withdrawn leaves a gap. */
export function freeItem(own: readonly Pick<Contribution, 'item'>[]): number {
  const taken = new Set(own.map(({ item }) => item));
  let item = 0;
  while (taken.has(item)) item += 1;
  return item;
}
