/** What is asked in a round: the part of the agenda that people wrote. */
export type RoundPlan = DiscussionPlan | StatementsPlan | ReactionsPlan;

interface PlanBase {
  readonly title: string;
  readonly prompt: string;
  readonly minutes: number;
}

/** People talk in the room. */
export interface DiscussionPlan extends PlanBase {
  readonly kind: 'discussion';
}

/** People write in private; all is revealed together at the end, under aliases. */
export interface StatementsPlan extends PlanBase {
  readonly kind: 'statements';
  /** Most statements one participant may hand in. */
  readonly statementsEach: number;
}

/** People answer each proposition in private: agree, disagree or pass. */
export interface ReactionsPlan extends PlanBase {
  readonly kind: 'reactions';
  readonly propositions: readonly string[];
}

export type RoundKind = RoundPlan['kind'];

interface RoundBase {
  readonly id: string;
  /** Place on the agenda, starting at 1. */
  readonly ordinal: number;
  readonly plan: RoundPlan;
}

export interface PlannedRound extends RoundBase {
  readonly status: 'planned';
}

export interface OpenRound extends RoundBase {
  readonly status: 'open';
  readonly openedAt: Date;
  readonly closesAt: Date;
  /** The room has been told that little time is left. */
  readonly isWarned: boolean;
}

export interface PausedRound extends RoundBase {
  readonly status: 'paused';
  readonly openedAt: Date;
  readonly remainingMilliseconds: number;
  readonly isWarned: boolean;
}

/** No more words are taken; what was written has not yet been shown. */
export interface ClosingRound extends RoundBase {
  readonly status: 'closing';
  readonly openedAt: Date;
  readonly closedAt: Date;
}

export interface ClosedRound extends RoundBase {
  readonly status: 'closed';
  readonly openedAt: Date;
  readonly closedAt: Date;
}

export type Round = PlannedRound | OpenRound | PausedRound | ClosingRound | ClosedRound;

/** Whether words and reactions are still taken. A pause stops the clock, not a hand that is writing. */
export const takesContributions = (round: Round): round is OpenRound | PausedRound =>
  round.status === 'open' || round.status === 'paused';
