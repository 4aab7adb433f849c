import type { FloorState } from './floor.ts';
import type { Material } from './kind.ts';
import { type RoundPlan, rulesOf } from './kinds/index.ts';

export type { RoundKind, RoundPlan } from './kinds/index.ts';

/** What a round carries besides its clock, from its opening on. Written by people, or about them: sealed where it is kept. */
export interface RoundMatter {
  /** What earlier rounds, or people beforehand, brought into it. */
  readonly material?: readonly Material[];
  /** Who speaks and who waits, where people speak in turns. */
  readonly floor?: FloorState;
  /** Who has said to be ready for the end. */
  readonly readyIds?: readonly string[];
  /** Enough were ready: its end was brought forward, or was near anyway. That happens once. */
  readonly isReadied?: boolean;
  /** Why it was opened although a rule stood against it: for all to see. */
  readonly exception?: RoundException;
  /** What was told of a round whose marks are destroyed: it cannot be worked out again. */
  readonly told?: readonly string[];
  /** What was handed in beforehand has been shown. */
  readonly isShown?: boolean;
}

/** A facilitator opened a round without a party that it affects, or with a prompt that no longer affects it. */
export interface RoundException {
  readonly is: 'rescoped' | 'overridden';
  readonly parties: readonly string[];
  readonly reason: string;
}

interface RoundBase {
  readonly id: string;
  /** Place on the agenda, starting at 1. */
  readonly ordinal: number;
  readonly plan: RoundPlan;
  readonly matter?: RoundMatter;
}

export interface PlannedRound extends RoundBase {
  readonly status: 'planned';
  /** The room has been asked to hand in what the round will open with. */
  readonly isCollecting?: boolean;
}

export interface OpenRound extends RoundBase {
  readonly status: 'open';
  readonly openedAt: Date;
  readonly closesAt: Date;
  /** The room has been told that little time is left. */
  readonly isWarned: boolean;
  /** Its end has passed, and until then people may finish what they are writing. */
  readonly graceEndsAt?: Date;
}

export interface PausedRound extends RoundBase {
  readonly status: 'paused';
  readonly openedAt: Date;
  readonly remainingMilliseconds: number;
  readonly isWarned: boolean;
  /** It was paused to cool down, and goes on by itself then. */
  readonly resumesAt?: Date;
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

/** A round that was left out: it closed without ever having been open. */
export const wasLeftOut = (round: Round): boolean =>
  round.status === 'closed' && round.openedAt.getTime() === round.closedAt.getTime();

/** Whether anything is taken. A pause stops the clock, not a hand that is writing. */
export const isUnderWay = (round: Round): round is OpenRound | PausedRound =>
  round.status === 'open' || round.status === 'paused';

/** Minutes that remain, counted up: the last half minute is still "one minute". */
export const minutesLeft = ({ remainingMilliseconds }: PausedRound): number =>
  Math.ceil(remainingMilliseconds / 60_000);

/** Names one pause of a round: another one has another time left, and one that ends no more by itself is another one. */
export const pauseName = ({ remainingMilliseconds, resumesAt }: PausedRound): string =>
  [remainingMilliseconds, ...(resumesAt ? [resumesAt.getTime()] : [])].map((count) => count.toString(36)).join('-');

/** Whether this round takes such a contribution now: what is asked for beforehand is taken until it opens, and no longer. */
export function takes(round: Round, kind: 'statement' | 'reaction'): boolean {
  if (kind === 'statement' && rulesOf(round.plan).writing === 'before') {
    return round.status === 'planned' && round.isCollecting === true;
  }
  return isUnderWay(round);
}
