import { type FloorState, floorTime, millisecondsSince, type Spoken } from './floor.ts';

/** Turns somebody has had, the running one included. A skipped turn is none: it comes back. */
export function turnsHad(floor: FloorState, participantId: string): number {
  const over = floor.spoken.filter((turn) => turn.participantId === participantId && !turn.wasSkipped).length;
  return over + Number(floor.speaking?.participantId === participantId);
}

/** Milliseconds in all of these turns, skipped ones included. */
export const millisecondsIn = (turns: readonly Spoken[]): number =>
  turns.reduce((sum, { milliseconds }) => sum + milliseconds, 0);

/**
 * Milliseconds that somebody has used of a turn which was skipped and is still to come back.
 *
 * Read from the record and not from the raised hand, so that nobody gains time by lowering
 * a hand after a skip and raising it anew.
 */
export function carriedOver(floor: FloorState, participantId: string): number {
  const own = floor.spoken.filter((turn) => turn.participantId === participantId);
  return millisecondsIn(own.slice(own.findLastIndex(({ wasSkipped }) => !wasSkipped) + 1));
}

/** What one party has had of the floor. */
export interface PartyTime {
  readonly partyId: string;
  readonly milliseconds: number;
  /** Turns had, the running one included. */
  readonly turns: number;
}

/**
 * Floor time of each party that has had any, up to `now`, in the order of the parties' identifiers.
 *
 * For facilitators only: seen by all, it becomes something to win.
 */
export function timeByParty(floor: FloorState, now: Date): readonly PartyTime[] {
  const { speaking } = floor;
  const running = speaking
    ? [{ ...speaking, milliseconds: millisecondsSince(speaking, floorTime(floor, now)), wasSkipped: false }]
    : [];
  const turns: readonly Spoken[] = [...floor.spoken, ...running];
  const partyIds = [...new Set(turns.map(({ partyId }) => partyId))].toSorted();

  return partyIds.map((partyId) => {
    const own = turns.filter((turn) => turn.partyId === partyId);
    return {
      partyId,
      milliseconds: millisecondsIn(own),
      turns: own.filter(({ wasSkipped }) => !wasSkipped).length,
    };
  });
}
