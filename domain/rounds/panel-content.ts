import type { Round, RoundKind } from './round.ts';

/** What a facilitator can do with one press. */
export const PANEL_DEEDS = [
  'open',
  'collect',
  'warn',
  'pause',
  'cool-down',
  'resume',
  'extend',
  'close',
  'leave-out',
  'reopen',
  'next-speaker',
  'skip-speaker',
  'announce',
] as const;
export type PanelDeed = (typeof PANEL_DEEDS)[number];

/** The facilitators' panel at one moment: where the workshop stands, and what can be done now. */
export interface Panel {
  readonly workshopId: string;
  readonly total: number;
  /** The round that is running, or the last one that was. */
  readonly round?: PanelRound;
  readonly next?: {
    readonly id: string;
    readonly ordinal: number;
    readonly title: string;
    readonly roundKind: RoundKind;
    readonly minutes: number;
    readonly isCollecting: boolean;
  };
  readonly floor?: PanelFloor;
  readonly deeds: readonly PanelDeed[];
}

export interface PanelRound {
  readonly id: string;
  readonly ordinal: number;
  readonly title: string;
  readonly roundKind: RoundKind;
  readonly status: Round['status'];
  readonly closesAt?: Date;
  readonly graceEndsAt?: Date;
  readonly resumesAt?: Date;
  readonly remainingMinutes?: number;
  /** Which pause this is: a press that ends it means this one, and never one that somebody has asked for since. */
  readonly pauseName?: string;
  /** When it ended: a press that reopens it means this end, so that a second one is harmless. */
  readonly closedAt?: Date;
}

export interface PanelFloor {
  /** Grows with each speaker: a press means this turn, so that a second one is harmless. */
  readonly turn: number;
  readonly speakingMemberId?: string;
  readonly endsAt?: Date;
  /** In the order in which they will be called. */
  readonly waitingMemberIds: readonly string[];
}
