import { floorDueAt } from './floor-clock.ts';
import { rulesOf } from './kinds/index.ts';
import type { ClosingRound, OpenRound, PausedRound, Round } from './round.ts';

/**
 * The rounds of one workshop and its clock. All rounds are read and written
 * together, so that a round can only close, reveal and make way as one story.
 */
export interface Agenda {
  readonly workshopId: string;
  readonly roomChannelId: string;
  /** Where the facilitators have their panel, out of sight of the room. */
  readonly backstageChannelId?: string;
  /** Where people speak in turns, if the room has a voice channel. */
  readonly voiceChannelId?: string;
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

/** Whether the clock of a round runs, or stands still only for a while and then runs on by itself. */
export function isRunning(agenda: Agenda): boolean {
  const round = currentRound(agenda);
  return round?.status === 'open' || (round?.status === 'paused' && round.resumesAt !== undefined);
}

/** Planned length of all rounds together. */
export const plannedMinutes = (rounds: readonly { readonly plan: { readonly minutes: number } }[]): number =>
  rounds.reduce((sum, { plan }) => sum + plan.minutes, 0);

/** When this round's room is warned that it ends soon; `undefined` when it is too short for that, or has been. */
export function warningAt(round: OpenRound): Date | undefined {
  if (round.isWarned || round.plan.minutes <= WARNING_MINUTES || round.graceEndsAt) return undefined;
  return new Date(round.closesAt.getTime() - WARNING_MINUTES * MINUTE);
}

/**
 * The next instant at which something is due by itself: a warning, a change of speaker, an end
 * or a reveal. `undefined` while the workshop waits for a person.
 */
export function dueAt(agenda: Agenda): Date | undefined {
  const round = currentRound(agenda);
  switch (round?.status) {
    case 'open':
      if (isToBeShown(round)) return round.openedAt;
      return earliest(round.graceEndsAt ?? warningAt(round) ?? round.closesAt, floorDue(round));
    case 'paused':
      return round.resumesAt;
    case 'closing':
      return round.closedAt;
    default:
      return undefined;
  }
}

/** Whether people have handed in beforehand what this round, which has just opened, has yet to show. */
export const isToBeShown = ({ plan, matter }: OpenRound): boolean =>
  rulesOf(plan).writing === 'before' && matter?.isShown !== true;

/** When the floor asks for something; never after the end of the round, which ends every turn. */
const floorDue = ({ matter }: OpenRound): Date | undefined => matter?.floor && floorDueAt(matter.floor);

const earliest = (one: Date, other: Date | undefined): Date => (other && other < one ? other : one);

/** The same agenda one epoch later, with these rounds in the place of their former selves. */
export const withRounds = (agenda: Agenda, ...changed: readonly Round[]): Agenda => ({
  ...agenda,
  epoch: agenda.epoch + 1,
  rounds: agenda.rounds.map((round) => changed.find(({ id }) => id === round.id) ?? round),
});
