import type { PlannedRound } from '../agenda.ts';
import type { Room } from '../phases/open-room.ts';
import type { RoomView } from '../room-view.ts';
import type { Deal } from '../statements.ts';

/** A round, where it is held, and what can be said in it. */
export interface Scene {
  readonly room: Room;
  readonly view: RoomView;
  readonly round: PlannedRound;
  readonly deal: Deal;
}

/** Whether nobody can do anything in this round any more. */
export function isOver({ view, round }: Scene): boolean {
  const status = view.statusOf(round.ordinal);
  return status === 'closed' || status === 'left-out';
}
