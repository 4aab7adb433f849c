import type { ClosingRound, OpenRound, PausedRound, Round } from './round.ts';

/**
 * The rounds of one workshop and its clock. All rounds are read and written
 * together, so that a round can only close, reveal and make way as one story.
 */
export interface Agenda {
  readonly workshopId: string;
  readonly roomChannelId: string;
  /** Grows with every change. A save made from an older copy is turned down; an alarm set for an older one means nothing. */
  readonly epoch: number;
  readonly rounds: readonly Round[];
}

/** Minutes before the end at which the room is warned; shorter rounds are not warned. */
export const WARNING_MINUTES = 2;
const MINUTE = 60_000;

/** The round that is running, paused or about to reveal: an agenda has at most one. */
export const currentRound = (agenda: Agenda): OpenRound | PausedRound | ClosingRound | undefined =>
  agenda.rounds.find(
    (round): round is OpenRound | PausedRound | ClosingRound =>
      round.status === 'open' || round.status === 'paused' || round.status === 'closing',
  );

/** The next round that has not been opened yet. */
export const nextRound = (agenda: Agenda): Round | undefined =>
  agenda.rounds.find(({ status }) => status === 'planned');

export const hasStarted = (agenda: Agenda): boolean => agenda.rounds.some(({ status }) => status !== 'planned');

export const isFinished = (agenda: Agenda): boolean =>
  agenda.rounds.length > 0 && agenda.rounds.every(({ status }) => status === 'closed');

/** Planned length of all rounds together. */
export const plannedMinutes = (rounds: readonly { readonly plan: { readonly minutes: number } }[]): number =>
  rounds.reduce((sum, { plan }) => sum + plan.minutes, 0);

/** When this round's room is warned that it ends soon; `undefined` when it is too short for that, or has been. */
export function warningAt(round: OpenRound): Date | undefined {
  if (round.isWarned || round.plan.minutes <= WARNING_MINUTES) return undefined;
  return new Date(round.closesAt.getTime() - WARNING_MINUTES * MINUTE);
}

/**
 * The next instant at which something is due by itself: a warning, an end or a reveal.
 * `undefined` while the workshop waits for a person.
 */
export function dueAt(agenda: Agenda): Date | undefined {
  const round = currentRound(agenda);
  if (round?.status === 'open') return warningAt(round) ?? round.closesAt;
  if (round?.status === 'closing') return round.closedAt;
  return undefined;
}

/** The same agenda one epoch later, with these rounds in the place of their former selves. */
export const withRounds = (agenda: Agenda, ...changed: readonly Round[]): Agenda => ({
  ...agenda,
  epoch: agenda.epoch + 1,
  rounds: agenda.rounds.map((round) => changed.find(({ id }) => id === round.id) ?? round),
});
